import { createRequire } from 'node:module'

const { cache } = createRequire(__filename)

/**
 * To be called before the module in `file` is loaded. A notebook's stop button ends a cell wherever it is, also in the middle
 * of loading, and Node would give the half of the module that it has to all who ask for it later. So it is forgotten with
 * all that was loaded for it, and the next one who asks loads it anew. (Modules that throw are forgotten by Node itself.)
 */
export function forgetIfCutOff(file: string): void {
  if (cache[file]?.loaded) return
  const before = new Set(Object.keys(cache))
  before.delete(file)
  // Loading is synchronous: when this runs, it has come to its end or been cut off.
  queueMicrotask(() => {
    if (!cache[file] || cache[file].loaded) return
    // Whole modules too: in a circle they have half ones in their hands.
    for (const other of Object.keys(cache)) if (!before.has(other)) delete cache[other]
  })
}
