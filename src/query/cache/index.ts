export { type CacheSize, cache } from './cache.js'
export {
  type CacheOption,
  type CacheOptions,
  type CacheSettings,
  cacheSettings,
  doubtsAboutCache,
} from './cache-option.js'
export type { CacheCounts } from './cached-walk.js'
export { connectCache, type QueryCache } from './connect-cache.js'
