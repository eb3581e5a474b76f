import type { Upload } from './answers.js'

/** Uploads that are read together, one page after the other, and the positions of their matches. */
export interface LaneRange {
  uploads: Upload[]
  from: number
  /** Exclusive. */
  to: number
}

/**
 * Spreads uploads over so many lanes as the old client did: in the server's order, each lane filled up to its share
 * before the next begins, an upload never split. A lane also ends where ids do not ascend: the server sorts the matches
 * of a lane by upload id, and the order must be that of the list.
 */
export function spreadUploads(uploads: Upload[], lanes: number): LaneRange[] {
  const share = Math.ceil(uploads.reduce((sum, { total }) => sum + total, 0) / lanes)
  const result: LaneRange[] = []
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
