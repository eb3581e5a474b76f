import { createRequire } from 'node:module'
import { MissingDependencyError } from '../errors/index.js'
import { forgetIfCutOff } from '../forget-half-loaded.js'

const load = createRequire(__filename)

/** The two variable parts of the error for an optional package that is not installed. */
export interface PackageUse {
  /** The subject that needs the package, with its verb: `'Static pictures need'`. */
  purpose: string
  /** The command that installs it. */
  install: string
}

/**
 * Imports an optional package.
 *
 * @param name the package's name; the absence of one of its own dependencies is another error
 * @param importIt the import with a literal name, which gives its type: `() => import('danfojs-node')`
 * @throws MissingDependencyError when it is not installed
 */
export async function importOptional<T>(name: string, importIt: () => Promise<T>, use: PackageUse): Promise<T> {
  try {
    return await importIt()
  } catch (error) {
    throw missing(name, error, use)
  }
}

/** Loads an optional package synchronously. @throws MissingDependencyError when it is not installed */
export function requireOptional<T>(name: string, use: PackageUse): T {
  try {
    forgetIfCutOff(load.resolve(name))
    return load(name) as T
  } catch (error) {
    throw missing(name, error, use)
  }
}

/**
 * Returns the path of a file of an optional package.
 *
 * @param file the package's name and the path in it: `plotly.js-dist-min/plotly.min.js`
 * @param resolve finds the file; default Node's `require.resolve`
 * @throws MissingDependencyError when the package is not installed
 */
export function resolveOptional(
  file: string,
  use: PackageUse,
  resolve: (file: string) => string = load.resolve,
): string {
  try {
    return resolve(file)
  } catch (error) {
    const name = file.split('/', file.startsWith('@') ? 2 : 1).join('/')
    throw missing(name, error, use)
  }
}

/** Returns the error to throw: one about the missing package, or the cause itself when something else failed. */
function missing(name: string, cause: unknown, { purpose, install }: PackageUse): unknown {
  const { code, message } = cause as { code?: unknown; message?: string }
  const isAbsent = code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND'
  if (!isAbsent || !message?.includes(name)) return cause
  const text = `${purpose} the package ${name}, which is not installed.`
  return new MissingDependencyError(text, { cause, hint: install })
}
