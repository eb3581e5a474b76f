import type { OpenedFolder } from './opened-folder.js'

/** The numbers of a data set. */
export interface DatasetStatistics {
  /** Entries that are there, and how many were selected. */
  entries: number
  selected: number
  /** Entries that were skipped, for example because their archive was missing, and those that failed. */
  skipped: number
  failed: number
  /** Parts that are there, and how many there will be. */
  parts: number
  plannedParts: number
  /** Files of the parts, and their size in bytes. */
  files: number
  bytes: number
  /** Rows of the table; `undefined` without one. */
  rows: number | undefined
}

export function statisticsOf({ places, selected, plannedParts, table }: OpenedFolder): DatasetStatistics {
  const { records, total } = places
  const files = records.flatMap(record => record.files)
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  return {
    entries: total,
    selected: selected.length,
    skipped: sum(records.map(({ skipped }) => skipped.length)),
    failed: sum(records.map(({ failed }) => failed.length)),
    parts: records.length,
    plannedParts,
    files: files.length,
    bytes: sum(files.map(({ bytes }) => bytes)),
    rows: table ? sum(files.filter(({ kind }) => kind === 'table').map(({ rows }) => rows)) : undefined,
  }
}
