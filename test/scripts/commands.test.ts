import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const load = (name: string) => import(`../../scripts/${name}.mjs`)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the setup of npm packages', () => {
  const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } })
  const machine = {
    platform: 'linux',
    arch: 'x64',
    report: { getReport: () => ({ header: { glibcVersionRuntime: '2.36' } }) },
  }

  /** Folders as npm leaves them, its record last. */
  const write = (installed: object, wanted: object) => {
    for (const name of Object.keys(installed)) mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock(installed))
    writeFileSync(join(folder, 'package-lock.json'), lock(wanted))
  }
  const isInstalled = async (): Promise<boolean> => (await load('setup-packages')).isInstalled('test', folder, machine)
  beforeEach(() => mkdirSync(join(folder, 'node_modules')))

  const a = (rest: object) => ({ 'node_modules/a': rest })
  it.each([
    ['the same versions', a({ version: '1.0.0' }), a({ version: '1.0.0' }), true],
    ['another version', a({ version: '1.0.0' }), a({ version: '1.0.1' }), false],
    ['a missing package', {}, a({ version: '1.0.0' }), false],
    ['a missing package that others may do without', {}, a({ version: '1.0.0', optional: true }), true],
    ['a missing program for another system', {}, a({ version: '1.0.0', optional: true, os: ['darwin'] }), true],
    ['a missing program for another processor', {}, a({ version: '1.0.0', optional: true, cpu: ['arm64'] }), true],
    [
      'a missing program for another C library',
      {},
      a({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] }),
      true,
    ],
    [
      'a missing program for this machine',
      {},
      a({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }),
      false,
    ],
    ['a missing program for all but Windows', {}, a({ optional: true, os: ['!win32'] }), false],
  ])('sees %s', async (_, installed, wanted, expected) => {
    write(installed, wanted)
    expect(await isInstalled()).toBe(expected)
  })

  it('does not trust a record that npm did not come to write, or wrote in part', async () => {
    const wanted = a({ version: '1.0.0' })
    write(wanted, wanted)
    const record = join(folder, 'node_modules', '.package-lock.json')
    writeFileSync(record, lock(wanted).slice(0, -5))
    expect(await isInstalled()).toBe(false)
    rmSync(record)
    expect(await isInstalled()).toBe(false)
  })

  it('does not trust a record when a package was deleted or written after it', async () => {
    const wanted = a({ version: '1.0.0' })
    write(wanted, wanted)
    const later = Date.now() / 1000 + 10
    utimesSync(join(folder, 'node_modules', 'a'), later, later)
    expect(await isInstalled()).toBe(false)
    write(wanted, wanted)
    rmSync(join(folder, 'node_modules', 'a'), { recursive: true })
    expect(await isInstalled()).toBe(false)
  })
})

describe('the sets of npm packages', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const heavy = [
    'danfojs-node',
    '@tensorflow/tfjs-node',
    'vitest',
    '@biomejs/biome',
    'playwright-core',
    'fast-check',
    'typescript-5.0',
  ]
  const inSet = async (set: string): Promise<string[]> => [...(await load('package-sets')).pathsOf(set, packages)]

  it.each([
    [
      'start',
      ['tslab', 'typescript', 'jsdom', 'plotly.js-dist-min', '@resvg/resvg-wasm', 'openid-client', 'undici'],
      heavy,
    ],
    ['lab', ['tslab', ...heavy.slice(0, 2), 'arquero', '@spglib/moyo-wasm'], heavy.slice(2)],
    ['test', ['tslab', ...heavy], []],
  ])('have for %s what its command runs', async (set, wanted, unwanted) => {
    const places = await inSet(set)
    const has = (name: string) => places.includes(`node_modules/${name}`)
    expect(wanted.filter(name => !has(name))).toEqual([])
    expect(unwanted.filter(has)).toEqual([])
  })

  it('grow', async () => {
    const [start = [], lab = [], test = []] = await Promise.all(['start', 'lab', 'test'].map(inSet))
    expect(start.filter(path => !lab.includes(path))).toEqual([])
    expect(lab.filter(path => !test.includes(path))).toEqual([])
    expect(new Set(test)).toEqual(new Set(Object.keys(packages).filter(path => path !== '')))
    expect(start.length).toBeLessThan(lab.length)
    expect(lab.length).toBeLessThan(test.length)
  })

  it('are recognized in a folder by what smaller ones do not have', async () => {
    const { setOf } = await load('package-sets')
    for (const set of ['start', 'lab', 'test']) {
      const installed = Object.fromEntries((await inSet(set)).map(path => [path, {}]))
      expect(setOf(installed, packages)).toBe(set)
    }
    expect(setOf({}, packages)).toBe(undefined)
  })

  it('find a package where Node does: in the nearest folder that has it', async () => {
    const { pathsOf } = await load('package-sets')
    const lock = {
      'tools/lab': { devDependencies: { a: '1', b: '1' } },
      'tools/lab/node_modules/a': { dev: true, dependencies: { c: '1' } },
      'node_modules/a': { dev: true },
      'node_modules/b': { dev: true, optionalDependencies: { '@d/e': '1', gone: '1' } },
      'node_modules/b/node_modules/@d/e': { dev: true, dependencies: { b: '1', f: '1' } },
      'node_modules/@d/e': { dev: true },
      'node_modules/c': { dev: true },
      'node_modules/f': { dev: true },
    }
    const wanted = [
      'tools/lab',
      'tools/lab/node_modules/a',
      'node_modules/b',
      'node_modules/c',
      'node_modules/b/node_modules/@d/e',
      'node_modules/f',
    ]
    expect(new Set(pathsOf('lab', lock))).toEqual(new Set(wanted))
  })
})

// Windows has named pipes, which neither are files nor pass to other programs.
describe.skipIf(process.platform === 'win32')('the lock of the setup', () => {
  type Lock = (work: () => Promise<void>, address?: string) => Promise<void>
  const withLock = async (): Promise<Lock> => (await load('setup-lock')).withSetupLock
  const addresses = async () => [(await load('setup-lock')).lockAddress(), join(folder, 'lock.socket')]

  it('lets one work after the other', async () => {
    const lock = await withLock()
    for (const address of await addresses()) {
      const story: string[] = []
      const work = (name: string) =>
        lock(async () => {
          story.push(`${name} begins`)
          await new Promise(resolve => setTimeout(resolve, 50))
          story.push(`${name} ends`)
        }, `${address}`)
      await Promise.all(['a', 'b', 'c'].map(work))
      for (let index = 0; index < 6; index += 2) expect(story[index]?.[0]).toBe(story[index + 1]?.[0])
      expect(story.filter(line => line.endsWith('ends'))).toHaveLength(3)
    }
  })

  it('is free when the process that had it was killed, and a program that it started has ended', async () => {
    const lock = await withLock()
    for (const address of await addresses()) {
      const code = `const { withSetupLock } = await import(${JSON.stringify(`${root}scripts/setup-lock.mjs`)})
        const { run } = await import(${JSON.stringify(`${root}scripts/steps.mjs`)})
        await withSetupLock(async keepOpen => {
          run(process.execPath, ['--eval', 'setTimeout(() => require("node:fs").writeFileSync(process.argv[1], ""), 500)', ${JSON.stringify(join(folder, 'end'))}], { keepOpen })
          setTimeout(() => process.kill(process.pid, 'SIGKILL'), 200)
          await new Promise(() => {})
        }, ${JSON.stringify(address)})`
      const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', code])
      expect(signal).toBe('SIGKILL')
      await lock(async () => expect(existsSync(join(folder, 'end'))).toBe(true), address)
      rmSync(join(folder, 'end'))
    }
  })

  it('names a folder of each project, and no file where the system can do without', async () => {
    const { lockAddress } = await load('setup-lock')
    expect(lockAddress('linux')).toMatch(/^\0nomad-notebook-[0-9a-f]{16}$/)
    expect(lockAddress('win32')).toMatch(/^\\\\\.\\pipe\\nomad-notebook-[0-9a-f]{16}$/)
    expect(lockAddress('darwin')).toMatch(/^\/.*\/nomad-notebook-[0-9a-f]{16}\.sock$/)
  })
})

describe('the caches of npm and pip', () => {
  it('move to the project where they cannot be written, each by itself', async () => {
    const { cacheEnvironment } = await load('caches')
    // Below a file not even the superuser can make a folder.
    writeFileSync(join(folder, 'file'), '')
    const not = join(folder, 'file', 'cache')
    const yes = join(folder, 'cache')
    expect(cacheEnvironment({ npm_config_cache: yes, PIP_CACHE_DIR: yes })).toEqual({})
    expect(cacheEnvironment({ npm_config_cache: not, PIP_CACHE_DIR: yes })).toEqual({
      npm_config_cache: join(root, '.cache', 'npm'),
    })
    expect(cacheEnvironment({ npm_config_cache: yes, PIP_CACHE_DIR: not })).toEqual({
      PIP_CACHE_DIR: join(root, '.cache', 'pip'),
    })
    expect(existsSync(yes)).toBe(false)
  })
})

describe('a command that cannot run', () => {
  it('says in one line that Node is too old', () => {
    const text = readFileSync(join(root, 'scripts/command.cjs'), 'utf8').replace('process.versions.node.', "'18.20.4'.")
    writeFileSync(join(folder, 'command.cjs'), text)
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'command.cjs'), 'start'], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Node 20\.19 or newer is needed, this is .*\n$/)
  })

  it('checks Node in syntax that any old version reads', () => {
    const text = readFileSync(join(root, 'scripts/command.cjs'), 'utf8').replace(/\/\*.*\*\/|\/\/.*/g, '')
    expect(text).not.toMatch(/=>|\?\?|\?\.|`|\b(const|let|class|import|async)\b/)
  })

  /** Looking for Python in an empty project whose `python3` is a script that prints what it is told. */
  function setUpWith(python: string): { status: number | null; output: string } {
    mkdirSync(join(folder, 'scripts'))
    for (const name of ['setup-python.mjs', 'setup-lock.mjs', 'caches.mjs', 'files.mjs', 'steps.mjs'])
      cpSync(join(root, 'scripts', name), join(folder, 'scripts', name))
    const program = join(folder, 'python')
    writeFileSync(program, `#!/bin/sh\n${python}\n`, { mode: 0o755 })
    const code = `const { checkPython } = await import(${JSON.stringify(`${folder}/scripts/setup-python.mjs`)})
      await checkPython().catch(error => { console.log(error.message); process.exit(error.exitCode) })`
    const args = ['--input-type=module', '--eval', code]
    const { status, stdout } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { PATH: folder, PYTHON: program },
    })
    return { status, output: stdout }
  }

  it('says in one line that Python is too old', () => {
    const { status, output } = setUpWith('echo 3.9.2')
    expect(status).toBe(1)
    expect(output).toMatch(
      /^Python 3\.11 or newer with venv is needed, '.*python' is 3\.9\.2; name another one with PYTHON=.*\n$/,
    )
  })

  it('says in one line that venv is missing, and how to get it', () => {
    const { status, output } = setUpWith('case "$2" in *ensurepip*) exit 1;; *) echo 3.13.1;; esac')
    expect(status).toBe(1)
    expect(output).toMatch(/^Python 3\.11 .* has no venv \(Debian: apt install python3-venv\)\.\n$/)
  })

  it('says in one line that there is no Python', () => {
    const { status, output } = setUpWith('exit 127')
    expect(status).toBe(1)
    expect(output).toMatch(/^Python 3\.11 or newer with venv is needed, '.*' was not found .*\n$/)
  })
})

describe('npm test', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] }

  it('counts tests, and files that could not be loaded', async () => {
    const { countTests } = await load('test')
    expect(countTests(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
    const broken = { ...report, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }
    expect(countTests(broken, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('fails when nothing failed but the run did', async () => {
    const { countTests } = await load('test')
    expect(countTests({ ...report, numFailedTests: 0 }, 1).failed).toBe(1)
    expect(countTests({ ...report, numFailedTests: 0 }, 0).failed).toBe(0)
  })
})

describe('the notebooks', () => {
  const notebooks = ['notebooks', 'notebooks/solutions', 'test/notebooks'].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.ipynb'))
      .map(name => `${folder}/${name}`),
  )

  it.each(notebooks)('%s asks for our kernel', path => {
    const { metadata } = JSON.parse(readFileSync(join(root, path), 'utf8'))
    expect(metadata.kernelspec.name).toBe('tslab')
  })

  it('of tests are kept without outputs: they say themselves what a cell must give', () => {
    const { cells } = JSON.parse(readFileSync(join(root, 'test/notebooks/display.ipynb'), 'utf8'))
    const executed = cells.filter(
      (cell: { cell_type: string; outputs?: unknown[]; execution_count?: number | null }) =>
        cell.cell_type === 'code' && (cell.outputs?.length !== 0 || cell.execution_count !== null),
    )
    expect(executed).toEqual([])
  })
})
