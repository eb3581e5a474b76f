import type { Upload } from './answers.js'

/** Uploads that are read together, one page after the other, and the positions of their matches. */
export interface UploadRange {
  uploads: Upload[]
  from: number
  /** Exclusive. */
  to: number
}

/** The most matches of a range of several uploads: with short ranges, a worker that is done begins the next one. */
const longestRange = 200

/**
 * Spreads uploads over workers in the server's order: each range is filled up to its share before the next begins, and no
 * upload is split. A range also ends where ids do not ascend: the server sorts the matches of a range by upload id, and the
 * order must be that of the list.
 */
export function spreadUploads(uploads: Upload[], parallel: number): UploadRange[] {
  const total = uploads.reduce((sum, upload) => sum + upload.total, 0)
  const share = parallel === 1 ? total : Math.min(Math.ceil(total / parallel), longestRange)
  const result: UploadRange[] = []
  let position = 0
  for (const upload of uploads) {
    const last = result.at(-1)
    const before = last?.uploads.at(-1)?.uploadId ?? ''
    if (last && last.to - last.from < share && before < upload.uploadId) {
      last.uploads.push(upload)
      last.to += upload.total
    } else {
      result.push({ uploads: [upload], from: position, to: position + upload.total })
    }
    position += upload.total
  }
  return result
}

/** The part of a range of positions that lies in one upload. */
export interface UploadPart {
  uploadId: string
  /** Where the upload's matches begin. */
  start: number
  from: number
  /** Exclusive. */
  to: number
}

/** The uploads that the positions `from` … `to` of a range touch. */
export function uploadParts(range: UploadRange, from: number, to: number): UploadPart[] {
  const parts: UploadPart[] = []
  let start = range.from
  for (const { uploadId, total } of range.uploads) {
    const part = { uploadId, start, from: Math.max(start, from), to: Math.min(start + total, to) }
    if (part.from < part.to) parts.push(part)
    start += total
  }
  return parts
}
