import { columnPath, isRange, type Path, type PathStep, parsePath } from '../../metainfo/index.js'
import { shortNames } from './short-names.js'

/**
 * Returns the paths of columns by name; a list of paths gets short names.
 *
 * @throws QueryError for texts that are no paths
 */
export function pathsOf(columns: Readonly<Record<string, string>> | readonly string[]): Map<string, Path> {
  const parse = (text: string) => parsePath(text, columnPath)
  if (!Array.isArray(columns)) {
    return new Map(Object.entries(columns as Record<string, string>).map(([name, text]) => [name, parse(text)]))
  }
  const paths = (columns as string[]).map(parse)
  const names = shortNames(paths.map(path => (path.steps.length > 0 ? path.steps.map(nameOf) : [path.text])))
  return new Map(paths.map((path, index) => [names[index] as string, path]))
}

function nameOf({ name, selectors }: PathStep): string {
  const chosen = selectors.flatMap(selector => {
    if (selector === 'all') return []
    return isRange(selector) ? [selector.from ?? 0, selector.to ?? 'end'] : selector
  })
  return [name, ...chosen].join('_')
}
