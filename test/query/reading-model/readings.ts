import fc from 'fast-check'
import type { AbortSignalLike } from '../../../src/api/index.js'
import type { NotebookQuery } from '../../../src/notebook/notebook-query.js'

/** An entry, as far as the model looks at it. */
export interface ReadEntry {
  /** Its id; the rest of it is what `stampOf` reads. */
  entry_id: string
}
export type Query = NotebookQuery<ReadEntry & object>

/** What a way of reading gave. */
export interface Got {
  ids: string[]
  /** The number of the answer in which each of them came. */
  stamps: number[]
}

/** One way of reading entries, and what it gives of a plain list. */
export interface Reading {
  name: string
  read(query: Query, signal?: AbortSignalLike): Promise<Got>
  /** What it gives of the list; `count` entries came, which matters where pages are given whole. */
  expected(all: string[], count: number): string[]
  /** The entries that it reads from the beginning on and keeps: from and to (exclusive). */
  keeps?: (all: string[]) => [number, number]
  /** True when it keeps entries that it counts from the end. */
  keepsTail?: boolean
  /** True when it takes all that it loads: it is not left early. */
  whole: boolean
  /** True when it reads pages of its own, unless all entries are in memory: the query's own pages and numbers stay as they are. */
  hasOwnPages?: boolean
  /** False for a way that takes no signal of its own. */
  takesSignal: boolean
  /** The first and the last entry of so many that it must load; pages reach further. */
  needs(list: { length: number; matches: number; isCut: boolean }): { from: number; to: number }
}

/** The number of the answer in which an entry came. */
export function stampOf(entry: ReadEntry): number {
  const raw = (entry as unknown as { m_to_dict(): Record<string, unknown> }).m_to_dict() as {
    results?: { material: { chemical_formula_reduced: string } }
    section_run?: { program_name: string }[]
  }
  return Number(raw.results?.material.chemical_formula_reduced ?? raw.section_run?.[0]?.program_name)
}

/** What has to be loaded for the entries from an index to another: all before them, unless they are counted from the end. */
function needsOf(start: number, end: number): Reading['needs'] {
  return ({ length, matches, isCut }) => {
    if (start < 0 && end < 0) return { from: isCut ? 0 : Math.max(0, length + start), to: length - 1 }
    if (start < 0) return { from: 0, to: Math.min(length, end - start) - 1 }
    return {
      from: 0,
      to: end < 0 ? length - 1 : start >= matches ? Math.min(9, length - 1) : Math.min(length, end) - 1,
    }
  }
}

const gotOf = (entries: ReadEntry[]): Got => ({
  ids: entries.map(({ entry_id }) => entry_id),
  stamps: entries.map(stampOf),
})

const text = (value: number | undefined) => (value === undefined ? '' : String(value))

export const at = (index: number): Reading => ({
  name: `at(${index})`,
  read: async (query, signal) => {
    const entry = await query.at(index, { signal })
    return gotOf(entry ? [entry] : [])
  },
  expected: all => all.slice(index, index + 1 || undefined),
  whole: true,
  takesSignal: true,
  needs: needsOf(index, index < 0 ? -1 : index + 1),
  ...(index < 0 ? { keepsTail: true } : { keeps: () => [index, index + 1] }),
})

export const slice = (start: number, end?: number): Reading => ({
  name: `slice(${start}${end === undefined ? '' : `, ${end}`})`,
  read: async (query, signal) => gotOf(await query.slice(start, end, { signal })),
  expected: all => all.slice(start, end),
  whole: true,
  takesSignal: true,
  needs: needsOf(start, end ?? -1),
  ...(start >= 0
    ? { keeps: all => [start, end !== undefined && end >= 0 ? Math.min(end, all.length) : all.length] }
    : { keepsTail: true }),
})

export const fetch = (count?: number): Reading => ({
  name: `fetch(${text(count)})`,
  read: async (query, signal) => gotOf(await query.fetch(count, { signal })),
  expected: all => all.slice(0, count),
  whole: true,
  takesSignal: true,
  needs: needsOf(0, count ?? -1),
  keeps: all => [0, Math.min(all.length, count ?? all.length)],
})

async function take(entries: AsyncIterable<ReadEntry>, most: number | undefined): Promise<Got> {
  const taken: ReadEntry[] = []
  for await (const entry of entries) {
    taken.push(entry)
    if (taken.length === most) break
  }
  return gotOf(taken)
}

export const loop = (most?: number): Reading => ({
  name: `for await${most === undefined ? '' : ` … break after ${most}`}`,
  read: query => take(query, most),
  expected: all => all.slice(0, most),
  whole: most === undefined,
  takesSignal: false,
  needs: needsOf(0, most ?? -1),
  keeps: all => [0, Math.min(all.length, most ?? all.length)],
})

export const stream = (most?: number): Reading => ({
  name: `stream()${most === undefined ? '' : ` … break after ${most}`}`,
  read: (query, signal) => take(query.stream({ signal }), most),
  expected: all => all.slice(0, most),
  whole: most === undefined,
  takesSignal: true,
  needs: needsOf(0, most ?? -1),
})

/** Reads pages until so many entries came. */
export const pages = (most?: number): Reading => ({
  name: `pages()${most === undefined ? '' : ` … break after ${most} entries`}`,
  read: async (query, signal) => {
    const taken: ReadEntry[] = []
    let number = 0
    for await (const { index, entries } of query.pages({ signal })) {
      if (index !== number++) throw new Error(`The page after ${number - 2} says that it is number ${index}.`)
      if (entries.length === 0) throw new Error(`Page ${index} is empty.`)
      taken.push(...entries)
      if (taken.length >= (most ?? Number.POSITIVE_INFINITY)) break
    }
    return gotOf(taken)
  },
  expected: (all, count) => (most === undefined ? all : all.slice(0, Math.max(count, most))),
  whole: most === undefined,
  takesSignal: true,
  needs: needsOf(0, most ?? -1),
})

export const toFrame = (max?: number): Reading => ({
  name: `toFrame(${max === undefined ? '' : `{ max: ${max} }`})`,
  read: async (query, signal) => {
    const stamp =
      query.config.dialect === 'v1' ? 'results.material.chemical_formula_reduced' : 'section_run[0].program_name'
    const frame = await query.toFrame({ columns: { stamp }, ...(max === undefined ? {} : { max }), signal })
    const { matched, delivered, skipped, failed, notAsked } = frame.ledger ?? { delivered: -1, skipped: [], failed: [] }
    const sum = delivered + skipped.length + failed.length + (notAsked ?? 0)
    if (matched !== undefined && matched !== sum) throw new Error(`The table's ledger sums up to ${sum} of ${matched}.`)
    const column = (name: string) => Array.from({ length: frame.numRows }, (_, row) => frame.column(name).at(row))
    return { ids: column('entry_id').map(String), stamps: column('stamp').map(Number) }
  },
  expected: all => all.slice(0, max),
  hasOwnPages: true,
  whole: max === undefined,
  takesSignal: true,
  needs: needsOf(0, max ?? -1),
})

/** Draws a way of reading. */
export function readings(): fc.Arbitrary<Reading> {
  const index = fc.integer({ min: -45, max: 45 })
  const count = fc.option(fc.nat(45), { nil: undefined, freq: 2 })
  const some = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined, freq: 2 })
  return fc.oneof(
    index.map(at),
    fc.tuple(index, fc.option(index, { nil: undefined })).map(([start, end]) => slice(start, end)),
    count.map(fetch),
    some.map(loop),
    some.map(stream),
    some.map(pages),
    fc.option(fc.nat(40), { nil: undefined, freq: 2 }).map(toFrame),
  )
}
