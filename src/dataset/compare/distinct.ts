import { throwIfAborted } from '../../api/index.js'
import { countText } from '../../display/numbers.js'
import { QueryError } from '../../errors/index.js'
import { Frame } from '../../frame/index.js'
import { columnPath, isRawObject, member, namesOf, notRequired, parsePath } from '../../metainfo/index.js'
import { inspectAs, inspectCustom, kind, present, showInDeno } from '../../present.js'
import type { CallOptions, Ledger } from '../../query/index.js'
import { contentsOf, type OpenedFolder, type TableStore } from '../folder/index.js'
import { type CalculationFacts, type CalculationKey, calculationKey, relaxationOf } from './calculation-key.js'

/** Entries of one calculation. */
export interface Mirrors {
  /** The database and id, or the file, that they have in common. */
  calculation: string
  /** How it is known. */
  by: 'external id' | 'reference' | 'relaxation pair'
  /** The entry that stands for it: of AFLOW's pairs the second relaxation, else the first entry. */
  kept: string
  /** The other ones. */
  mirrors: string[]
}

/** The entries of a data set without copies of one calculation, returned by `dataset.distinct()`. */
export class Distinct {
  /** The calculations that several entries are of. */
  readonly groups: readonly Mirrors[]
  /** The data set's ledger, with the number of entries that are mirrors of others. */
  readonly ledger: Ledger & { mirrors: number }
  /** How many entries say of which calculation they are. The others count as calculations of their own. */
  readonly named: number
  readonly #total: number
  readonly #mirrors: ReadonlySet<string>

  /** @internal */
  constructor(groups: readonly Mirrors[], { ledger, named, total }: { ledger: Ledger; named: number; total: number }) {
    this.groups = groups
    this.#mirrors = new Set(groups.flatMap(({ mirrors }) => mirrors))
    this.ledger = { ...ledger, mirrors: this.#mirrors.size }
    this.named = named
    this.#total = total
  }

  get [kind](): string {
    return 'dataset-report'
  }

  /** The number of calculations: that of the entries without mirrors. */
  get count(): number {
    return this.#total - this.#mirrors.size
  }

  /**
   * Returns false for an entry that is a mirror of another one.
   *
   * @example
   * (await dataset.toFrame()).filter(row => distinct.keeps(row.entry_id))
   */
  keeps(entryId: string): boolean {
    return !this.#mirrors.has(entryId)
  }

  /** Returns a row for each entry that has mirrors or is one: `calculation`, `by`, `entry_id` and `is_mirror`. */
  toFrame(): Frame {
    const rows = this.groups.flatMap(({ calculation, by, kept, mirrors }) =>
      [kept, ...mirrors].map((entry_id, index) => ({ calculation, by, entry_id, is_mirror: index > 0 })),
    )
    return rows.length > 0
      ? Frame.fromRows(rows)
      : Frame.fromColumns({ calculation: [], by: [], entry_id: [], is_mirror: [] })
  }

  /** A line for each fact. */
  get lines(): string[] {
    return [
      `${countText(this.#total)} entries are ${countText(this.count)} calculations: ${countText(this.#mirrors.size)} are mirrors of others.`,
      `${countText(this.named)} entries say of which calculation they are; each of the others counts as one.`,
    ]
  }

  toString(): string {
    return this.lines.join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => present(this)?.['text/plain'] ?? this.toString())
  }
}

showInDeno(Distinct.prototype)

/** The quantities that say of which calculation an entry is, below `metadata`. */
const quantities = ['external_db', 'external_id', 'references', 'mainfile'] as const

type Found = CalculationFacts & { entryId: string }

/** Finds the entries of a data set that are copies of one calculation. */
export async function distinctEntries(opened: OpenedFolder, ledger: Ledger, call: CallOptions): Promise<Distinct> {
  const groups = new Map<string, { by: CalculationKey['by']; entries: Found[] }>()
  let named = 0
  for await (const facts of factsOf(opened, call)) {
    throwIfAborted(call.signal)
    const found = calculationKey(facts)
    if (!found) continue
    named++
    const group = groups.get(found.key) ?? { by: found.by, entries: [] }
    groups.set(found.key, group)
    group.entries.push(facts)
  }
  const several = [...groups].filter(([, { entries }]) => entries.length > 1)
  const mirrors = several.map(([calculation, { by, entries }]) => mirrorsOf(calculation, by, entries))
  return new Distinct(mirrors, { ledger, named, total: opened.places.total })
}

function mirrorsOf(calculation: string, by: CalculationKey['by'], entries: readonly Found[]): Mirrors {
  const [first, ...others] = [...entries].sort((a, b) => relaxationOf(b.mainfile) - relaxationOf(a.mainfile))
  return { calculation, by, kept: (first as Found).entryId, mirrors: others.map(({ entryId }) => entryId) }
}

function factsOf(opened: OpenedFolder, call: CallOptions): AsyncIterable<Found> {
  const { manifest, archives, table, folder } = opened
  const { dialect, required } = manifest.question
  const isKept = (name: string) => notRequired(required, ['metadata', name]) === undefined
  if (archives && dialect === 'v1' && quantities.some(isKept)) return fromArchives(opened)
  const columns = table && columnsOf(table)
  if (table && columns && columns.size > 0) return fromTable(table, columns, call)
  throw new QueryError(
    `The data set ${folder} does not keep of which calculation its entries are (metadata.external_db, external_id, references, mainfile): ${contentsOf(opened)}.`,
    {
      hint: "Download it to another folder with columns such as { id: '^metadata.external_id', file: '^metadata.mainfile' }, or with raw: true.",
    },
  )
}

async function* fromArchives({ archives, places }: OpenedFolder): AsyncGenerator<Found, void> {
  for await (const { entryId, uploadId, archive } of archives?.range(0, places.total) ?? []) {
    const metadata = isRawObject(archive) ? member(archive, 'metadata') : undefined
    const read = (name: string) => (isRawObject(metadata) ? member(metadata, name) : undefined)
    yield { entryId, uploadId, ...factsFrom(read) }
  }
}

function factsFrom(read: (name: (typeof quantities)[number]) => unknown): Omit<CalculationFacts, 'uploadId'> {
  const text = (name: (typeof quantities)[number]) => {
    const value = read(name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const references = [read('references')].flat(2).filter(one => typeof one === 'string')
  return { externalDb: text('external_db'), externalId: text('external_id'), references, mainfile: text('mainfile') }
}

/** Finds the columns that hold these quantities. */
function columnsOf(table: TableStore): Map<(typeof quantities)[number], string> {
  const found = new Map<(typeof quantities)[number], string>()
  for (const quantity of quantities) {
    const path = `metadata.${quantity}`
    const named = [...(table.columns ?? [])].find(([, text]) => {
      const { from, steps } = parsePath(text, columnPath)
      return (from === 'entry' || (from === 'row' && table.rows === undefined)) && namesOf(steps).join('.') === path
    })?.[0]
    const scanned = table.columns ? undefined : table.schema.find(column => column.path === path)?.name
    const name = named ?? scanned
    if (name !== undefined) found.set(quantity, name)
  }
  return found
}

async function* fromTable(
  table: TableStore,
  columns: ReadonlyMap<(typeof quantities)[number], string>,
  call: CallOptions,
): AsyncGenerator<Found, void> {
  const frame = await table.read([...new Set([...columns.values(), 'entry_id', 'upload_id'])], call)
  const seen = new Set<unknown>()
  for (let row = 0; row < frame.numRows; row++) {
    const entryId = frame.column('entry_id').at(row)
    if (seen.has(entryId)) continue
    seen.add(entryId)
    const read = (name: (typeof quantities)[number]) => {
      const column = columns.get(name)
      return column === undefined ? undefined : frame.column(column).at(row)
    }
    yield { entryId: String(entryId), uploadId: String(frame.column('upload_id').at(row)), ...factsFrom(read) }
  }
}
