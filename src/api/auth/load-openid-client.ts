import { importOptional } from '../../basics/optional-package.js'

/** Loads the optional package openid-client, on first use. @throws MissingDependencyError when it is not installed */
export function loadOpenidClient() {
  const use = { purpose: 'deviceLogin needs', install: 'npm install openid-client@6' }
  return importOptional('openid-client', () => import('openid-client'), use)
}
