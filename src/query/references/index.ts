export { connectResolver, type OtherInstallations } from './connect-resolver.js'
export { resolveAll } from './resolve-all.js'
export { type ArchivesById, Resolver } from './resolver.js'
export { SchemaReader } from './schema-reader.js'
