import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeSmallProject, partsOf, type SmallProject } from './small-project/index.js'

let base: string
let project: SmallProject

interface Ended {
  code: number | null
  output: string
}

/** Runs `npm run setup` or another command in the small project. */
function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const args = [join(project.folder, 'scripts', 'command.cjs'), ...command]
  const child = spawn(process.execPath, args, { cwd: project.folder, env: { ...project.env, ...env } })
  const chunks: Buffer[] = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  child.stderr.on('data', chunk => chunks.push(chunk))
  return new Promise(resolve => child.on('close', code => resolve({ code, output: Buffer.concat(chunks).toString() })))
}

async function mustRun(command: string[], env?: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await run(command, env)
  expect(code, output).toBe(0)
  return output
}

const at = (path: string) => join(project.folder, path)
const remove = (path: string) => rmSync(at(path), { recursive: true, force: true, maxRetries: 10 })
const installed = (name: string) => JSON.parse(readFileSync(at(`node_modules/${name}/package.json`), 'utf8')).version

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
  project = await makeSmallProject(base)
}, 120_000)

afterAll(async () => {
  await project?.registry.close()
  rmSync(base, { recursive: true, force: true, maxRetries: 10 })
}, 120_000)

beforeEach(() => {
  project.pull('2.0.0')
  project.registry.refused.clear()
  project.registry.asked.length = 0
})

describe('two commands at once', () => {
  it('set up everything once', async () => {
    const both = await Promise.all([run(['setup', 'run']), run(['setup', 'run'])])
    const output = both.map(ended => ended.output).join('\n')
    expect(
      both.map(ended => ended.code),
      output,
    ).toEqual([0, 0])
    expect(output).toContain('Another command is setting up this folder. Waiting for its end')
    for (const label of ['Installing the npm packages', 'Creating a Python', 'Installing what runs', 'Building'])
      expect(output.split(label)).toHaveLength(2)
    expect(await mustRun(['setup', 'run'])).toBe('')
  }, 120_000)
})

describe('npm packages', () => {
  it('are installed anew when one is gone or was written after npm ended', async () => {
    remove('node_modules/part-3')
    expect(await mustRun(['build'])).toContain('Installing the npm packages')
    expect(installed('part-3')).toBe('2.0.0')
    writeFileSync(at('node_modules/part-4/half'), '')
    expect(await mustRun(['build'])).toContain('Installing the npm packages')
    expect(existsSync(at('node_modules/part-4/half'))).toBe(false)
  }, 120_000)

  it('are not complete without the program for this system, which npm leaves out without a word', async () => {
    remove('node_modules')
    remove('home/.npm')
    project.registry.refused.add('native-here')
    const { code, output } = await run(['build'])
    expect(code).toBe(1)
    expect(output).toMatch(
      /npm came to its end, but left out native-here, which package-lock\.json names for this system/,
    )
    project.registry.refused.clear()
    await mustRun(['build'])
    expect(installed('native-here')).toBe('2.0.0')
    expect(existsSync(at('node_modules/native-elsewhere'))).toBe(false)
  }, 120_000)

  it('go on working when a change of them fails', async () => {
    await mustRun(['build'])
    remove('home/.npm')
    project.pull('1.0.0')
    project.registry.refused.add('part-7')
    const { code, output } = await run(['build'])
    expect(code).toBe(1)
    expect(output).toMatch(/Installing the npm packages failed/)
    project.pull('2.0.0')
    project.registry.asked.length = 0
    await mustRun(['build'])
    expect(project.registry.asked).toEqual([])
    expect(installed('part-7')).toBe('2.0.0')
  }, 120_000)
})

describe('the sets of npm packages', () => {
  const present = (set: keyof typeof partsOf) => partsOf[set].filter(name => existsSync(at(`node_modules/${name}`)))
  const fetched = () =>
    new Set(project.registry.asked.filter(path => path.endsWith('.tgz')).map(path => path.split('/')[2]))

  it('grow as commands need them, and what is there stays', async () => {
    remove('node_modules')
    remove('home/.npm')
    await mustRun(['setup', 'run'])
    expect([present('start'), present('lab'), present('test')]).toEqual([partsOf.start, [], []])
    const kept = statSync(at('node_modules/part-0')).ino
    project.registry.asked.length = 0
    await mustRun(['setup', 'lab'])
    expect([present('start'), present('lab'), present('test')]).toEqual([partsOf.start, partsOf.lab, []])
    expect(fetched()).toEqual(new Set(partsOf.lab))
    project.registry.asked.length = 0
    await mustRun(['setup', 'test'])
    expect([present('start'), present('lab'), present('test')]).toEqual([partsOf.start, partsOf.lab, partsOf.test])
    expect(fetched()).toEqual(new Set(partsOf.test))
    expect(statSync(at('node_modules/part-0')).ino).toBe(kept)
    for (const set of ['run', 'lab', 'test']) expect(await mustRun(['setup', set])).toBe('')
    expect(present('test')).toEqual(partsOf.test)
  }, 120_000)

  it('are there at once for a command that needs all, and stay for one that needs fewer', async () => {
    remove('node_modules')
    await mustRun(['setup', 'test'])
    expect(await mustRun(['setup', 'run'])).toBe('')
    expect([present('start'), present('lab'), present('test')]).toEqual([partsOf.start, partsOf.lab, partsOf.test])
  }, 120_000)

  it.each(['run', 'lab', 'test'])(
    'change together with the lock file, whichever command comes next, after %s',
    async set => {
      remove('node_modules')
      await mustRun(['setup', set])
      const before = { start: present('start'), lab: present('lab'), test: present('test') }
      project.pull('1.0.0')
      await mustRun(['build'])
      expect({ start: present('start'), lab: present('lab'), test: present('test') }).toEqual(before)
      const versions = Object.values(before).flat().map(installed)
      expect(new Set(versions)).toEqual(new Set(['1.0.0']))
      expect(await mustRun(['build'])).toBe('')
    },
    120_000,
  )

  it('go on working when more of them cannot be fetched', async () => {
    remove('node_modules')
    remove('home/.npm')
    await mustRun(['setup', 'run'])
    project.registry.refused.add('part-13')
    expect((await run(['setup', 'lab'])).code).toBe(1)
    expect(await mustRun(['setup', 'run'])).toBe('')
    project.registry.refused.clear()
    await mustRun(['setup', 'lab'])
    expect([present('start'), present('lab'), present('test')]).toEqual([partsOf.start, partsOf.lab, []])
  }, 120_000)
})

describe('the Python environment', () => {
  it('is made anew when a command was stopped while it wrote there', async () => {
    writeFileSync(at('.venv/unfinished'), '')
    const output = await mustRun(['setup', 'run'])
    expect(output).toContain('Creating a Python environment')
    expect(output).toContain('Installing what runs')
  }, 120_000)

  it('goes on working when packages cannot be fetched', async () => {
    writeFileSync(at('scripts/requirements-lab.txt'), 'first-module==2.0.0\nnowhere==1.0\n')
    const { code, output } = await run(['setup', 'run', 'lab'])
    expect(code).toBe(1)
    expect(output).toContain('nowhere')
    expect(await mustRun(['setup', 'run'])).toBe('')
  }, 120_000)

  it('takes no package whose hash is another', async () => {
    const path = at('scripts/requirements-run.txt')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/sha256:..../, 'sha256:0000'))
    const { code, output } = await run(['setup', 'run'])
    expect(code).toBe(1)
    expect(output).toMatch(/DO NOT MATCH THE HASHES/)
  }, 120_000)

  it('is asked for before anything is installed', async () => {
    remove('node_modules')
    renameSync(at('.venv'), at('.venv-kept'))
    const { code, output } = await run(['setup', 'run'], { PYTHON: at('no-python') })
    expect(code).toBe(1)
    expect(output).toMatch(/^Python 3\.11 or newer with venv is needed, '.*no-python' was not found .*\n$/)
    expect([existsSync(at('node_modules')), existsSync(at('.venv'))]).toEqual([false, false])
    expect(project.registry.asked).toEqual([])
    renameSync(at('.venv-kept'), at('.venv'))
  })
})

// On Windows the home is another variable's.
describe.skipIf(process.platform === 'win32')('a home that cannot be written', () => {
  it('leaves the caches to the project', async () => {
    for (const path of ['node_modules', '.venv/installed-run']) remove(path)
    // Below a file not even the superuser can make a folder.
    await mustRun(['setup', 'run'], { HOME: at('package.json/home'), npm_config_cache: undefined })
    expect([existsSync(at('.cache/npm/_cacache')), existsSync(at('.cache/pip'))]).toEqual([true, true])
  }, 120_000)
})

describe('what builds that were killed left behind', () => {
  it('is deleted by the next build', async () => {
    const { pid } = spawn(process.execPath, ['--version'])
    await new Promise(resolve => setTimeout(resolve, 1000))
    for (const name of [`.build-${pid}`, `.build-${pid}-old`]) writeFileSync(at(name), '')
    await mustRun(['build'])
    expect([existsSync(at(`.build-${pid}`)), existsSync(at(`.build-${pid}-old`))]).toEqual([false, false])
  }, 120_000)

  it('does not count as built: dist is built again when its sources are not those that it was built from', async () => {
    await mustRun(['setup', 'run'])
    writeFileSync(at('src/index.ts'), 'export const version = "changed"')
    expect(await mustRun(['setup', 'run'])).toContain('Building the package')
    expect(await mustRun(['setup', 'run'])).toBe('')
  }, 120_000)
})
