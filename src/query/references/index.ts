export { connectResolver, type OtherInstallations } from './connect-resolver.js'
export { loadSchemas } from './load-schemas.js'
export { resolveAll } from './resolve-all.js'
export type { Resolver } from './resolver.js'
