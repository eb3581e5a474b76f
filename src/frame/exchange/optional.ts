import { importOptional } from '../../basics/optional-package.js'

/**
 * Loads a package that not everybody needs.
 *
 * @throws MissingDependencyError with the install line when it is not there
 */
export function optional<T>(name: string, load: () => Promise<T>, install: string): Promise<T> {
  return importOptional(name, load, { purpose: 'This needs', install })
}
