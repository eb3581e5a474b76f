import { requireOptional, resolveOptional } from '../../basics/optional-package.js'

const use = { purpose: 'Static pictures need', install: 'npm install jsdom plotly.js-dist-min @resvg/resvg-wasm' }

/** Loads a package that is not installed with this one. */
export function optionalPackage<T>(name: string): T {
  return requireOptional(name, use)
}

/** The path of a file of an optional package. */
export function optionalFile(path: string): string {
  return resolveOptional(path, use)
}
