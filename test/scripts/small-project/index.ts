import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Files, integrity, sha256, tarball, wheel } from './archives.js'
import { type Registry, type Served, startRegistry } from './registry.js'

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * A project with our scripts and small dependencies, from a registry on loopback: what the scripts do is real (npm, venv,
 * pip, a compiler that is a program), and takes seconds.
 */
export interface SmallProject {
  readonly folder: string
  readonly registry: Registry
  /** The environment for its commands: a home of its own, and the registry. */
  readonly env: NodeJS.ProcessEnv
  /** Writes what a pull brings: manifest, lock file, requirements and sources of version '1.0.0' or '2.0.0'. */
  pull(version: string): void
}

const packageNames = [...Array(24).keys()].map(number => `part-${number}`)

/** The packages of the sets: what `npm start` installs, what `npm run lab` adds, and what tests add. */
export const partsOf = {
  start: packageNames.slice(0, 12),
  lab: packageNames.slice(12, 18),
  test: packageNames.slice(18),
}
const moduleNames = ['first_module', 'second_module', 'third_module']
const versions = ['1.0.0', '2.0.0']

/** The native part of a package, for this system and for another one. */
const native: Record<string, object> = {
  'native-here': { os: [process.platform], cpu: [process.arch] },
  'native-elsewhere': { os: ['aix'], cpu: ['ppc64'] },
}

/** Makes the project in a new folder below `base`. One of its npm packages has `files` files, so that writing them takes time. */
export async function makeSmallProject(base: string, files = 30): Promise<SmallProject> {
  const folder = join(base, 'the project')
  const npm = versions.flatMap(version => [
    ...[...packageNames, ...Object.keys(native)].map(name =>
      npmPackage(name, version, someFiles(name, version, name === 'part-0' ? files : 30)),
    ),
    npmPackage('typescript', version, { 'bin/tsc': compiler(version) }),
  ])
  const wheels = versions.flatMap(version => moduleNames.map(name => pythonPackage(name, version)))
  const firstModule = wheels.filter(({ name }) => name === 'first-module')
  const registry = await startRegistry(npm, wheels, 30)
  cpSync(join(projectRoot, 'scripts'), join(folder, 'scripts'), { recursive: true })
  write(folder, {
    '.npmrc': 'omit-lockfile-registry-resolved=true\n',
    'home/.keep': '',
    'tsconfig.json': '{}',
    'tsconfig.build.json': '{}',
    // Bundling needs the real sources and packages.
    'scripts/build-web.mjs':
      "import { writeFileSync } from 'node:fs'\nwriteFileSync(process.argv[2] + '/index.js', '')\n",
  })
  const project: SmallProject = {
    folder,
    registry,
    env: environment(folder, registry),
    pull: version => {
      write(folder, {
        'package.json': json(manifest(version)),
        'package-lock.json': json(lock(npm, version)),
        ...Object.fromEntries(
          Object.entries(workspaces(version)).map(([path, manifest]) => [`${path}/package.json`, json(manifest)]),
        ),
        'scripts/requirements-run.txt': requirements(wheels, version),
        'scripts/requirements-lab.txt': requirements(firstModule, version),
        'scripts/requirements-test.txt': requirements(firstModule, version),
        'src/index.ts': `export const version = '${version}'\n`,
      })
    },
  }
  project.pull('2.0.0')
  return project
}

function environment(folder: string, registry: Registry): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !/^(npm_config_|PIP_|NOMAD_|XDG_)/i.test(name))
  const home = join(folder, 'home')
  return {
    ...Object.fromEntries(others),
    HOME: home,
    npm_config_cache: join(home, '.npm'),
    npm_config_userconfig: join(home, '.npmrc'),
    npm_config_registry: registry.npm,
    PIP_INDEX_URL: registry.pip,
    // pip caches from servers that it trusts alone.
    PIP_TRUSTED_HOST: '127.0.0.1',
  }
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function json(value: object): string {
  return JSON.stringify(value, null, 2)
}

function requirements(wheels: Served[], version: string): string {
  return wheels
    .filter(served => served.version === version)
    .map(({ name, archive }) => `${name}==${version} --hash=sha256:${sha256(archive)}\n`)
    .join('')
}

function someFiles(name: string, version: string, count: number): Files {
  const names = [...Array(count).keys()].map(number => `lib/${number % 7}/file-${number}.js`)
  return Object.fromEntries(
    [...names, 'index.js'].map(path => [path, `${`// ${path}\n`.repeat(40)}module.exports = '${name} ${version}'\n`]),
  )
}

function npmPackage(name: string, version: string, files: Files): Served {
  const manifest = { name, version, ...native[name] }
  return { name, version, manifest, archive: tarball({ 'package.json': json(manifest), ...files }) }
}

function pythonPackage(name: string, version: string): Served {
  const modules = Object.fromEntries(
    [...Array(80).keys()].map(number => [`module_${number}.py`, `value = ${number}\n`.repeat(50)]),
  )
  const archive = wheel(name, version, { '__init__.py': `version = '${version}'\n`, ...modules })
  return { name: name.replaceAll('_', '-'), version, manifest: {}, archive }
}

/** Writes 100 files one after the other, as a compiler does. */
function compiler(version: string): string {
  return `const { mkdirSync, writeFileSync } = require('node:fs')
const folder = process.argv[process.argv.indexOf('--outDir') + 1]
const end = process.argv.includes('--emitDeclarationOnly') ? 'd.ts' : 'js'
for (const inner of ['sample', 'cli', 'web']) mkdirSync(folder + '/' + inner, { recursive: true })
for (const name of ['index', 'sample/index', 'cli/main', 'web/index', ...Array(100).keys()]) {
  writeFileSync(folder + '/' + name + '.' + end, 'exports.version = "${version}"')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3)
}
`
}

function manifest(version: string): object {
  return {
    name: 'small-project',
    version: '1.0.0',
    workspaces: Object.keys(workspaces(version)),
    devDependencies: inVersion(version, [...partsOf.lab, ...partsOf.test]),
    optionalDependencies: inVersion(version, Object.keys(native)),
  }
}

interface Workspace {
  readonly name: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

function workspaces(version: string): Record<string, Workspace> {
  return {
    notebooks: { name: 'small-notebooks' },
    'tools/start': { name: 'small-start', dependencies: inVersion(version, [...partsOf.start, 'typescript']) },
    'tools/lab': { name: 'small-lab', devDependencies: inVersion(version, partsOf.lab) },
  }
}

function inVersion(version: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, version]))
}

function lock(npm: Served[], version: string): object {
  const packages = npm
    .filter(served => served.version === version)
    .map(({ name, archive }) => {
      const isDev = [...partsOf.lab, ...partsOf.test].includes(name)
      const kind = native[name] ? { ...native[name], optional: true } : isDev ? { dev: true } : {}
      return [`node_modules/${name}`, { version, integrity: integrity(archive), ...kind }]
    })
  return {
    name: 'small-project',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': manifest(version),
      ...Object.fromEntries(packages),
      ...Object.fromEntries(
        Object.entries(workspaces(version)).flatMap(([path, manifest]) => [
          [`node_modules/${manifest.name}`, { resolved: path, link: true }],
          [path, manifest],
        ]),
      ),
    },
  }
}
