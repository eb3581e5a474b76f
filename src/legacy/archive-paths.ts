import type { QuantityRow, SectionRow } from './archive-row.js'
import { archiveNames } from './tables/archive-names.js'

/** A section or quantity of the table with its paths from the root of the archive. */
export interface ArchivePath {
  /** The last name of the old path. */
  readonly name: string
  /** The old path, with dots and without indices. */
  readonly v0: string
  /** The new paths, best first. */
  readonly v1: readonly string[]
  readonly row: QuantityRow | SectionRow
}

/** Joins the paths of a row to those of its section. A path with a leading `/` starts from the root. */
export function joinPaths(parents: readonly string[], paths: readonly string[]): string[] {
  const joined = new Set<string>()
  for (const path of paths) {
    if (path.startsWith('/')) joined.add(path.slice(1))
    else for (const parent of parents) joined.add([parent, path].filter(part => part !== '').join('.'))
  }
  return [...joined]
}

/** The whole table of archive names as a flat list, each section before its contents. */
export const archivePaths: readonly ArchivePath[] = archiveNames.flatMap(section => pathsOf(section, '', ['']))

function pathsOf(section: SectionRow, above: string, parents: readonly string[]): ArchivePath[] {
  const v0 = above === '' ? section.v0 : `${above}.${section.v0}`
  const v1 = joinPaths(parents, section.v1)
  const quantities = section.quantities.map(row => {
    return { name: row.v0, v0: `${v0}.${row.v0}`, v1: joinPaths(v1, row.v1), row }
  })
  const sections = section.sections.flatMap(child => pathsOf(child, v0, v1))
  return [{ name: section.v0, v0, v1, row: section }, ...quantities, ...sections]
}

/** The paths with each old name, for old lists of names without paths, such as `dft.quantities`. */
export const archivePathsByName: ReadonlyMap<string, readonly ArchivePath[]> = groupByName()

function groupByName(): Map<string, ArchivePath[]> {
  const places = new Map<string, ArchivePath[]>()
  for (const place of archivePaths) {
    const known = places.get(place.name)
    if (known) known.push(place)
    else places.set(place.name, [place])
  }
  return places
}
