export { Download } from './download.js'
export { type DownloadOptions, type DownloadProgress, downloadRules } from './options.js'
export type { DownloadOutcome } from './run-download.js'
export type { DownloadRange, DownloadSource } from './source.js'
