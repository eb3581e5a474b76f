// The Python side of the setup: a virtual environment in the project, with exactly the packages of a requirements file.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheEnvironment } from './caches.mjs'
import { readText, writeWhole } from './files.mjs'
import { withSetupLock } from './setup-lock.mjs'
import { Failure, mustRun, root, run, step } from './steps.mjs'

const oldest = [3, 11]
const folder = join(root, '.venv')

/** This file exists while .venv is written to: what a stopped command left is deleted and made again. */
const unfinished = join(folder, 'unfinished')

/** The Python of the project's virtual environment. */
export const python = join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']))

const titles = {
  run: 'what runs and exports notebooks',
  lab: 'JupyterLab and its Plotly renderer',
  look: 'what makes pictures small',
  test: 'what reads structures back in tests',
  lite: 'JupyterLite with its JavaScript kernel',
  cluster: 'Spark and a server of S3 (600 MB)',
  java: 'a Java for Spark',
}

/**
 * Sets whose packages require more than we use (ASE would install its packages for drawing), what is in the set `lab`, or an older version than
 * another set has (botocore refuses dateutil 4, and works with it).
 */
const withoutTheirOwn = new Set(['test', 'lite', 'cluster'])

/** Makes the virtual environment if need be and installs the sets (`'run'`, `'lab'`) that it does not have yet. */
export async function setupPython(sets) {
  if (await isSetUp(sets)) return
  await withSetupLock(async keepOpen => {
    // The command that was waited for may have done it.
    if (!(await works())) {
      const base = await findPython()
      await step('Creating a Python environment in .venv', () => createEnvironment(base, keepOpen))
    }
    for (const set of sets) {
      if (isInstalled(set)) continue
      await step(`Installing ${titles[set]} into .venv`, () => installRequirements(set, keepOpen))
    }
  })
}

/** A Failure where there is neither a virtual environment nor a Python that could make one: ask before anything is installed. */
export async function checkPython() {
  if (!(await works())) await findPython()
}

async function isSetUp(sets) {
  return sets.every(isInstalled) && (await works())
}

/** The environment for every Python of ours: none of the user's own packages and settings are used. */
export function pythonEnvironment() {
  const { PYTHONHOME, PYTHONPATH, ...rest } = process.env
  return { ...rest, PYTHONNOUSERSITE: '1', PIP_USER: '0', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
}

/** The first Python that is new enough and has venv; a Failure of one line says what is missing. */
export async function findPython() {
  const named = process.env.PYTHON
  const candidates = named ? [named] : ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python']
  const problems = []
  for (const candidate of candidates) {
    const problem = await problemOf(candidate)
    if (!problem) return candidate
    problems.push(problem)
  }
  // Later candidates are mostly missing; the first problem that is about a Python that exists helps more.
  throw new Failure(problems.find(problem => !problem.includes('was not found')) ?? problems[0])
}

async function problemOf(candidate) {
  const needed = `Python ${oldest.join('.')} or newer with venv is needed`
  const answer = await ask(candidate, 'import sys; print(*sys.version_info[:3], sep=".")')
  if (answer === undefined) return `${needed}, '${candidate}' was not found (Debian: apt install python3 python3-venv).`
  const [major, minor] = answer.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
    return `${needed}, '${candidate}' is ${answer}; name another one with PYTHON=… before the command.`
  if ((await ask(candidate, 'import venv, ensurepip; print("yes")')) !== 'yes')
    return `${needed}, '${candidate}' has no venv (Debian: apt install python3-venv).`
}

async function ask(program, code) {
  try {
    const { code: status, output } = await run(program, ['-c', code], { env: pythonEnvironment() })
    return status === 0 ? output.trim() : undefined
  } catch {
    return undefined
  }
}

async function works() {
  if (existsSync(unfinished) || !existsSync(python)) return false
  return (await ask(python, 'import pip; print("yes")')) === 'yes'
}

async function createEnvironment(base, keepOpen) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  await writing(() => mustRun('Creating the Python environment', base, ['-m', 'venv', folder], options(keepOpen)))
}

async function writing(work) {
  mkdirSync(folder, { recursive: true })
  writeWhole(unfinished, 'A command writes to this folder, or was stopped while it did.\n')
  await work()
  rmSync(unfinished)
}

function options(keepOpen) {
  return { env: { ...pythonEnvironment(), ...cacheEnvironment() }, keepOpen }
}

function requirements(set) {
  return join(root, 'scripts', `requirements-${set}.txt`)
}

function stamp(set) {
  return join(folder, `installed-${set}`)
}

function hash(set) {
  return createHash('sha256')
    .update(readFileSync(requirements(set)))
    .digest('hex')
}

function isInstalled(set) {
  return readText(stamp(set)) === hash(set)
}

/**
 * Fetches first, and then installs without a network: when fetching fails or is stopped, the environment is
 * unchanged and usable.
 */
async function installRequirements(set, keepOpen) {
  const what = `Installing ${titles[set]}`
  const wheels = join(folder, 'wheels')
  const quiet = ['--quiet', '--no-input']
  rmSync(wheels, { recursive: true, force: true })
  const fetching = ['wheel', ...quiet, '--prefer-binary', '--wheel-dir', wheels, '--requirement', requirements(set)]
  if (withoutTheirOwn.has(set)) fetching.push('--no-deps')
  await mustRun(what, python, ['-m', 'pip', ...fetching], options(keepOpen))
  const installing = ['install', ...quiet, '--no-index', '--no-deps', '--find-links', wheels, ...pins(wheels)]
  await writing(async () => {
    await mustRun(what, python, ['-m', 'pip', ...installing], options(keepOpen))
    writeWhole(stamp(set), hash(set))
  })
  rmSync(wheels, { recursive: true, force: true })
}

/** `name==version` of each wheel in a folder. */
function pins(wheels) {
  const names = readdirSync(wheels).filter(name => name.endsWith('.whl'))
  return names.map(name => name.split('-').slice(0, 2).join('=='))
}
