import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { Kernel } from '../kernel/kernel.mjs'
import { type LessonCell, problemsOfForm, readLesson } from './lesson-form.js'
import { missingLines } from './printed.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'notebooks')
const namesIn = (path: string) => readdirSync(path).filter(name => name.endsWith('.ipynb'))
const read = (path: string) => readLesson(readFileSync(path, 'utf8'))

function problemsOf(name: string) {
  const solutions = join(folder, 'solutions', name)
  return problemsOfForm(read(join(folder, name)), existsSync(solutions) ? read(solutions) : undefined)
}

describe('the lessons', () => {
  it.each(namesIn(folder))(
    '%s opens with what it teaches, has short cells, and ends with exercises that have solutions',
    name => {
      expect(problemsOf(name)).toEqual([])
    },
  )

  it('have all the solutions that are there', () => {
    expect(namesIn(join(folder, 'solutions')).filter(name => !existsSync(join(folder, name)))).toEqual([])
  })
})

describe('the form of a lesson', () => {
  const kernel = { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' }
  const text = (text: string): LessonCell => ({ kind: 'markdown', text })
  const code = (text: string): LessonCell => ({ kind: 'code', text })
  const start = code("import { plot } from 'nomad-notebook'\nplot.dos(entry)")
  const exercises = [1, 2, 3].map(number => text(`**Exercise ${number}.** Count.`))
  const opening = text('# Asking\n\nYou will learn:\n\n- to ask\n- to count\n- to read\n\n20 minutes.')
  const cells = [opening, start, text('## Exercises'), ...exercises]
  const solutions = [start, ...exercises.flatMap(exercise => [exercise, code('1')])]
  const problems = (changed: LessonCell[], answers = solutions) =>
    problemsOfForm({ cells: changed, kernel }, { cells: answers, kernel })

  it('is kept by a lesson that has all of it', () => {
    expect(problems(cells)).toEqual([])
  })

  it.each<[string, LessonCell[], string]>([
    ['an opening without minutes', [text('# Asking\n\nYou will learn:\n\n- to ask'), ...cells.slice(1)], 'It opens'],
    ['a cell of eleven lines', [opening, start, code('1\n'.repeat(10)), ...cells.slice(2)], 'A cell has more'],
    ['two exercises', cells.slice(0, -1), 'It does not end'],
    ['words after the exercises', [...cells, text('The end.')], 'It does not end'],
    [
      'a name that it imports for nothing',
      [opening, code("import { plot } from 'nomad-notebook'"), ...cells.slice(2)],
      'It imports plot',
    ],
    ['a package of its own', [opening, start, code("import x from 'x'\nx()"), ...cells.slice(2)], 'It imports x'],
  ])('is not kept by a lesson with %s', (_, changed, problem) => {
    expect(problems(changed)).toContainEqual(expect.stringContaining(problem))
  })

  it('is not kept by solutions that lack one, have two, or speak of another exercise', () => {
    expect(problems(cells, solutions.slice(0, -1))).toEqual([expect.stringContaining('Exercise 3 is not followed')])
    expect(problems(cells, [...solutions, code('2')])).toEqual([expect.stringContaining('Exercise 3 is not followed')])
    const other = [...solutions.slice(0, -2), text('**Exercise 3.** Draw.'), code('1')]
    expect(problems(cells, other)).toEqual([expect.stringContaining('lack exercise 3')])
  })

  it('is not kept without solutions, or with another kernel', () => {
    expect(problemsOfForm({ cells, kernel }, undefined)).toEqual(['It has no solutions.'])
    expect(problemsOfForm({ cells, kernel: { name: 'deno' } }, { cells: solutions, kernel })).toEqual([
      expect.stringContaining('another kernel'),
    ])
  })
})

describe('the usual mistakes in the first lesson', () => {
  const { cells } = read(join(folder, '01-first-example.ipynb'))
  const mistakes = cells.flatMap(({ text }) => [
    ...text.matchAll(/```ts\n([^`]*)\n```\n\nprints\n\n```output\n([^`]*)```/g),
  ])
  let archive: SampleServer
  let kernel: Kernel
  let place: string

  beforeAll(async () => {
    build()
    archive = await serveSample()
    mkdirSync(join(root, '.runs'), { recursive: true })
    place = mkdtempSync(join(root, '.runs', 'mistakes-'))
    kernel = await Kernel.start(place, { NOMAD_URL: archive.url })
    const first = cells.findIndex(({ text }) => /\bslice\(/.test(text) && text.startsWith('const'))
    for (const { kind, text } of cells.slice(0, first + 1)) if (kind === 'code') await kernel.execute(text)
  }, 120_000)
  afterAll(async () => {
    await kernel?.stop()
    await archive?.close()
    rmSync(place, { recursive: true, force: true })
  })

  it('are shown with what the kernel answers', { timeout: 60_000 }, async () => {
    expect(mistakes).toHaveLength(6)
    for (const [, code = '', expected = ''] of mistakes) {
      const { output } = await kernel.execute(code)
      expect({ missing: missingLines(expected, output), code, output }).toEqual({ missing: [], code, output })
    }
  })
})
