import { importOptional } from '../../basics/optional-package.js'

/** Loads the optional package openid-client, on first use. @throws MissingDependencyError when it is not installed */
export function loadOpenidClient() {
  const use = { purpose: 'deviceLogin needs', install: 'npm install openid-client@6' }
  // With `catch`, bundlers leave the package out where it is not installed.
  const load = () => import('openid-client').catch((error: unknown) => Promise.reject(error))
  return importOptional('openid-client', load, use)
}
