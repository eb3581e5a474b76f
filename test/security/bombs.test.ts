import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/display/index.js'
import { isNomadError } from '../../src/errors/index.js'
import { toFrame } from '../../src/frame/index.js'
import { describe as describeProperty, openArchive } from '../../src/metainfo/index.js'

const open = (raw: object) => openArchive(raw, { dialect: 'v1', entryId: 'entry', uploadId: 'upload' })
const many = <T>(count: number, item: (index: number) => [string, T]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => item(index)))
const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = wrap(value)
  return value
}
const deep = 100_000
const long = 'x'.repeat(1_000_000)

/** Archives that are small or legal, and that an unwary reader turns into gigabytes or into a stack overflow. */
const bombs: Record<string, () => object> = {
  'many unknown quantities': () => ({ data: many(50_000, index => [`key${index}`, index]) }),
  'many unknown sections': () => ({ data: many(50_000, index => [`key${index}`, { a: 1 }]) }),
  'many unknown sections in many': () => ({ data: many(200, a => [`a${a}`, many(200, b => [`b${b}`, { c: 1 }])]) }),
  'many quantities at the root': () => many(50_000, index => [`key${index}`, index]),
  'a long list of sections': () => ({ run: [{ calculation: Array.from({ length: 100_000 }, () => ({ time: 1 })) }] }),
  'many quantities in each of a list': () => ({
    run: Array.from({ length: 50 }, () => many(1000, index => [`key${index}`, index])),
  }),
  'a long name': () => ({ data: { [long]: { [long]: 1 } }, [long]: 1 }),
  'a long text': () => ({ metadata: { comment: long, entry_name: long }, data: { m_def: long, text: long } }),
  'a schema of many quantities': () => ({
    definitions: {
      sections: {
        A: {
          quantities: many(20_000, index => [`q${index}`, { type: 'float', description: long.slice(0, 1000) }]),
          sub_sections: many(20_000, index => [`s${index}`, { section: '#/definitions/sections/A' }]),
        },
      },
    },
    data: { m_def: '#/definitions/sections/A', q1: 1 },
  }),
  'objects in objects': () => ({ data: nested(deep, inner => ({ a: inner })) as object }),
  'lists in lists': () => ({ data: { a: nested(deep, inner => [inner]) } }),
  'lists in lists where numbers belong': () => ({
    run: [
      { system: [{ atoms: { positions: nested(deep, inner => [inner]), labels: nested(deep, inner => [inner]) } }] },
    ],
  }),
  'lists in lists where a number belongs': () => ({
    run: [{ calculation: [{ energy: { total: { value: nested(deep, inner => [inner]) } } }] }],
    results: { material: { n_elements: nested(deep, inner => [inner]), elements: nested(deep, inner => [inner]) } },
  }),
  'sections in a section that holds itself': () => ({
    results: { material: { topology: nested(5000, inner => [{ child_systems: [], inner }]) as object[] } },
  }),
}

/** All that shows an archive or reads it whole. */
const doors: Record<string, (archive: ReturnType<typeof open>) => unknown> = {
  'the cell': archive => bundleOf(archive),
  'the cell, section by section': archive => [...archive.m_contents()].slice(0, 20).map(section => bundleOf(section)),
  'a definition in the cell': archive =>
    bundleOf((archive as { data?: { m_def: object } }).data?.m_def ?? archive.m_def),
  'the console': archive => inspect(archive),
  'a text': archive => String(archive),
  'a table': archive => bundleOf(toFrame([archive])),
  'a table of calculations': archive => bundleOf(toFrame([archive], { rows: 'run[].calculation[]' })),
  'a table with columns': archive =>
    bundleOf(
      toFrame([archive], {
        columns: {
          energy: 'run[0].calculation[-1].energy.total.value',
          positions: 'run[0].system[0].atoms.positions',
          elements: 'results.material.elements',
          unknown: 'data.a',
        },
      }),
    ),
  'a description': archive => String(describeProperty(archive, 'run')),
}

describe.each(Object.keys(bombs))('an archive with %s', name => {
  it.each(Object.keys(doors))('stays within the budget of %s', door => {
    const archive = open((bombs[name] as () => object)())
    let shown: unknown
    try {
      shown = (doors[door] as (typeof doors)[string])(archive)
    } catch (error) {
      expect(isNomadError(error), `${(error as Error).stack?.slice(0, 600)}`).toBe(true)
      expect(String(error).length).toBeLessThan(2000)
      return
    }
    for (const one of [shown].flat()) {
      const bundle = (typeof one === 'string' ? { 'text/plain': one } : one) as Record<string, string>
      expect(bundle['text/plain']?.length).toBeLessThan(30_000)
      expect(bundle['text/html']?.length ?? 0).toBeLessThan(300_000)
    }
  })
})
