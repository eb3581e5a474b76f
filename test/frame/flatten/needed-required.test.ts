import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNomadError } from '../../../src/errors/index.js'
import { Flattening } from '../../../src/frame/flatten/flattening.js'
import { type FlattenOptions, type Frame, toFrame } from '../../../src/frame/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { parseRequired } from '../../../src/sample/required/check-required.js'
import { filterArchive } from '../../../src/sample/required/filter-archive.js'
import { newEntries, realEntries, type StoredEntry, sampleEntries } from '../../metainfo/archives.js'

const required = (options: FlattenOptions) => new Flattening(options).neededRequired?.required

describe('the required of a table', () => {
  it('holds the columns, with references followed in place', () => {
    const columns = {
      formula: 'results.material.chemical_formula_reduced',
      energy: 'run[0].calculation[-1].energy.total.value',
      volume: 'run[0].calculation[-1].system_ref.atoms.lattice_vectors',
    }
    expect(required({ columns })).toEqual({
      'resolve-inplace': true,
      results: { material: { chemical_formula_reduced: '*' } },
      'run[0]': {
        'calculation[-1]': { energy: { total: { value: '*' } }, system_ref: { atoms: { lattice_vectors: '*' } } },
      },
    })
  })

  it('joins rows and columns, and keeps the lists whose indices are values', () => {
    const rows = 'run[].calculation[-2:]'
    expect(required({ rows, columns: ['energy.total.value'] })).toEqual({
      run: { 'calculation[-2:]': { energy: { total: { value: '*' } } } },
    })
    expect(required({ rows, columns: { step: '#', energy: 'energy.total.value' } })).toEqual({
      run: { calculation: { energy: { total: { value: '*' } } } },
    })
  })

  it('asks for the first or the last items that all paths need', () => {
    const choices = { a: 'run[0].calculation[1].time_calculation', b: 'run[0].calculation[0:4].energy.total.value' }
    expect(required({ columns: choices })).toEqual({
      'run[0]': { 'calculation[0:4]': { time_calculation: '*', energy: { total: { value: '*' } } } },
    })
    const both = { a: 'run[0].calculation[0].time_calculation', b: 'run[0].calculation[-1].time_calculation' }
    expect(required({ columns: both })).toEqual({ 'run[0]': { calculation: { time_calculation: '*' } } })
  })

  it('asks for a section as a whole where only its special kinds, or no kind, have a name', () => {
    expect(required({ columns: ['workflow2.results.energies'] })).toEqual({ workflow2: '*' })
    expect(required({ columns: ['data.layers[0].thickness'] })).toEqual({ data: '*', definitions: '*' })
    expect(required({ columns: ['run[0].program.x_of_mine'] })).toEqual({ 'run[0]': { program: '*' } })
  })

  it('is whole archives without columns, and where a reference leads to a section of unknown kind', () => {
    expect(required({})).toBeUndefined()
    expect(required({ columns: ['workflow2.tasks[0].outputs[0].section.energy.total.value'] })).toBe('*')
    expect(required({ columns: ['results.properties.electronic.dos_electronic[0].energies'] })).toBe('*')
  })

  it('asks for next to nothing when only ids are wanted', () => {
    expect(required({ columns: ['entry_id'] })).toEqual({ metadata: { entry_id: '*' } })
  })

  describe('with a required of the user', () => {
    const part = (own: unknown, options: FlattenOptions) => new Flattening(options).neededOf(own)

    it('is the part of it that the columns need', () => {
      const own = {
        run: { program: '*', calculation: { energy: '*', dos_electronic: '*' } },
        results: '*',
        metadata: '*',
      }
      const columns = {
        energy: 'run[0].calculation[-1].energy.total.value',
        formula: 'results.material.chemical_formula_reduced',
      }
      expect(part(own, { columns })?.required).toEqual({
        'run[0]': { 'calculation[-1]': { energy: { total: { value: '*' } } } },
        results: { material: { chemical_formula_reduced: '*' } },
      })
      expect(part('include', { columns })?.required).toEqual(required({ columns }))
    })

    it('keeps the items that the user chose, and what the user narrowed', () => {
      const own = { 'run[0]': { 'calculation[-2:]': { energy: { total: '*', fermi: '*' } } }, metadata: '*' }
      expect(part(own, { columns: ['run.calculation[0].energy.total.value'] })?.required).toEqual({
        'run[0]': { 'calculation[-2:]': { energy: { total: { value: '*' } } } },
      })
      const cut = { results: { properties: { 'dos_electronic[0]': 'include-resolved' } } }
      expect(part(cut, { columns: ['entry_id'] })?.required).toEqual({ metadata: { entry_id: '*' } })
    })

    it('follows references where the user has the server follow them in place, and is all of it elsewhere', () => {
      const columns = ['run[0].calculation[-1].system_ref.atoms.labels']
      const inPlace = {
        'resolve-inplace': true,
        run: { calculation: { system_ref: { atoms: '*', type: '*' }, energy: '*' } },
      }
      expect(part(inPlace, { columns })?.required).toEqual({
        'resolve-inplace': true,
        'run[0]': { 'calculation[-1]': { system_ref: { atoms: { labels: '*' } } } },
      })
      for (const own of [
        { run: { calculation: '*', system: '*' } },
        { ...inPlace, 'resolve-inplace': false },
        { run: '*' },
      ]) {
        expect(part(own, { columns })).toMatchObject({ required: '*', reason: expect.stringMatching(/references/) })
      }
    })

    it('is all of it where a part would have another meaning', () => {
      const columns = ['results.material.elements']
      for (const own of [
        { '*': '*', run: 'exclude' },
        { results: '*', 'results[0]': '*' },
      ]) {
        expect(part(own, { columns })).toMatchObject({ required: '*', reason: expect.stringMatching(/depends on/) })
      }
    })
  })

  it('gives the same table as whole archives, for random paths of all archives', () => {
    const stored = [...sampleEntries(), ...realEntries(), ...newEntries()]
    const paths = stored.map(leavesOf)
    let compared = 0
    const table = fc.record({
      entry: fc.nat(stored.length - 1),
      picks: fc.array(
        fc.record({
          leaf: fc.nat(),
          brackets: fc.array(fc.constantFrom('', '[]', '[0]', '[-1]', '[0:2]', '[-2:]', '[1]'), {
            minLength: 12,
            maxLength: 12,
          }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      rowDepth: fc.nat(5),
      withIndex: fc.boolean(),
    })
    fc.assert(
      fc.property(table, ({ entry, picks, rowDepth, withIndex }) => {
        const leaves = paths[entry] as Leaf[]
        if (leaves.length === 0) return
        const chosen = picks.map(({ leaf, brackets }) => written(leaves[leaf % leaves.length] as Leaf, brackets))
        const options = tableOf(chosen, rowDepth, withIndex)
        const whole = attempt(() => toFrame([openedWhole(stored[entry] as StoredEntry)], options))
        if (!whole) return
        const needed = new Flattening(options).neededRequired?.required as never
        const narrow = toFrame([openedCut(stored[entry] as StoredEntry, needed)], options)
        expect(plain(narrow)).toEqual(plain(whole))
        compared++
      }),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(1000)
  }, 120_000)
})

/** Twelve columns of one archive, spread over all of its paths, from whole archives and from what they ask for. */
function compareSpread(entry: StoredEntry): number {
  const leaves = leavesOf(entry)
  const columns = named(
    Array.from({ length: Math.min(12, leaves.length) }, (_, place) => {
      const leaf = leaves[Math.floor((place * leaves.length) / 12)] as Leaf
      return written(
        leaf,
        leaf.map((_, depth) => (depth < 2 ? '[0]' : '[-1]')),
      ).join('.')
    }),
  )
  const paths = Object.entries(columns).filter(([name, path]) =>
    attempt(() => toFrame([openedWhole(entry)], { columns: { [name]: path } })),
  )
  const options = { columns: Object.fromEntries(paths) }
  const needed = new Flattening(options).neededRequired?.required as never
  expect(plain(toFrame([openedCut(entry, needed)], options))).toEqual(plain(toFrame([openedWhole(entry)], options)))
  return paths.length
}

describe('twelve columns of each archive', () => {
  const compareAll = (entries: readonly StoredEntry[]) => entries.reduce((sum, entry) => sum + compareSpread(entry), 0)

  it('have the values of whole archives: the sample', () => {
    expect(compareAll(sampleEntries())).toBeGreaterThan(5 * sampleEntries().length)
  }, 60_000)

  const real = [...realEntries(), ...newEntries()]
  it.skipIf(real.length === 0)(
    'have the values of whole archives: archives of thirty codes, beside the repository',
    () => {
      expect(compareAll(real)).toBeGreaterThan(3 * real.length)
    },
    60_000,
  )
})

describe('the part of a required', () => {
  it('gives the same table as all of it, for random requireds and paths of all archives', () => {
    const stored = [...sampleEntries(), ...realEntries(), ...newEntries()]
    const paths = stored.map(leavesOf)
    const brackets = fc.array(fc.constantFrom('', '', '[]', '[0]', '[-1]', '[0:2]', '[-2:]'), {
      minLength: 12,
      maxLength: 12,
    })
    const pick = fc.record({ leaf: fc.nat(), depth: fc.integer({ min: 1, max: 8 }), brackets })
    const directive = fc.constantFrom('*', '*', '*', 'include', 'include-resolved')
    const table = fc.record({
      entry: fc.nat(stored.length - 1),
      columns: fc.array(pick, { minLength: 1, maxLength: 4 }),
      others: fc.array(pick, { maxLength: 4 }),
      directives: fc.array(directive, { minLength: 8, maxLength: 8 }),
      inPlace: fc.constantFrom(undefined, true, false),
      rowDepth: fc.nat(5),
      withIndex: fc.boolean(),
    })
    const seen = { compared: 0, narrowed: 0, values: 0 }
    fc.assert(
      fc.property(table, ({ entry, columns, others, directives, inPlace, rowDepth, withIndex }) => {
        const leaves = paths[entry] as Leaf[]
        if (leaves.length === 0) return
        const leafOf = ({ leaf }: { leaf: number }) => leaves[leaf % leaves.length] as Leaf
        const own = requiredOfUser(
          [...columns, ...others].map((pick, index) => ({
            steps: written(leafOf(pick), pick.brackets).slice(0, pick.depth),
            directive: directives[index] ?? '*',
          })),
          inPlace,
        )
        const chosen = columns.map(pick => written(leafOf(pick), pick.brackets))
        const options = tableOf(chosen, rowDepth, withIndex)
        const source = stored[entry] as StoredEntry
        const all = attempt(() => toFrame([openedCut(source, own as never)], options))
        if (!all) return
        const { required: part = '*' } = new Flattening(options).neededOf(own) ?? {}
        if (part === '*') return
        const narrow = toFrame([openedCut(source, part as never)], options)
        expect(plain(narrow)).toEqual(plain(all))
        seen.compared++
        if (JSON.stringify(part).length < JSON.stringify(own).length) seen.narrowed++
        if (all.columns.some(column => [...column].some(value => value !== undefined && value !== null))) seen.values++
      }),
      { numRuns: 3000 },
    )
    expect(seen.compared).toBeGreaterThan(500)
    expect(seen.narrowed).toBeGreaterThan(100)
    expect(seen.values).toBeGreaterThan(500)
  }, 120_000)
})

/** A `required` tree with a directive at the end of each path; what is longer stands in what is shorter. */
function requiredOfUser(
  paths: readonly { steps: readonly string[]; directive: string }[],
  inPlace: boolean | undefined,
) {
  const root: Record<string, unknown> = inPlace === undefined ? {} : { 'resolve-inplace': inPlace }
  for (const { steps, directive } of paths) {
    let tree = root
    for (const [depth, step] of steps.entries()) {
      const name = (key: string) => key.split('[')[0]
      const key = Object.keys(tree).find(one => name(one) === name(step)) ?? step
      tree[key] ??= depth === steps.length - 1 ? directive : {}
      if (typeof tree[key] === 'string') break
      tree = tree[key] as Record<string, unknown>
    }
  }
  return root
}

type Leaf = { name: string; isList: boolean }[]

/** The paths of values in an archive, without items that repeat a path. */
function leavesOf({ archive }: StoredEntry): Leaf[] {
  const found = new Map<string, Leaf>()
  const walk = (value: unknown, path: Leaf) => {
    const target = targetIn(archive, value)
    if (target !== undefined && path.length < 6) walk(target, path)
    if (found.size > 3000 || path.length > 12) return
    if (Array.isArray(value) && value.some(item => typeof item === 'object' && item !== null && !Array.isArray(item))) {
      for (const item of value.slice(0, 3))
        walk(item, [...path.slice(0, -1), { name: path.at(-1)?.name ?? '', isList: true }])
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, { name, isList: false }])
    } else if (path.length > 0) found.set(JSON.stringify(path), path)
  }
  walk(archive, [])
  return [...found.values()].filter(path => path.every(({ name }) => /^[A-Za-z_][\w-]*$/.test(name)))
}

/** The section that a reference within an archive leads to. */
function targetIn(archive: unknown, reference: unknown): unknown {
  if (typeof reference !== 'string' || !/^#?\/(run|data|workflow2)\//.test(reference)) return undefined
  const steps = reference.replace(/^#?\//, '').split('/')
  const target = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], archive)
  return typeof target === 'object' && target !== null ? target : undefined
}

function written(leaf: Leaf, brackets: readonly string[]): string[] {
  return leaf.map(({ name, isList }, depth) => (isList ? `${name}${brackets[depth] ?? ''}` : name))
}

/** Rows down to the last list of the first path's beginning; columns that begin so are written from the row. */
function tableOf(chosen: readonly string[][], rowDepth: number, withIndex: boolean): FlattenOptions {
  const [first = []] = chosen
  const prefix = first.slice(0, Math.min(rowDepth, first.length - 1))
  if (prefix.length === 0) return { columns: named(chosen.map(steps => steps.join('.'))) }
  const isBelow = (steps: readonly string[]) =>
    prefix.every((step, depth) => step === steps[depth]) && steps.length > prefix.length
  const columns = chosen.map(steps => (isBelow(steps) ? steps.slice(prefix.length).join('.') : `^${steps.join('.')}`))
  return { rows: prefix.join('.'), columns: { ...named(columns), ...(withIndex && { place: '#' }) } }
}

const named = (columns: readonly string[]) => Object.fromEntries(columns.map((path, index) => [`c${index}`, path]))

const openedWhole = ({ archive, entry_id, upload_id }: StoredEntry) =>
  openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id })

function openedCut({ archive, entry_id, upload_id }: StoredEntry, asked: never) {
  const source = { archive: archive as never, entryId: entry_id, uploadId: upload_id }
  const cut = filterArchive(source, parseRequired(asked), () => undefined)
  return openArchive(cut, { dialect: 'v1', entryId: entry_id, uploadId: upload_id, required: asked })
}

/** Tables that whole archives refuse (a path that ends at a section) have nothing to compare. */
function attempt(make: () => Frame): Frame | undefined {
  try {
    return make()
  } catch (error) {
    if (isNomadError(error)) return undefined
    throw error
  }
}

const plain = (frame: Frame) => ({
  rows: frame.numRows,
  columns: frame.columns.map(column => ({
    name: column.name,
    unit: column.unit?.name,
    dtype: column.dtype,
    values: [...column],
  })),
})
