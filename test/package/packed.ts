import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The packages that are published, by the folder of each. */
export const published = { 'nomad-notebook': root, 'nomad-notebook-sample': join(root, 'sample-data') }

/** What npm says of a package that it packed. */
export interface Packed {
  filename: string
  size: number
  unpackedSize: number
  files: { path: string; size: number }[]
}

/** Runs npm and gives what it printed to stdout. */
export function npm(args: string[], cwd: string): string {
  const running = process.env['npm_execpath'] ?? ''
  const [program, first] = running.endsWith('.js') ? [process.execPath, [running]] : ['npm', []]
  return execFileSync(program, [...first, ...args], { cwd, encoding: 'utf8' })
}

/** Packs a published package into a folder as it is built now, and returns the path of the file with its bytes. */
export function pack(name: keyof typeof published, folder: string): Packed & { path: string; bytes: Uint8Array } {
  const quiet = ['--ignore-scripts', '--loglevel=error']
  const printed = npm(['pack', '--json', '--pack-destination', folder, ...quiet], published[name])
  const [packed] = JSON.parse(printed) as [Packed]
  const path = join(folder, packed.filename)
  return { ...packed, path, bytes: new Uint8Array(readFileSync(path)) }
}
