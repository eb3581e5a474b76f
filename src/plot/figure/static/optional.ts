import { requireOptional, resolveOptional } from '../../../basics/optional-package.js'

const use = { purpose: 'Static pictures need', install: 'npm install jsdom plotly.js-dist-min @resvg/resvg-wasm' }

/** Loads an optional package. @throws MissingDependencyError when it is not installed */
export function optionalPackage<T>(name: string): T {
  return requireOptional(name, use)
}

/** Returns the path of a file of an optional package. @throws MissingDependencyError when it is not installed */
export function optionalFile(path: string): string {
  return resolveOptional(path, use)
}
