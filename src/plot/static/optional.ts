import { createRequire } from 'node:module'
import { MissingDependencyError } from '../../errors/index.js'
import { forgetIfCutOff } from '../../forget-half-loaded.js'

const load = createRequire(__filename)

/** Loads a package that is not installed with this one. */
export function optionalPackage<T>(name: string): T {
  try {
    forgetIfCutOff(load.resolve(name))
    return load(name) as T
  } catch (error) {
    throw missing(name, error)
  }
}

/** The path of a file of an optional package. */
export function optionalFile(path: string): string {
  try {
    return load.resolve(path)
  } catch (error) {
    throw missing(packageOf(path), error)
  }
}

const packageOf = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/')

function missing(name: string, cause: unknown): Error {
  if ((cause as { code?: unknown }).code !== 'MODULE_NOT_FOUND') return cause as Error
  return new MissingDependencyError(`Static pictures need the package ${name}, which is not installed.`, {
    cause,
    hint: 'npm install jsdom plotly.js-dist-min @resvg/resvg-wasm',
  })
}
