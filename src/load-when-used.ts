import { createRequire } from 'node:module'

const { cache } = createRequire(__filename)

/** What a module re-exports, by file: the name, and its name in the file; without that the whole file as one object. */
type ReExports = Readonly<Record<string, readonly (readonly [name: string, original?: string])[]>>

/** What is being loaded for the first name that was read; the names below it are read by the modules that load. */
interface Loading {
  readonly before: ReadonlySet<string>
  readonly finish: (() => void)[]
}

let loading: Loading | undefined

/**
 * Re-exports names of other modules, each of which is loaded when one of its names is first read. The build puts calls of it
 * in place of `export { … } from` (`scripts/load-when-used.mjs`).
 *
 * @param load what loads each file: `require` with its name written out, so that bundlers see it
 */
export function reExport(exports: object, load: Readonly<Record<string, () => unknown>>, names: ReExports): void {
  for (const [file, pairs] of Object.entries(names)) {
    for (const [name, original] of pairs) {
      const read = () => valueIn(load[file]?.(), original)
      const get = () => readWhole(read, value => define(exports, name, { value }))
      define(exports, name, { get })
    }
  }
}

function valueIn(module: unknown, name: string | undefined): unknown {
  return name === undefined ? module : (module as Record<string, unknown>)[name]
}

function define(exports: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(exports, name, { ...property, enumerable: true, configurable: true })
}

/**
 * Reads a value, and keeps it when all that was loaded for it is whole. A notebook's stop button ends a cell wherever it is,
 * without a word to `finally`; then the modules that the cell was loading are forgotten, and the next read loads them anew.
 */
function readWhole(read: () => unknown, keep: (value: unknown) => void): unknown {
  const outer = loading
  const own = outer ?? begin()
  let value: unknown
  try {
    value = read()
    // Not yet kept: until the outermost module is whole, this one may be half a module of a circle, or be forgotten.
    own.finish.push(() => keep(read()))
  } finally {
    if (!outer) loading = undefined
  }
  if (!outer) for (const finish of own.finish) finish()
  return value
}

function begin(): Loading {
  const begun: Loading = { before: new Set(Object.keys(cache)), finish: [] }
  loading = begun
  // Loading is synchronous: when this runs, it has come to its end or been cut off.
  queueMicrotask(() => {
    if (loading !== begun) return
    loading = undefined
    for (const file of Object.keys(cache)) if (!begun.before.has(file)) delete cache[file]
  })
  return begun
}
