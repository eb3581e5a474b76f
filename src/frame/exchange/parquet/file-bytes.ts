import { type FileHandle, open } from 'node:fs/promises'
import { fileFailure, filePath } from '../whole-file.js'

/** A Parquet file: its bytes, or its path. */
export type ParquetSource = Uint8Array | ArrayBuffer | string

/** Bytes that are read piece by piece, as hyparquet wants them. */
export interface FileBytes {
  readonly byteLength: number
  slice(start: number, end?: number): Promise<ArrayBuffer>
  close(): Promise<void>
}

/** Opens bytes, or a file by its path. @throws DataError when it cannot be opened */
export async function openBytes(source: ParquetSource): Promise<FileBytes> {
  if (typeof source === 'string') return openFile(source)
  const bytes = source instanceof ArrayBuffer ? new Uint8Array(source) : source
  return {
    byteLength: bytes.byteLength,
    slice: async (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
    close: async () => {},
  }
}

async function openFile(place: string): Promise<FileBytes> {
  const path = filePath(place)
  let file: FileHandle | undefined
  try {
    file = await open(path)
    const { size } = await file.stat()
    return { byteLength: size, slice: slicesOf(file, path, size), close: () => (file as FileHandle).close() }
  } catch (cause) {
    await file?.close()
    throw fileFailure('read', path, cause)
  }
}

function slicesOf(file: FileHandle, path: string, size: number): FileBytes['slice'] {
  return async (start, end = size) => {
    const bytes = new Uint8Array(Math.max(0, end - start))
    try {
      for (let read = 0; read < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, read, bytes.length - read, start + read)
        if (bytesRead === 0) throw new Error('it ends too early')
        read += bytesRead
      }
    } catch (cause) {
      throw fileFailure('read', path, cause)
    }
    return bytes.buffer
  }
}
