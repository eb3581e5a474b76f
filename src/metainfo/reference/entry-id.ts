import { createHash } from 'node:crypto'

/** NOMAD's id of the entry with a main file: the beginning of a hash, in base64 that is safe in addresses. */
export function entryIdOf(uploadId: string, mainfile: string): string {
  const digest = createHash('sha512').update(uploadId, 'utf8').update(mainfile, 'utf8').digest('base64')
  return digest.slice(0, 28).replaceAll('+', '-').replaceAll('/', '_')
}
