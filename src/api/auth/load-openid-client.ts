import { MissingDependencyError } from '../../errors/index.js'

/** Loads the optional package openid-client, on first use. */
export async function loadOpenidClient() {
  try {
    return await import('openid-client')
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new MissingDependencyError('deviceLogin needs the package openid-client, which is not installed.', {
      cause,
      hint: 'npm install openid-client@6',
    })
  }
}
