import { QueryError, shortValue } from '../../errors/index.js'
import { checkTable, parquetBytes, requiredOfTable } from '../../frame/index.js'
import { parseUnit } from '../../units/index.js'
import type { Manifest, ManifestQuestion, ManifestTable } from '../manifest/index.js'
import type { DownloadSource } from '../parts/source.js'
import type { DownloadOptions } from './options.js'

/** What a download asks for: the parts of a manifest that follow from the query and the options alone. */
export interface DownloadPlan {
  question: ManifestQuestion
  entriesPerPart: number
  archives: boolean
  table?: ManifestTable
  /** What is asked for when the server does not know the names in the question's `required`. */
  wholeRequired: unknown
}

/** How many entries a part has where nothing is named. */
export const defaultEntriesPerPart = 1000

/** Returns what a download of a query asks for. */
export function planOf(source: DownloadSource, options: DownloadOptions): DownloadPlan {
  const { config } = source
  const { rows, columns, units, partitionBy, compression = 'snappy', entriesPerPart = defaultEntriesPerPart } = options
  const hasTable = rows !== undefined || columns !== undefined
  const archives = options.raw ?? !hasTable
  refuseWithoutTable(options, hasTable)
  if (!archives && !hasTable) {
    throw new QueryError('With raw: false and neither rows nor columns, a download would keep nothing.', {
      hint: 'Name the columns of a table, or leave raw out to keep archives.',
    })
  }
  if (
    partitionBy !== undefined &&
    columns !== undefined &&
    !Array.isArray(columns) &&
    !Object.hasOwn(columns, partitionBy)
  ) {
    throw new QueryError(`partitionBy names the column ${shortValue(partitionBy)}, which columns does not have.`, {
      hint: `Its columns are ${Object.keys(columns).join(', ')}.`,
    })
  }
  if (hasTable) checkTable(source, { rows, columns, units })
  if (options.citations && config.dialect !== 'v1') {
    throw new QueryError(`${config.url} speaks the old API (v0), which does not give authors of many entries.`, {
      hint: 'Leave citations out.',
    })
  }
  // Says now that this Node lacks the compression, and not when the first part is there.
  if (hasTable) parquetBytes([], 0, { compression })
  if (options.engine) refuseHarvest(source)
  const narrowed = archives ? undefined : requiredOfTable(source, { rows, columns }).required
  const max = options.max ?? (source.hasDefaultMax ? undefined : (config.max ?? undefined))
  const table: ManifestTable = {
    ...(rows === undefined ? {} : { rows }),
    ...(columns === undefined ? {} : { columns: plain(columns) }),
    ...(units === undefined ? {} : { units: unitTexts(units) }),
    ...(partitionBy === undefined ? {} : { partitionBy }),
    compression,
  }
  return {
    question: {
      url: config.url,
      dialect: config.dialect,
      owner: config.owner as ManifestQuestion['owner'],
      query: plain(config.query) as Record<string, unknown>,
      required: plain(narrowed ?? config.required),
      ...(config.orderBy === undefined ? {} : { orderBy: config.orderBy }),
      ...(config.order === undefined ? {} : { order: config.order }),
      ...(max === undefined ? {} : { max }),
      ...(config.onlyWithRequired ? { onlyWithRequired: true } : {}),
    },
    entriesPerPart,
    archives,
    ...(hasTable ? { table } : {}),
    wholeRequired: plain(config.required),
  }
}

/** @throws QueryError for a query whose entries an engine cannot load as this process does */
export function refuseHarvest({ config }: Pick<DownloadSource, 'config'>): void {
  const { url, dialect, orderBy = 'entry_id', order = 'asc', raiseErrors } = config
  if (dialect !== 'v1') {
    throw new QueryError(`${url} speaks the old API (v0), which does not select ranges of entry ids.`, {
      hint: 'Leave engine out.',
    })
  }
  if (orderBy !== 'entry_id' || order !== 'asc') {
    throw new QueryError(
      `A download with an engine is in the order of the entry ids, and the query asks for ${shortValue(orderBy)} (${order}).`,
      { hint: 'Leave orderBy and order out of the query, or engine out of the download.' },
    )
  }
  if (raiseErrors) {
    throw new QueryError('A download with an engine lists missing archives, and the query has raiseErrors: true.', {
      hint: 'Leave raiseErrors out of the query, or engine out of the download.',
    })
  }
}

/**
 * Refuses to go on with the download of another question.
 *
 * @throws QueryError that names what differs
 */
export function refuseOtherQuestion(folder: string, manifest: Manifest, plan: DownloadPlan): void {
  const [there, now] = [partsOf(manifest), partsOf(plan)]
  // A server that did not know the names of the table's required was asked for whole archives.
  if (isSame(there['required'], plan.wholeRequired)) there['required'] = now['required']
  const names = [...new Set([...Object.keys(there), ...Object.keys(now)])]
  const different = names.filter(name => !isSame(there[name], now[name]))
  if (different.length === 0) return
  const lines = different.map(name => `  ${name}: ${shown(there[name])} there, ${shown(now[name])} now`)
  throw new QueryError(
    `The folder '${folder}' has the data set of another question. What differs:\n${lines.join('\n')}`,
    {
      hint: 'Choose another folder, or ask the same as before.',
    },
  )
}

function partsOf({ question, entriesPerPart, archives, table }: Manifest | DownloadPlan): Record<string, unknown> {
  const { rows, columns, units, partitionBy, compression } = table ?? {}
  return {
    ...question,
    entriesPerPart,
    raw: archives,
    rows,
    // The order of columns is that of the table.
    columns: columns === undefined ? undefined : Array.isArray(columns) ? columns : Object.entries(columns as object),
    units,
    partitionBy,
    compression,
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : shortValue(value)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The same value with the members of objects in one order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, item]) => [name, inOrder(item)])
}

function refuseWithoutTable(options: DownloadOptions, hasTable: boolean): void {
  if (hasTable) return
  const given = (['units', 'partitionBy', 'compression'] as const).filter(name => options[name] !== undefined)
  if (given.length === 0) return
  throw new QueryError(
    `${given.join(' and ')} ${given.length > 1 ? 'are options' : 'is an option'} of a table, and no columns are named.`,
    {
      hint: "Name them, as in columns: { formula: 'results.material.chemical_formula_reduced' }.",
    },
  )
}

function unitTexts(units: NonNullable<DownloadOptions['units']>): Record<string, string> {
  return Object.fromEntries(Object.entries(units).map(([name, unit]) => [name, parseUnit(unit).name]))
}

/** The value as JSON has it, as the manifest will be read. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
