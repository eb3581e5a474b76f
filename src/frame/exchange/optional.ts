import { MissingDependencyError } from '../../errors/index.js'

/**
 * Loads a package that not everybody needs.
 *
 * @throws MissingDependencyError with the install line when it is not there
 */
export async function optional<T>(name: string, load: () => Promise<T>, install: string): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    const absent = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
    if (!absent || !message?.includes(name)) throw error
    throw new MissingDependencyError(`This needs the package '${name}', which is not installed.`, {
      cause: error,
      hint: install,
    })
  }
}
