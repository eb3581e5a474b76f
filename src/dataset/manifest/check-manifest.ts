import type { Owner } from '../../api/index.js'
import { DataError } from '../../errors/index.js'
import { withoutUndefined } from '../../options/index.js'
import type { Unchecked } from './checks.js'
import {
  datasetFormat,
  type Manifest,
  type ManifestColumn,
  type ManifestLedger,
  type ManifestQuestion,
  type ManifestTable,
} from './manifest.js'

/** The most entries of a part. */
export const mostEntriesPerPart = 100_000

/** The most parts of a data set. */
export const mostParts = 1_000_000

/** Returns the manifest that a file holds. @throws DataError for what is none, and for one of a later format */
export function checkManifest(file: Unchecked, path: string): Manifest {
  const format = file.member('format')
  if (Number.isSafeInteger(format.value) && (format.value as number) > datasetFormat) {
    throw new DataError(`The data set of '${path}' has format ${format.value}; this package knows ${datasetFormat}.`, {
      hint: 'Use a newer nomad-notebook.',
    })
  }
  if (format.value !== datasetFormat) throw format.wrong(String(datasetFormat))
  const versions = file.member('versions')
  const entriesPerPart = file.member('entriesPerPart').count(1)
  if (entriesPerPart > mostEntriesPerPart) {
    throw file.member('entriesPerPart').wrong(`at most ${mostEntriesPerPart}`)
  }
  return withoutUndefined({
    format: datasetFormat as typeof datasetFormat,
    state: file.member('state').oneOf('incomplete', 'complete'),
    created: file.member('created').text(),
    completed: file.member('completed').maybe(value => value.text()),
    updated: file.member('updated').maybe(value => value.text()),
    question: checkQuestion(file.member('question')),
    versions: withoutUndefined({
      package: versions.member('package').text(),
      schema: versions.member('schema').text(),
      server: versions.member('server').maybe(value => value.text()),
    }),
    entriesPerPart,
    begins: file.member('begins').maybe(checkBegins),
    partEnds: file.member('partEnds').maybe(ends => checkPartEnds(ends, file.member('selected').count())),
    available: file.member('available').count(),
    selected: checkSelectedCount(file.member('selected'), entriesPerPart),
    archives: file.member('archives').flag(),
    table: file.member('table').maybe(checkTable),
    selectedSha256: checkSelectedSum(file),
    ledger: file.member('ledger').maybe(checkLedger),
  }) as Manifest
}

/** More parts than file names have numbers for are none that a download wrote, and would fill the memory. */
function checkSelectedCount(selected: Unchecked, entriesPerPart: number): number {
  if (selected.count() > mostParts * entriesPerPart)
    throw selected.wrong(`at most ${mostParts} parts of ${entriesPerPart}`)
  return selected.count()
}

function checkBegins(begins: Unchecked): number[] {
  let last = 0
  return begins.list().map(value => {
    last = value.count(last + 1)
    return last
  })
}

/** The first parts may be empty; they end within the selected entries. */
function checkPartEnds(ends: Unchecked, selected: number): number[] {
  let last = 0
  return ends.list().map(value => {
    last = value.count(last)
    if (last > selected) throw value.wrong(`at most ${selected}, the number of selected entries`)
    return last
  })
}

/** A data set that is complete has the list of its entries. */
function checkSelectedSum(file: Unchecked): string | undefined {
  const sum = file.member('selectedSha256')
  return file.member('state').value === 'complete' ? sum.sha256() : sum.maybe(value => value.sha256())
}

function checkQuestion(question: Unchecked): ManifestQuestion {
  const max = question.member('max')
  return withoutUndefined({
    url: question.member('url').text(),
    dialect: question.member('dialect').oneOf('v1', 'v0'),
    owner: question.member('owner').oneOf<Owner>('public', 'visible', 'all', 'shared', 'user', 'staging', 'admin'),
    query: question.member('query').object(),
    required: question.member('required').value,
    orderBy: question.member('orderBy').maybe(value => value.text()),
    order: question.member('order').maybe(value => value.oneOf('asc', 'desc')),
    max: max.maybe(value => value.count()),
    onlyWithRequired: question.member('onlyWithRequired').maybe(value => value.flag()),
  }) as ManifestQuestion
}

function checkTable(table: Unchecked): ManifestTable {
  return withoutUndefined({
    rows: table.member('rows').maybe(value => value.text()),
    columns: table.member('columns').maybe(checkTexts),
    units: table.member('units').maybe(checkTexts),
    partitionBy: table.member('partitionBy').maybe(value => value.text()),
    compression: table.member('compression').oneOf('snappy', 'zstd', 'none'),
    schema: table.member('schema').maybe(value => value.list().map(checkColumn)),
    notes: table.member('notes').maybe(value => value.list().map(note => note.text())),
  }) as ManifestTable
}

/** Texts by name, or a list of texts. */
function checkTexts(value: Unchecked): Record<string, string> | string[] {
  if (Array.isArray(value.value)) return value.list().map(item => item.text())
  return Object.fromEntries(Object.keys(value.object()).map(name => [name, value.member(name).text()]))
}

function checkColumn(column: Unchecked): ManifestColumn {
  return withoutUndefined({
    name: column.member('name').text(),
    dtype: column.member('dtype').text(),
    unit: column.member('unit').maybe(value => value.text()),
    path: column.member('path').maybe(value => value.text()),
    note: column.member('note').maybe(value => value.text()),
  }) as ManifestColumn
}

function checkLedger(ledger: Unchecked): ManifestLedger {
  return withoutUndefined({
    delivered: ledger.member('delivered').count(),
    skipped: ledger.member('skipped').count(),
    failed: ledger.member('failed').count(),
    rows: ledger.member('rows').maybe(value => value.count()),
  }) as ManifestLedger
}
