// The npm side of the setup: node_modules agrees with package-lock.json, or is installed anew.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, root, step } from './steps.mjs'

/** Installs the npm packages when they are missing or are not those of the lock file. */
export async function setupPackages() {
  if (isInstalled()) return
  await step('Installing the npm packages into node_modules', installPackages)
}

/** True when npm's own record of what it installed names every package of the lock file in its version. */
export function isInstalled(folder = root) {
  const record = readLock(join(folder, 'node_modules', '.package-lock.json'))
  const lock = readLock(join(folder, 'package-lock.json'))
  if (!record || !lock) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = record.packages[path]
    // Packages for other platforms are in the lock file, but not in node_modules.
    if (!found) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true
    return found.version === wanted.version && Boolean(found.link) === Boolean(wanted.link)
  })
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

async function installPackages() {
  // After a pull only what changed is fetched; without node_modules, exactly the lock file is installed.
  const mode = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci']
  // No package needs its install script here: what is native comes prebuilt.
  const args = [...mode, '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const quiet = ['--loglevel=error', '--no-progress', '--no-update-notifier']
  const [program, ...first] = npmCommand()
  await mustRun('Installing the npm packages', program, [...first, ...args, ...quiet])
}

/** The npm that runs this script, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath
  if (running?.endsWith('npm-cli.js') && existsSync(running)) return [process.execPath, running]
  return ['npm']
}
