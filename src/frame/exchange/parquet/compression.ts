import zlib from 'node:zlib'
import { requireOptional } from '../../../basics/optional-package.js'
import { DataError } from '../../../errors/index.js'
import type { Cell } from '../../column/cell.js'

/** The compression of the pages of a Parquet file. */
export type ParquetCompression = 'snappy' | 'zstd' | 'none'

export const compressions: readonly ParquetCompression[] = ['snappy', 'zstd', 'none']

type Codec = 'SNAPPY' | 'ZSTD' | 'UNCOMPRESSED'
type Compressor = (bytes: Uint8Array) => Uint8Array
type Decompressor = (bytes: Uint8Array, length: number) => Uint8Array

/** What Node's zlib has from 22.15 and 23.8 on. */
interface Zstd {
  zstdCompressSync?: Compressor
  zstdDecompressSync?: Compressor
}

/** Returns the name of a compression in Parquet, and what compresses. @throws DataError for zstd in a Node that lacks it */
export function codecOf(compression: ParquetCompression): { codec: Codec; compressors: Record<string, Compressor> } {
  if (compression === 'none') return { codec: 'UNCOMPRESSED', compressors: {} }
  if (compression === 'snappy') return { codec: 'SNAPPY', compressors: {} }
  const { zstdCompressSync } = zlib as Zstd
  if (!zstdCompressSync) {
    throw new DataError(`Node ${process.version} cannot compress with zstd.`, {
      hint: "Use Node 22.15, 23.8 or newer, or { compression: 'snappy' }.",
    })
  }
  return { codec: 'ZSTD', compressors: { ZSTD: bytes => zstdCompressSync(bytes) } }
}

/**
 * Returns what decompresses pages, by the name of the compression in Parquet. Node does what it can; the rest needs a package.
 *
 * @param codecs those that the file has
 * @throws MissingDependencyError when the package is not installed
 */
export function decompressors(codecs: ReadonlySet<string>): Record<string, Decompressor> {
  const { zstdDecompressSync } = zlib as Zstd
  const own: Record<string, Decompressor> = {
    GZIP: bytes => zlib.gunzipSync(bytes),
    BROTLI: bytes => zlib.brotliDecompressSync(bytes),
    ...(zstdDecompressSync && { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) }),
  }
  const others = [...codecs].filter(codec => !['UNCOMPRESSED', 'SNAPPY', ...Object.keys(own)].includes(codec))
  if (others.length === 0) return own
  const packageOfMore: Cell = requireOptional('hyparquet-compressors', {
    purpose: `Reading a Parquet file that is compressed with ${others.join(', ')} needs`,
    install: 'npm install hyparquet-compressors',
  })
  return Object.fromEntries(Object.entries<Decompressor>({ ...packageOfMore.compressors, ...own }).map(exceptEmpty))
}

/** A page of missing values has nothing in it, which some decompressors take for an error. */
function exceptEmpty([codec, decompress]: [string, Decompressor]): [string, Decompressor] {
  return [codec, (bytes, length) => (length === 0 ? new Uint8Array(0) : decompress(bytes, length))]
}
