import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSmallProject, type SmallProject } from './small-project/index.js'

type Contents = Record<string, string>

interface Ended {
  code: number | null
  output: string
  seconds: number
}

interface Interruption {
  interruptions: string[]
  runFor(program: string, args: string[], options: object): Promise<Ended>
  contents(root: string, folders: string[]): Contents
  differences(one: Contents, other: Contents): string[]
}

const { interruptions, runFor, contents, differences }: Interruption = await import(
  '../../scripts/interruption.mjs' as string
)

let base: string
let project: SmallProject
let undisturbed: Ended
let wanted: Contents

function run(command = ['setup', 'run'], more: object = {}): Promise<Ended> {
  const { folder, env } = project
  return runFor(process.execPath, [join(folder, 'scripts', 'command.cjs'), ...command], { cwd: folder, env, ...more })
}

function made(): Contents {
  return contents(project.folder, ['node_modules', '.venv', '.jupyter', 'dist'])
}

// Processes are found in /proc.
describe.skipIf(process.platform !== 'linux')('setting up', () => {
  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    project = await makeSmallProject(base, 2000)
    undisturbed = await run()
    if (undisturbed.code !== 0) throw new Error(undisturbed.output)
    wanted = made()
  }, 120_000)

  afterAll(async () => {
    await project?.registry.close()
    rmSync(base, { recursive: true, force: true, maxRetries: 10 })
  }, 120_000)

  it('ends well, and does nothing the second time', async () => {
    expect(undisturbed.code, undisturbed.output).toBe(0)
    expect(Object.keys(wanted).length).toBeGreaterThan(2000)
    const asked = project.registry.asked.length
    const again = await run()
    expect(again.code).toBe(0)
    expect(again.output).toBe('')
    expect(project.registry.asked.length).toBe(asked)
  })

  it.each([
    { label: 'Installing the npm packages', command: ['build'], without: ['node_modules', 'dist'] },
    { label: 'Creating a Python environment', command: ['setup', 'run'], without: ['.venv'] },
    { label: 'Installing what runs', command: ['setup', 'run'], without: ['.venv'] },
    { label: 'Building the package', command: ['setup', 'run'], without: ['dist'] },
  ])(
    'ends as if undisturbed after an end at a random moment of $label',
    async ({ label, command, without }) => {
      for (const folder of without) rmSync(join(project.folder, folder), { recursive: true, force: true })
      await interrupt(label, command)
    },
    120_000,
  )

  it('ends as if undisturbed after an end at a random moment of a change of npm packages', async () => {
    await setUpOlder()
    await interrupt('Installing the npm packages', ['build'])
  }, 120_000)

  it("ends as if undisturbed after the user's own npm was killed", async () => {
    await setUpOlder()
    const command = Math.random() < 0.5 ? 'install' : 'ci'
    const { folder, env } = project
    const npm = env['npm_execpath']
    const args = [...(npm ? [npm] : []), command, '--ignore-scripts', '--omit=dev']
    const after = Math.random() * secondsOf('Installing the npm packages')
    const interruption = 'everything is killed'
    await runFor(npm ? process.execPath : 'npm', args, { cwd: folder, env, after, interruption })
    await expectUndisturbed(['build'], `npm ${command} is killed after ${after} s`)
  }, 120_000)

  it('ends as if undisturbed after an end at a random moment of adding npm packages of a larger set', async () => {
    const set = Math.random() < 0.5 ? 'lab' : 'test'
    const remove = () => rmSync(join(project.folder, 'node_modules'), { recursive: true, force: true })
    const first = wanted
    expect((await run(['setup', set])).code).toBe(0)
    wanted = made()
    expect(Object.keys(wanted).length).toBeGreaterThan(Object.keys(first).length)
    remove()
    expect((await run(['build'])).code).toBe(0)
    await interrupt('Installing the npm packages', ['setup', set])
  }, 120_000)

  async function setUpOlder(): Promise<void> {
    project.pull('1.0.0')
    expect((await run(['build'])).code).toBe(0)
    project.pull('2.0.0')
  }

  async function interrupt(label: string, command: string[]): Promise<void> {
    const interruption = interruptions[Math.floor(Math.random() * interruptions.length)]
    const after = Math.random() * secondsOf(label)
    const ended = await run(command, { from: label, after, interruption })
    await expectUndisturbed(command, `${interruption} ${after} s after the beginning:\n${ended.output}`)
  }

  async function expectUndisturbed(command: string[], story: string): Promise<void> {
    const next = await run(command)
    const told = `${story}\n-- then\n${next.output}`
    expect(next.code, told).toBe(0)
    expect(differences(made(), wanted), told).toEqual([])
  }

  /** How long a step took undisturbed. */
  function secondsOf(label: string): number {
    return Number(undisturbed.output.match(new RegExp(`${label}.* … (\\d+\\.\\d) s`))?.[1])
  }
})
