import type { DialectName } from './dialect-name.js'
import type { FactsPart } from './facts-name.js'
import { hasFacts, loadFacts } from './facts-text.js'
import { publishedSchema } from './schema.js'

/**
 * Loads what describes archives and is not there yet, in a browser page; elsewhere it is read on first use. Returns
 * `undefined` when there is nothing to wait for.
 */
export function loadNeededFacts(archives: () => Iterable<unknown>, dialect: DialectName): Promise<void> | undefined {
  const schema = publishedSchema('v1')
  if (dialect === 'v0' || (hasFacts('v1-simulations') && schema.otherFiles.every(hasFacts))) return undefined
  // The sections of nomad_simulations may stand at many places.
  const needed = new Set<FactsPart>(['v1-simulations'])
  for (const archive of archives()) collect(archive, needed)
  return loadFacts(needed)
}

/** Without recursion: archives may be nested deeper than the stack is. */
function collect(root: unknown, needed: Set<FactsPart>): void {
  const schema = publishedSchema('v1')
  const open: unknown[] = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') {
      const end = value.indexOf('.')
      const file = end > 0 && end < 40 ? schema.fileOfPackage(value.slice(0, end)) : undefined
      if (file) needed.add(file)
    } else if (Array.isArray(value)) {
      // A list is of one kind; numbers name no section.
      if (typeof value[0] !== 'number') for (const item of value) open.push(item)
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) {
        if (name.startsWith('x_')) needed.add('v1-codes')
        open.push(item)
      }
    }
  }
}
