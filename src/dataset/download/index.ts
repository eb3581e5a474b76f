export type { DownloadRange, DownloadSource } from '../parts/index.js'
export { Download } from './download.js'
export { type DownloadOptions, type DownloadProgress, downloadRules } from './options.js'
export type { DownloadOutcome } from './run-download.js'
