import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../src/sample/index.js'
import { makeNames, namesAtHand, takeNames } from './at-hand.js'
import { type Block, blocksOfMarkdown, blocksOfSource } from './blocks.js'
import { problemOf } from './problem.js'
import { missingFor } from './programs.js'
import { Session } from './session.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name))
    .sort()

const documents = readdirSync(root).filter(name => name.endsWith('.md'))
const ofDocuments = [...documents, ...filesIn('docs', '.md'), ...filesIn('sample-data', '.md')]
  .map(file => ({ file, blocks: blocksOfMarkdown(file, read(file)) }))
  .filter(({ blocks }) => blocks.length > 0)
const ofDocstrings = filesIn('src', '.ts').flatMap(file => blocksOfSource(file, read(file)))

let archive: SampleServer
let session: Session
beforeAll(async () => {
  build()
  archive = await serveSample()
}, 120_000)
afterAll(() => archive?.close())

/**
 * tslab loses a cell, and never answers, when a file that it watches changes while it compiles ("Unexpected pending
 * rebuildTimer" in its converter): other tests write `dist` at the same time. Such a cell runs once more.
 */
const patience = { timeout: 30_000, retry: 1 }

const named = (blocks: Block[]) => blocks.map(block => [`${block.file}:${block.line}`, block.place, block] as const)

describe('the documents', () => {
  it('have blocks of code, and so do docstrings', () => {
    expect(ofDocuments.find(({ file }) => file === 'README.md')?.blocks.length).toBeGreaterThan(5)
    expect(ofDocstrings.length).toBeGreaterThan(3)
  })
})

describe.each(ofDocuments)('the blocks of $file', ({ blocks }) => {
  beforeAll(() => {
    session = new Session(archive)
  })
  afterAll(() => session.close())

  const [runnable, lacking] = [true, false].map(isThere =>
    blocks.filter(block => (missingFor(block).length === 0) === isThere),
  )

  it.skip.each((lacking ?? []).map(block => [`${block.file}:${block.line}`, missingFor(block).join(', ')]))(
    '%s runs (needs %s in .venv, skipped without)',
    () => {},
  )

  it.each(named(runnable ?? []))('%s runs in a %s', patience, async (_, __, block) => {
    const hint =
      'The blocks of a document run in one kernel, in their order: import and make here what none before it did.'
    expect(await problemOf(block, session, hint)).toBeUndefined()
  })
})

describe('the blocks of docstrings', () => {
  const lists = [...read('src/index.ts').matchAll(/^export \{([^}]*)\} from/gm)].map(([, list]) => list as string)
  const exported = lists.flatMap(list => list.split(',').map(name => name.replace(/.* as /, '').trim())).filter(Boolean)

  beforeAll(async () => {
    session = new Session(archive)
    for (const cell of makeNames(exported)) expect(await session.cell(cell)).toEqual({ ok: true, output: '' })
  }, 60_000)
  afterAll(() => session.close())

  it.each(named(ofDocstrings))('%s runs in a %s', patience, async (_, __, block) => {
    const hint = `A docstring has at hand what the package exports, and ${namesAtHand.join(', ')} (test/documents/at-hand.ts).`
    if (block.place === 'cell') expect(await session.cell(takeNames)).toEqual({ ok: true, output: '' })
    expect(await problemOf(block, session, hint)).toBeUndefined()
  })
})
