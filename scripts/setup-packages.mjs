// The npm side of the setup: node_modules agrees with package-lock.json, or is installed anew.
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheEnvironment } from './caches.mjs'
import { readText } from './files.mjs'
import { largest, npmArguments, pathsOf, setOf } from './package-sets.mjs'
import { withSetupLock } from './setup-lock.mjs'
import { Failure, mustRun, root, step } from './steps.mjs'

/**
 * Installs the packages of a set (`'start'`, `'lab'`, `'test'`) when they are missing, are not those of the lock file, or were
 * left half written. What is there of a larger set stays, in the versions of the lock file.
 */
export async function setupPackages(set) {
  if (isInstalled(set)) return
  await withSetupLock(async keepOpen => {
    // The command that was waited for has done it.
    if (isInstalled(set)) return
    await step('Installing the npm packages into node_modules', () => installPackages(set, keepOpen))
  })
}

/**
 * Installs all packages of a folder that has a lock file of its own, when they are missing, are not those of the lock file, or
 * were left half written. `title` says what they are.
 */
export async function setupPackagesIn(folder, title) {
  if (isInstalled('test', folder)) return
  await withSetupLock(async keepOpen => {
    if (isInstalled('test', folder)) return
    await step(`Installing ${title}`, async () => {
      rmSync(recordPath(folder), { force: true })
      await npm(['ci'], keepOpen, folder)
      const missing = missingPackages('test', folder, process)
      if (missing.length > 0) throw new Failure(incomplete(missing))
    })
  })
}

/**
 * True when all packages of the set, and of a larger one that was installed before, are there as npm left them. `machine`
 * has Node's names of system and processor.
 */
export function isInstalled(set, folder = root, machine = process) {
  return isWhole(folder) && missingPackages(setFor(set, folder), folder, machine).length === 0
}

/** The set asked for, or the larger one that is there. */
function setFor(asked, folder) {
  return largest(asked, setOf(readLock(recordPath(folder))?.packages ?? {}, wantedPackages(folder)))
}

/**
 * True when npm came to its end here: it writes its record last. A package that is newer than the record, or gone, is of
 * a later npm that was stopped half-way, which leaves the record of the one before.
 */
function isWhole(folder) {
  const path = recordPath(folder)
  const record = readLock(path)
  if (!record) return false
  const written = statSync(path).mtimeMs
  return Object.keys(record.packages).every(name => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    return found !== undefined && (!name.includes('node_modules/') || isLink(record, name) || found.mtimeMs <= written)
  })
}

/** What the lock file names for a set and npm's record does not have in that version. */
function missingPackages(set, folder, machine) {
  const record = readLock(recordPath(folder))
  const packages = wantedPackages(folder)
  return [...pathsOf(set, packages)].flatMap(path => {
    const wanted = packages[path]
    const found = record?.packages[path]
    if (!found) return isNeeded(wanted, machine) ? [path] : []
    return found.version === wanted.version && Boolean(found.link) === Boolean(wanted.link) ? [] : [path]
  })
}

/**
 * Programs for other systems are in the lock file, but not in node_modules. Those for this one must be there: npm
 * reports no error when it cannot fetch them.
 */
function isNeeded(wanted, machine) {
  if (!wanted.optional && !wanted.devOptional && !wanted.peer) return true
  if (!wanted.os && !wanted.cpu) return false
  return admits(wanted.os, machine.platform) && admits(wanted.cpu, machine.arch) && admits(wanted.libc, libc(machine))
}

/** True for a list that names the value, or that only excludes others (`!win32`); one name may stand without a list. */
function admits(names, value) {
  if (!names || value === undefined) return true
  const list = [names].flat()
  return list.includes(value) || (list.every(item => item.startsWith('!')) && !list.includes(`!${value}`))
}

function libc({ platform, report }) {
  if (platform !== 'linux' || !report) return undefined
  return report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

function isLink(record, name) {
  return record.packages[name].link === true
}

function recordPath(folder) {
  return join(folder, 'node_modules', '.package-lock.json')
}

/** The packages of the lock file by their place. Without a lock file, it is itself what is missing. */
function wantedPackages(folder) {
  return readLock(join(folder, 'package-lock.json'))?.packages ?? { 'package-lock.json': {} }
}

function readLock(path) {
  try {
    const lock = JSON.parse(readText(path))
    return typeof lock.packages === 'object' ? lock : undefined
  } catch {
    return undefined
  }
}

async function installPackages(asked, keepOpen) {
  const set = setFor(asked, root)
  // npm adds `lab` alone to a folder that has the rest.
  if (set === 'lab') await installSet('start', keepOpen)
  await installSet(set, keepOpen)
  const missing = missingPackages(set, root, process)
  if (missing.length > 0) throw new Failure(incomplete(missing))
}

async function installSet(set, keepOpen) {
  const isThere = () => isWhole(root) && missingPackages(set, root, process).length === 0
  if (isThere()) return
  // In whole packages only what changed is fetched; what was left half written is deleted and installed anew.
  if (isWhole(root)) await changePackages(set, keepOpen)
  // `npm ci` of one workspace would delete all other packages.
  if (isThere() || set === 'lab') return
  // Before npm deletes the packages: otherwise the record could name packages that are gone.
  rmSync(recordPath(root), { force: true })
  await npm(['ci', ...npmArguments[set]], keepOpen)
}

async function changePackages(set, keepOpen) {
  const path = recordPath(root)
  const record = readFileSync(path)
  const { atime, mtime } = statSync(path)
  // npm undoes its changes when a fetch fails, but goes on unpacking meanwhile, sometimes into what it has just put back.
  await fetchPackages(set, keepOpen)
  rmSync(path)
  try {
    await npm(['install', '--no-save', '--prefer-offline', ...npmArguments[set]], keepOpen)
  } catch (error) {
    writeFileSync(path, record)
    utimesSync(path, atime, mtime)
    if (!isWhole(root)) rmSync(path)
    throw error
  }
}

/** Fetches what a set lacks into npm's cache, so that a registry that fails leaves the former packages as they are. */
async function fetchPackages(set, keepOpen) {
  const packages = wantedPackages(root)
  const lacking = missingPackages(set, root, process).filter(path => packages[path].version && !packages[path].link)
  if (lacking.length === 0) return
  const names = lacking.map(path => packages[path].name ?? path.replace(/^.*node_modules\//, ''))
  await npm(['cache', 'add', ...lacking.map((path, index) => `${names[index]}@${packages[path].version}`)], keepOpen)
}

function incomplete(missing) {
  const names = missing.slice(0, 5).map(path => path.replace(/^.*node_modules\//, ''))
  const more = missing.length > names.length ? ` and ${missing.length - names.length} more` : ''
  return (
    `npm came to its end, but left out ${names.join(', ')}${more}, which package-lock.json names for this system ` +
    `(${process.platform} ${process.arch}). It does so when the registry did not answer: run the command again.`
  )
}

async function npm(mode, keepOpen, cwd = root) {
  // No package needs its install script here: what is native comes prebuilt.
  const args = [...mode, '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund']
  const quiet = ['--loglevel=error', '--no-progress', '--no-update-notifier']
  const [program, ...first] = npmCommand()
  const options = { env: { ...process.env, ...cacheEnvironment() }, keepOpen, cwd }
  await mustRun('Installing the npm packages', program, [...first, ...args, ...quiet], options)
}

/** The npm that runs this script, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return [process.execPath, running]
  return ['npm']
}
