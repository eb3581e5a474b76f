import type { DialectName } from './dialect-name.js'
import type { FactsName } from './facts-name.js'
import { hasFacts, loadFacts } from './facts-text.js'
import { publishedSchema } from './schema.js'

/**
 * Loads what describes archives and is not there yet, in a browser page; elsewhere it is read on first use. Returns
 * `undefined` when there is nothing to wait for.
 */
export function loadNeededFacts(archives: () => Iterable<unknown>, dialect: DialectName): Promise<void> | undefined {
  if (dialect === 'v0' || publishedSchema('v1').otherFiles.every(hasFacts)) return undefined
  const needed = new Set<FactsName>()
  for (const archive of archives()) collect(archive, needed)
  return loadFacts(needed)
}

/** Without recursion: archives may be nested deeper than the stack is. */
function collect(root: unknown, needed: Set<FactsName>): void {
  const schema = publishedSchema('v1')
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') {
      const end = value.indexOf('.')
      const file = end > 0 && end < 40 ? schema.fileOfPackage(value.slice(0, end)) : undefined
      if (file) needed.add(file)
    } else if (Array.isArray(value)) {
      // Numbers, or lists of them: a list is of one kind.
      if (typeof value[0] === 'object' || typeof value[0] === 'string') for (const item of value) open.push(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        if (name.startsWith('x_')) needed.add('v1-codes')
        open.push(item)
      }
    }
  }
}
