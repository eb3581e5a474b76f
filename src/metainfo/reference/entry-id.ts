import { createHash } from 'node:crypto'

/** Computes NOMAD's id of the entry with a main file: the first 28 characters of a SHA-512 hash in URL-safe base64. */
export function entryIdOf(uploadId: string, mainfile: string): string {
  const digest = createHash('sha512').update(uploadId, 'utf8').update(mainfile, 'utf8').digest('base64')
  return digest.slice(0, 28).replaceAll('+', '-').replaceAll('/', '_')
}

/** Loads what computes hashes in a browser page, before there is a section; elsewhere there is nothing to wait for. */
export function loadHash(): Promise<void> | undefined {
  return undefined
}
