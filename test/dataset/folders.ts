import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Returns an empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nomad-dataset-'))
  made.push(folder)
  return folder
}

/** The files of a folder and those below it, relative, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => statSync(join(folder, name)).isFile())
    .sort()
}

/** The files of a data set that have times, or follow from one that has. */
export const withTimes = ['manifest.json', 'metadata.json', 'croissant.json']

/** The SHA-256 of each file of a folder but the manifest and what follows from it, which have times. */
export function sumsOf(folder: string): Record<string, string> {
  const names = filesIn(folder).filter(name => !withTimes.includes(name))
  return Object.fromEntries(
    names.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  )
}
