import { createRequire } from 'node:module'
import { MissingDependencyError } from './errors/index.js'
import { forgetIfCutOff } from './forget-half-loaded.js'

const load = createRequire(__filename)

/** What needs a package, and how it is installed. */
export interface OptionalUse {
  /** What needs the package, as the user wrote it: `toArrow`. */
  readonly feature: string
  /** The line that installs it. */
  readonly install: string
}

/**
 * Loads a package that is not installed with this one, when it is first needed.
 *
 * @throws MissingDependencyError with the line that installs it when it is not there
 */
export function optionalPackage<T>(name: string, use: OptionalUse): T {
  forgetIfCutOff(resolvePackage(name, use))
  try {
    return load(name) as T
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_REQUIRE_ESM') throw cause
    throw new MissingDependencyError(`${use.feature} needs a Node that loads '${name}', which is an ES module.`, {
      cause,
      hint: 'Node 20.19, 22.12 or newer.',
    })
  }
}

function resolvePackage(name: string, { feature, install }: OptionalUse): string {
  try {
    return load.resolve(name)
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'MODULE_NOT_FOUND') throw cause
    throw new MissingDependencyError(`${feature} needs the package '${name}', which is not installed.`, {
      cause,
      hint: install,
    })
  }
}
