import type { FileSystem } from '../files/index.js'
import type { DownloadSource } from '../parts/source.js'
import type { DownloadOptions, DownloadProgress } from './options.js'

/** The task of a download. */
export interface DownloadTask {
  source: DownloadSource
  folder: string
  options: DownloadOptions
  /** The file system; for tests. */
  files?: FileSystem
  /** Returns true once the download is being stopped. */
  isEnding: () => boolean
  onProgress: (progress: DownloadProgress) => void
}
