// `npm run bundle`: one archive with all that a class needs, for computers without a network: the package, the lessons, the npm
// packages, Python's wheels. `--platform` names the system (default this one), `--python` the versions of Python (default that of
// this machine), `--with-node` puts Node in, `--with-danfo` danfojs with TensorFlow. docs/class.md says how to use it.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheEnvironment } from './caches.mjs'
import { pathsOf } from './package-sets.mjs'
import { setup } from './setup.mjs'
import { python, pythonEnvironment } from './setup-python.mjs'
import { Failure, mustRun, root, run, step } from './steps.mjs'

const usage = 'Usage: npm run bundle -- [--platform linux-x64] [--python 3.11,3.12] [--with-node] [--with-danfo]'

/** Each system in the words of npm and of pip. */
const platforms = {
  'linux-x64': {
    os: 'linux',
    cpu: 'x64',
    libc: 'glibc',
    tags: ['manylinux_2_28_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64'],
  },
  'linux-arm64': {
    os: 'linux',
    cpu: 'arm64',
    libc: 'glibc',
    tags: ['manylinux_2_28_aarch64', 'manylinux_2_17_aarch64', 'manylinux2014_aarch64'],
  },
  'darwin-arm64': {
    os: 'darwin',
    cpu: 'arm64',
    tags: ['macosx_12_0_arm64', 'macosx_11_0_arm64', 'macosx_12_0_universal2', 'macosx_10_9_universal2'],
  },
  'darwin-x64': {
    os: 'darwin',
    cpu: 'x64',
    tags: ['macosx_12_0_x86_64', 'macosx_10_15_x86_64', 'macosx_10_9_x86_64', 'macosx_10_9_universal2'],
  },
  'win32-x64': { os: 'win32', cpu: 'x64', tags: ['win_amd64'] },
}

/** One cell of the lessons uses danfojs, whose TensorFlow is larger than all the rest. */
const leftOut = ['danfojs-node']

/** What the bundle has of the project. */
const parts = [
  ...['dist', 'data', 'notebooks', 'sample-data', 'scripts', 'tools/start', 'tools/lab', 'docs/class.md'],
  ...['package.json', '.npmrc', 'README.md', 'CHANGELOG.md', 'LICENSE'],
]

export default async function bundle(args = []) {
  const { platform, versions, withNode, withDanfo } = await readOptions(args)
  await setup({ packages: 'start', python: ['run'] })
  const name = `nomad-notebook-class-${platform}`
  const folder = join(root, '.runs', 'bundle', name)
  rmSync(folder, { recursive: true, force: true })
  await step('Copying the package and the lessons', () => copyParts(folder))
  await step('Installing the npm packages', () =>
    installPackages(folder, platforms[platform], withDanfo ? [] : leftOut),
  )
  for (const version of versions)
    await step(`Fetching the wheels for Python ${version}`, () => fetchWheels(folder, platforms[platform], version))
  if (withNode) await step('Fetching Node', () => fetchNode(folder, platform))
  writeStart(folder)
  const archive = `${folder}.tar.gz`
  await step('Packing', async () => {
    await mustRun('Packing the bundle', 'tar', ['-czf', archive, '-C', join(folder, '..'), name])
    return `${Math.round(statSync(archive).size / 1e6)} MB`
  })
  rmSync(folder, { recursive: true, force: true })
  console.log(`\nThe bundle: ${archive.slice(root.length)}`)
  return 0
}

async function readOptions(args) {
  let values
  try {
    const text = { type: 'string' }
    values = parseArgs({
      args,
      options: { platform: text, python: text, 'with-node': { type: 'boolean' }, 'with-danfo': { type: 'boolean' } },
    }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  const { platform = `${process.platform}-${process.arch}`, python: versions } = values
  if (!(platform in platforms))
    throw new Failure(`There is no platform '${platform}': choose from ${Object.keys(platforms).join(', ')}.\n${usage}`)
  if (versions !== undefined && !/^3\.\d+(,3\.\d+)*$/.test(versions))
    throw new Failure(`--python is '${versions}'; it must be versions such as 3.11,3.12.\n${usage}`)
  return {
    platform,
    versions: versions?.split(',') ?? [await ownPython()],
    withNode: values['with-node'] === true,
    withDanfo: values['with-danfo'] === true,
  }
}

async function ownPython() {
  const candidate = existsSync(python) ? python : (process.env.PYTHON ?? 'python3')
  const { output } = await run(candidate, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
  return output.trim()
}

function copyParts(folder) {
  for (const part of parts) {
    const source = join(root, part)
    if (!existsSync(source)) continue
    cpSync(source, join(folder, part), { recursive: true, filter: path => isWanted(path.slice(root.length)) })
  }
}

function isWanted(path) {
  return !/(^|[\\/])(node_modules|__pycache__|\.ipynb_checkpoints)([\\/]|$)/.test(path)
}

/** Installs what `npm run lab` does but for what no lesson needs, in the versions of the lock file, for another system if asked. */
async function installPackages(folder, { os, cpu, libc }, omitted) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const path of ['', 'tools/lab']) {
    const file = join(folder, path, 'package.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    for (const list of [manifest, lock.packages[path]]) {
      // Of the project itself, nothing that develops it.
      if (path === '') for (const part of ['devDependencies', 'overrides']) delete list[part]
      for (const name of omitted) delete list.devDependencies?.[name]
    }
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
  }
  const kept = pathsOf('lab', without(omitted, lock.packages))
  lock.packages = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path === '' || kept.has(path)))
  writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
  const system = [`--os=${os}`, `--cpu=${cpu}`, ...(libc ? [`--libc=${libc}`] : [])]
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress']
  await npm(['ci', '--include=dev', '--include=optional', ...system, ...quiet], folder)
}

/** The packages of the lock file, as if some were not there. */
function without(omitted, packages) {
  return Object.fromEntries(
    Object.entries(packages).filter(([path]) => !omitted.includes(path.replace(/^node_modules\//, ''))),
  )
}

async function npm(args, cwd) {
  const running = process.env.npm_execpath
  const isKnown = running?.endsWith('npm-cli.js') && existsSync(running)
  const [program, first] = isKnown ? [process.execPath, [running]] : ['npm', []]
  return mustRun('npm', program, [...first, ...args], { cwd, env: { ...process.env, ...cacheEnvironment() } })
}

async function fetchWheels(folder, { os, tags }, version) {
  const target = ['--python-version', version, '--implementation', 'cp', '--only-binary=:all:', '--no-deps']
  const requirements = join(folder, 'wheels', 'requirements.txt')
  mkdirSync(join(folder, 'wheels'), { recursive: true })
  for (const set of ['run', 'lab']) {
    writeFileSync(
      requirements,
      requirementsFor(os, readFileSync(join(root, 'scripts', `requirements-${set}.txt`), 'utf8')),
    )
    const from = ['download', '--quiet', '--no-input', '--dest', join(folder, 'wheels'), '--requirement', requirements]
    const options = { env: { ...pythonEnvironment(), ...cacheEnvironment() } }
    await mustRun('pip', python, ['-m', 'pip', ...from, ...target, ...tags.map(tag => `--platform=${tag}`)], options)
  }
  rmSync(requirements)
}

/** Returns the requirements for a system: pip reads their conditions for this one. */
export function requirementsFor(os, text) {
  const facts = { sys_platform: os, os_name: os === 'win32' ? 'nt' : 'posix', implementation_name: 'cpython' }
  const blocks = text.split(/\n(?=\S)/)
  return blocks
    .flatMap(block => {
      const [, name, value] = / ; (\w+) == '([^']*)'/.exec(block) ?? []
      if (name === undefined) return [block]
      return facts[name] === value ? [block.replace(/ ; \w+ == '[^']*'/, '')] : []
    })
    .join('\n')
}

/** Puts the Node of npm's package for the system into `node/bin`. */
async function fetchNode(folder, platform) {
  const name = `node-${platform.replace('win32', 'win')}`
  const place = join(folder, 'node')
  mkdirSync(place, { recursive: true })
  const packed = await npm(
    ['pack', `${name}@${process.versions.node}`, '--pack-destination', place, '--loglevel=error'],
    place,
  )
  const file = join(place, basename(packed.trim().split('\n').at(-1)))
  await mustRun('Unpacking Node', 'tar', ['-xzf', file, '-C', place, '--strip-components=1'])
  rmSync(file)
}

function writeStart(folder) {
  const shell = `#!/bin/sh
# Opens JupyterLab with copies of the lessons. Needs Python 3.11 or newer with venv, and Node 20.19 or newer where node/ is missing.
cd "$(dirname "$0")" || exit 1
if [ -x node/bin/node ]; then PATH="$PWD/node/bin:$PATH"; fi
exec node scripts/command.cjs class "$@"
`
  writeFileSync(join(folder, 'start.sh'), shell, { mode: 0o755 })
  const batch =
    '@echo off\r\ncd /d "%~dp0"\r\nif exist node\\bin\\node.exe set "PATH=%CD%\\node\\bin;%PATH%"\r\nnode scripts\\command.cjs class %*\r\n'
  writeFileSync(join(folder, 'start.cmd'), batch)
}
