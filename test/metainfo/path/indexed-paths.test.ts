import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexedNames, indexedPaths, isRawObject } from '../../../src/metainfo/index.js'
import { needsShared, sharedPath } from '../../shared.js'
import { type Raw, realEntries, sampleEntries } from '../archives.js'

type Tree = { [key: string]: Tree | '*' }

/** What stands behind a reference within the archive; `undefined` for other texts, and for references to elsewhere. */
function targetOf(archive: unknown, text: string): unknown {
  if (!/^#?\//.test(text)) return undefined
  const target = text
    .replace(/^#?\//, '')
    .split('/')
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], archive)
  return isRawObject(target) ? target : undefined
}

/** A tree of names that the archive has, one of them at each place that the numbers choose, through references as well. */
function treeIn(archive: unknown, choices: readonly number[]): Tree {
  const tree: Tree = {}
  let node = tree
  let place: unknown = archive
  for (const choice of choices) {
    const section = Array.isArray(place) ? place.at(choice % place.length) : place
    const found = typeof section === 'string' ? targetOf(archive, section) : section
    if (!isRawObject(found)) break
    const names = Object.keys(found).filter(name => !name.startsWith('m_'))
    const name = names[choice % Math.max(1, names.length)]
    if (name === undefined) break
    const below: Tree = {}
    node[choice % 3 === 0 && Array.isArray(found[name]) ? `${name}[-1]` : name] = below
    node = below
    place = found[name]
  }
  return tree
}

/** The names of an archive as a `required` for all of it. */
function treeOf(value: unknown): Tree | '*' {
  const tree: Tree = {}
  for (const item of Array.isArray(value) ? value : [value]) {
    if (!isRawObject(item)) continue
    for (const [name, inner] of Object.entries(item)) {
      const below = treeOf(inner)
      const known = tree[name]
      tree[name] = typeof known === 'object' && typeof below === 'object' ? merge(known, below) : (known ?? below)
    }
  }
  return Object.keys(tree).length > 0 ? tree : '*'
}

function merge(one: Tree, other: Tree): Tree {
  const both: Tree = { ...one }
  for (const [name, below] of Object.entries(other)) {
    const known = both[name]
    both[name] = typeof known === 'object' && typeof below === 'object' ? merge(known, below) : (known ?? below)
  }
  return both
}

const listOf = (archive: Raw) => new Set((archive['metadata'] as Raw)['quantities'] as string[])

describe('what a required asks of entries', () => {
  it.each([
    ['the sample data', sampleEntries(), 25_000],
    [`30 codes ${needsShared}`, realEntries(), 11_000],
  ] as const)('is in the lists of the archives of %s, for all of each archive', (_, entries, atLeast) => {
    if (entries.length === 0) return expect(sharedPath('real-archives')).toBeUndefined()
    const paths = entries.flatMap(({ archive }) => {
      const listed = listOf(archive)
      return indexedPaths(treeOf(archive), 'v1').map(path => ({ path, listed: listed.has(path) }))
    })
    expect(paths.filter(({ listed }) => !listed)).toEqual([])
    expect(paths.length).toBeGreaterThan(atLeast)
  })

  it('is in the list of an entry that has all of it, whatever references are followed', () => {
    const entries = sampleEntries()
    let asked = 0
    const choices = fc.array(fc.nat(10_000), { minLength: 2, maxLength: 9 })
    fc.assert(
      fc.property(fc.nat(entries.length - 1), choices, (index, numbers) => {
        const { archive } = entries[index] as { archive: Raw }
        const listed = listOf(archive)
        const required = treeIn(archive, numbers)
        asked += indexedPaths(required, 'v1').length
        expect(indexedPaths(required, 'v1').filter(path => !listed.has(path))).toEqual([])
      }),
      { numRuns: 1500 },
    )
    expect(asked).toBeGreaterThan(1000)
  })

  it('ends at references, and goes on where nobody knows the name', () => {
    const paths = (required: unknown) => indexedPaths(required, 'v1')
    expect(paths({ run: { 'calculation[-1]': { system_ref: { atoms: { positions: '*' } }, energy: '*' } } })).toEqual([
      'run.calculation.system_ref',
      'run.calculation.energy',
    ])
    expect(paths({ workflow2: { results: { 'calculations_ref[0]': { energy: '*' } } } })).toEqual([
      'workflow2.results.calculations_ref',
    ])
    expect(paths({ data: { outputs: { model_system_ref: { positions: '*' } } } })).toEqual([
      'data.outputs.model_system_ref',
    ])
    expect(paths({ data: { some_plugins_own: { name: '*' } } })).toEqual(['data.some_plugins_own.name'])
    expect(paths({ 'resolve-inplace': true, m_def: '*', results: 'include', workflow2: { m_def: '*' } })).toEqual([
      'results',
      'workflow2',
    ])
    expect(paths('*')).toEqual([])
  })

  it('ends at references in the old words, where names are listed without their paths', () => {
    const calculation = 'section_single_configuration_calculation'
    const reference = 'single_configuration_calculation_to_system_ref'
    const required = {
      section_run: { [`${calculation}[-1]`]: { energy_total: '*', [reference]: { atom_labels: '*' } } },
    }
    expect(indexedNames(required, 'v0')).toEqual(['section_run', calculation, 'energy_total', reference])
    expect(indexedNames({ section_workflow: { calculation_result_ref: { energy_total: '*' } } }, 'v0')).toEqual([
      'section_workflow',
      'calculation_result_ref',
    ])
  })
})
