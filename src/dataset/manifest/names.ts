import type { PartFile, PartRecord } from './manifest.js'

/** The name of the file that lists the selected entries. */
export const selectedName = 'selected_entries.json'

/** The folders of a data set. */
export const folders = { table: 'data.parquet', archives: 'archives', records: 'parts' } as const

/** The number of a part as file names have it: `00012`. More digits where there are more parts. */
export function partName(part: number): string {
  return `part-${String(part).padStart(5, '0')}`
}

/** The name of a part's record, relative to the folder of the data set. */
export function recordName(part: number): string {
  return `${folders.records}/${partName(part)}.json`
}

/** Returns the number of the part that a file's name says; `undefined` for other names. */
export function partNumber(name: string, ending: string): number | undefined {
  const digits = name.endsWith(ending) ? /^part-(\d{5,9})$/.exec(name.slice(0, -ending.length))?.[1] : undefined
  const part = digits === undefined ? undefined : Number(digits)
  return part !== undefined && partName(part) === `part-${digits}` ? part : undefined
}

/** Returns true for the name of a file of a part, also of one that got a number because its name was taken. */
export function isPartFile(name: string, ending: string): boolean {
  return partNumber(name.replace(/^(part-\d+)\.\d{1,3}(?=\.)/, '$1'), ending) !== undefined
}

/** Returns the name that a file of a part has, without the number that it got because its name was taken. */
export function plainPath(path: string): string {
  return path.replace(/(^|\/)(part-\d+)\.\d{1,3}(\.[^/]*)$/, '$1$2$3')
}

/** Returns the files of a part of one kind, in the order of its record. */
export function partFiles(record: PartRecord, kind: PartFile['kind']): PartFile[] {
  return record.files.filter(file => file.kind === kind)
}
