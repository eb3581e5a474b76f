import { createHash } from 'node:crypto'
import { crc32, gzipSync } from 'node:zlib'

/** Files by their path. */
export type Files = Record<string, string>

/** A package as npm's registry serves it: a gzipped tar archive whose folder is `package/`. */
export function tarball(files: Files): Buffer {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const body = Buffer.from(text)
    return [tarHeader(`package/${path}`, body.length), body, Buffer.alloc((512 - (body.length % 512)) % 512)]
  })
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(1024)]))
}

function tarHeader(path: string, size: number): Buffer {
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(path, 0)
  header.write(`${octal(0o755, 8)}${octal(0, 8)}${octal(0, 8)}${octal(size, 12)}${octal(0, 12)}        0`, 100)
  header.write('ustar\x0000', 257)
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  )
  return header
}

/** A Python wheel: a zip archive that holds a module and its description. */
export function wheel(name: string, version: string, modules: Files): Buffer {
  const info = `${name}-${version}.dist-info`
  const files: Files = {
    ...Object.fromEntries(Object.entries(modules).map(([path, text]) => [`${name}/${path}`, text])),
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  }
  const record = `${info}/RECORD`
  return zip({ ...files, [record]: [...Object.keys(files), record].map(path => `${path},,\n`).join('') })
}

function zip(files: Files): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)]
    // Version, flags, method (stored), time, date (1 January 1980), checksum, sizes, length of the name, no extras.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(33, 8)
    common.writeUInt32LE(crc32(body), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(body.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, body])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(0o644 << 16, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}

/** A hash as npm's lock file writes it. */
export function integrity(archive: Buffer): string {
  return `sha512-${createHash('sha512').update(archive).digest('base64')}`
}

/** A hash as a requirements file writes it. */
export function sha256(archive: Buffer): string {
  return createHash('sha256').update(archive).digest('hex')
}
