// The runtimes that the package is tested with, and the compilers of older TypeScript: tools/runtimes has them from npm.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setupPackagesIn } from './setup-packages.mjs'
import { root } from './steps.mjs'

const folder = join(root, 'tools', 'runtimes')
const packages = join(folder, 'node_modules')
const suffix = process.platform === 'win32' ? '.exe' : ''

/** The runtimes by the names that reports give them. */
export const runtimeNames = ['Node 20.19', 'Node 22', 'Node 24', 'Node 26', 'Deno', 'Bun']

/** Installs all runtimes that npm has for this system (1 GB), unless they are there. */
export async function setupRuntimes() {
  await setupPackagesIn(folder, 'Node 20 to 26, Deno and Bun into tools/runtimes')
}

/** The path of a runtime's program in tools/runtimes, by a name of {@link runtimeNames}; undefined where it is not there. */
export function runtimePath(name) {
  return placesOf(name).find(place => existsSync(place))
}

/** One line that says why a runtime is not there. */
export function whyMissing(name) {
  return `${name}: npm has no program of it for ${process.platform} ${process.arch}.`
}

/** The folder of a compiler: `'5.4'`. */
export function typescriptFolder(version) {
  return join(packages, `typescript-${version}`)
}

/** The Deno to use: the one that `DENO` names, else that of tools/runtimes, else the one on the path; undefined where there is none. */
export function findDeno() {
  const onPath = (process.env.PATH ?? '').split(delimiter).map(place => join(place, `deno${suffix}`))
  return [process.env.DENO, runtimePath('Deno'), ...onPath].find(place => place && existsSync(place))
}

/** What a runtime says of its version: `v24.21.0`, `deno 2.9.6 (…)`, `1.4.5`. */
export function runtimeVersion(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout?.split('\n', 1)[0].trim()
}

function placesOf(name) {
  const { platform, arch } = process
  if (name.startsWith('Node ')) {
    const version = name.slice(5).split('.', 1)[0]
    return [join(packages, `node-${version}-${platform}-${arch}`, 'bin', `node${suffix}`)]
  }
  if (name === 'Deno') return denoPackages(`${platform}-${arch}`).map(place => join(packages, place, `deno${suffix}`))
  return bunPackages(platform, arch).map(place => join(packages, place, 'bin', `bun${suffix}`))
}

function denoPackages(machine) {
  return [`@deno/${machine}`, `@deno/${machine}-glibc`]
}

function bunPackages(platform, arch) {
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch === 'arm64' ? 'aarch64' : arch}`
  return [`@oven/bun-${machine}`, `@oven/bun-${machine}-musl`]
}
