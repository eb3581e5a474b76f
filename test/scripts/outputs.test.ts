import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundleOf, Progress } from '../../src/display/index.js'
import { type Figure, plot } from '../../src/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = (name: string) => import(`../../scripts/outputs/${name}.mjs`)

interface Output {
  output_type: string
  name?: string
  text?: string | string[]
  data?: Record<string, unknown>
}

const printed = (text: string | string[], name = 'stdout'): Output => ({ output_type: 'stream', name, text })
const displayed = (data: object): Output => ({ output_type: 'display_data', data: { ...data } })
const figure = (y: number[]): Figure =>
  plot.line(
    [
      { x: 1, y: y[0] },
      { x: 2, y: y[1] },
    ],
    { x: 'x', y: 'y' },
  )
const shown = (value: Figure): Output => displayed(bundleOf(value) as object)

const notebook = (...outputs: Output[]) => ({
  cells: [
    { cell_type: 'markdown', source: 'A title' },
    { cell_type: 'code', source: ['await something()'], execution_count: 1, outputs },
  ],
})

/** A notebook as `npm run outputs` writes it, but for the size of its pictures. */
async function kept(...outputs: Output[]) {
  const [{ canonicalOutputs }, { drawPicture }] = await Promise.all([load('canonical'), load('pictures')])
  return notebook(...canonicalOutputs(outputs, drawPicture))
}

async function difference(committed: Output[], fresh: Output[]): Promise<string | undefined> {
  const { differenceOf } = await load('compare')
  return differenceOf(await kept(...committed), notebook(...fresh))
}

describe('the outputs that a notebook keeps', () => {
  it('have no ports, folders, random names, durations and colors', async () => {
    const { masked } = await load('masks')
    const texts = [
      ['http://127.0.0.1:38879/api/v1', 'http://127.0.0.1:8000/api/v1'],
      ['to NOMAD at 127.0.0.1:1, uploaded', 'to NOMAD at 127.0.0.1:8000, uploaded'],
      [`${root}notebooks/x.csv`, '/home/you/nomad-notebook/notebooks/x.csv'],
      [`'${join(tmpdir(), 'data-sets-qQCGdt', 'gaps')}'`, "'/tmp/data-sets-XXXXXX/gaps'"],
      ['<td>time</td><td style="a">1.6 s</td>', '<td>time</td><td style="a">…</td>'],
      ['  made: 2026-11-26T09:47:13.919Z', '  made: …'],
      ['\u001b[33m12\u001b[39m', '12'],
    ]
    for (const [text, expected] of texts) {
      expect(masked(text)).toBe(expected)
      expect(masked(expected)).toBe(expected)
    }
  })

  it('keep times and lengths that are results', async () => {
    const { masked } = await load('masks')
    for (const text of ['from 30 to 220 ps', '2.49e-9 m²/s', 'uploaded on 2026-11-22', 'time: 3 s', '10.127.0.0.1:5'])
      expect(masked(text)).toBe(text)
  })

  it('have a text for each run of lines to one stream', async () => {
    const { canonicalOutputs } = await load('canonical')
    const outputs = [printed('a'), printed(['b\n', 'c\n']), printed('d', 'stderr'), printed('e\n')]
    expect(canonicalOutputs(outputs, () => undefined)).toEqual([
      { name: 'stdout', output_type: 'stream', text: ['ab\n', 'c\n'] },
      { name: 'stderr', output_type: 'stream', text: ['d'] },
      { name: 'stdout', output_type: 'stream', text: ['e\n'] },
    ])
  })

  it('have no lines of progress, which only slow runs show', async () => {
    const { canonicalOutputs } = await load('canonical')
    const bars: Output[] = []
    const live = { update: () => undefined, finish: (bundle: object) => void bars.push(displayed(bundle)) }
    for (const [total, end] of [
      [19, 'done'],
      [undefined, 'done'],
      [19, 'stopped'],
    ] as const) {
      const progress = new Progress('table', { unit: 'entries', delay: 0, kernel: { live: () => live } as never })
      progress.update({ done: 19, total, detail: '19 rows' })
      progress.finish(end)
    }
    const answer = displayed({ 'text/plain': '1 row · 2 columns' })
    expect(bars).toHaveLength(3)
    expect(canonicalOutputs([...bars, answer], () => undefined)).toEqual(canonicalOutputs([answer], () => undefined))
    expect(await difference([answer], [...bars, answer])).toBe(undefined)
  })

  it('show a figure as a PNG picture with its size and description, without scripts', async () => {
    const { cells } = await kept(shown(figure([1, 2])), displayed({ 'text/html': '<b>1</b><script>x</script>' }))
    const [first, second] = (cells[1]?.outputs ?? []) as unknown as { data: Record<string, string>; metadata: object }[]
    expect(Object.keys(first?.data ?? {})).toEqual(['application/vnd.plotly.v1+json', 'text/plain', 'image/png'])
    const png = Buffer.from(first?.data['image/png'] ?? '', 'base64')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1050)
    expect(first?.metadata).toEqual({ 'image/png': { alt: 'Y over X, one line, 2 points', width: 700, height: 420 } })
    expect(second?.data).toEqual({ 'text/html': ['<b>1</b>'] })
  })

  it('are written as Jupyter writes them', async () => {
    const { notebookText } = await load('canonical')
    expect(notebookText({ nbformat: 4, cells: [{ source: ['a\n'], id: 'x', outputs: [] }] })).toBe(
      '{\n "cells": [\n  {\n   "id": "x",\n   "outputs": [],\n   "source": [\n    "a\\n"\n   ]\n  }\n ],\n "nbformat": 4\n}\n',
    )
  })
})

describe('the outputs of a fresh run', () => {
  it('are those that are kept when only what is masked differs', async () => {
    const run = (port: number) => [printed('http://127.0.0.1:'), printed(`${port}\n`), shown(figure([1, 2]))]
    expect(await difference(run(1234), run(5678))).toBe(undefined)
  })

  it('are another text when a digit differs: the cell, what was expected and what it gave are said', async () => {
    expect(await difference([printed('gap: 3.1 eV\n')], [printed('gap: 3.2 eV\n')])).toBe(
      [
        'cell 2 keeps another output (text) than it gives.',
        'Expected, from line 1:',
        '    gap: 3.1 eV\n    ',
        'Got:',
        '    gap: 3.2 eV\n    ',
        'The cell:',
        '    await something()',
      ].join('\n\n'),
    )
  })

  it('are another figure when a value differs, and the same however its picture is drawn', async () => {
    const run = shown(figure([1, 2]))
    expect(await difference([run], [shown(figure([1, 2.5]))])).toMatch(/vnd\.plotly.*2\.5/s)
    const redrawn = { ...run, data: { ...run.data, 'text/html': '<img src="data:image/svg+xml,other">' } }
    expect(await difference([run], [redrawn])).toBe(undefined)
  })

  it('differ when a picture is missing or empty, or there are more or other outputs', async () => {
    const { differenceOf } = await load('compare')
    const run = shown(figure([1, 2]))
    const without = { ...run, data: { ...run.data, 'text/html': '<em>no picture</em>' } }
    expect(await difference([run], [without])).toMatch(/keeps .*image\/png.*, and gives (?!.*image\/png)/)
    const committed = await kept(run)
    const [output] = committed.cells[1]?.outputs ?? []
    if (output?.data) output.data['image/png'] = ''
    expect(differenceOf(committed, notebook(run))).toMatch(/picture that is empty/)
    expect(await difference([], [printed('a')])).toMatch(/keeps nothing, and gives stdout/)
    expect(await difference([printed('a')], [printed('a', 'stderr')])).toMatch(/keeps stdout, and gives stderr/)
  })

  it('are not compared with a notebook that keeps none', async () => {
    const { hasNoOutputs } = await load('compare')
    const fresh = { cells: [{ cell_type: 'code', source: '', execution_count: null, outputs: [] }] }
    expect(hasNoOutputs(fresh)).toBe(true)
    expect(hasNoOutputs(notebook())).toBe(false)
  })
})

describe('all lessons', async () => {
  const { lessonPaths } = await import('../../scripts/lessons.mjs' as string)
  const paths: string[] = lessonPaths()
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'))

  it('keep outputs, or none does', async () => {
    const { hasNoOutputs } = await load('compare')
    const empty = paths.filter(path => hasNoOutputs(read(path)))
    expect(empty).toEqual(empty.length === paths.length ? paths : [])
  })

  it.each(paths)('%s keeps them in the form that the command writes', async path => {
    const [{ notebookText }, { maskedJson }] = await Promise.all([load('canonical'), load('masks')])
    const { cells } = read(path)
    const outputs = cells.flatMap((cell: { outputs?: Output[] }) => cell.outputs ?? [])
    expect(maskedJson(outputs)).toEqual(outputs)
    expect(JSON.stringify(outputs)).not.toMatch(/<script/)
    if (outputs.length > 0) expect(readFileSync(join(root, path), 'utf8')).toBe(notebookText(read(path)))
  })

  it('take less than 8 MB together', async () => {
    const { mostBytes } = await import('../../scripts/outputs.mjs' as string)
    const bytes = paths.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0)
    expect(bytes).toBeLessThan(mostBytes)
  })
})
