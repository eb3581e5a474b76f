import { loadHash } from '../reference/entry-id.js'
import type { FactsPart } from '../schema/facts-name.js'
import { hasFacts, loadFacts } from '../schema/facts-text.js'
import { publishedSchema } from '../schema/schema.js'
import { loadJmesPath } from '../view/load-jmespath.js'
import type * as node from './load-needed.js'

export const loadNeeded: typeof node.loadNeeded = (archives, dialect) => {
  if (dialect === 'v0') return undefined
  const waiting = [loadFacts(neededFacts(archives)), loadHash(), loadJmesPath()].filter(one => one !== undefined)
  return waiting.length === 0 ? undefined : Promise.all(waiting)
}

function neededFacts(archives: () => Iterable<unknown>): Set<FactsPart> {
  // The sections of nomad_simulations may stand at many places.
  const needed = new Set<FactsPart>(['v1-simulations'])
  if (publishedSchema('v1').otherFiles.every(hasFacts)) return needed
  for (const archive of archives()) collect(archive, needed)
  return needed
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
