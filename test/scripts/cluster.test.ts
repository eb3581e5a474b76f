import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const scripts = fileURLToPath(new URL('../../scripts/cluster', import.meta.url))

interface Java {
  home: string
  version: number
  hasOptionalModule: boolean
}
const { findJava, homeForSpark } = (await import('../../scripts/cluster/java.mjs' as string)) as {
  findJava(environment: Record<string, string>): Promise<Java>
  homeForSpark(java: Omit<Java, 'version'>, folder: string): string
}
const { listProcesses } = (await import('../../scripts/cluster/processes.mjs' as string)) as {
  listProcesses(): { pid: number; group: number }[]
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A `java` that says what it is told; returns its home. */
function makeJava(lines: string[]): string {
  const home = join(folder, 'some java')
  mkdirSync(join(home, 'bin'), { recursive: true })
  writeFileSync(join(home, 'bin', 'java'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 })
  return home
}

const properties = (version: string) => `echo "    java.specification.version = ${version}\n    java.home = ${folder}"`

describe.skipIf(process.platform === 'win32')('the Java for Spark', () => {
  it('is the one that JAVA_HOME names, with what it lacks', async () => {
    const home = makeJava([`case "$1" in --list-modules) echo java.base@21;; *) ${properties('21')};; esac`])
    expect(await findJava({ JAVA_HOME: home })).toEqual({ home: folder, version: 21, hasOptionalModule: false })
  })

  it.each(['1.8', '11'])('of version %s is refused in one line', async version => {
    const home = makeJava([properties(version)])
    const needed = `Java 17 or newer is needed, '${home}/bin/java' is Java ${version.replace('1.', '')}, which JAVA_HOME names`
    const error = await findJava({ JAVA_HOME: home }).catch((cause: Error) => cause)
    expect(error).toMatchObject({ name: 'Failure', message: expect.stringContaining(needed) })
    expect((error as Error).message).not.toContain('\n')
  })

  it('that is not there is refused in one line', async () => {
    await expect(findJava({ JAVA_HOME: join(folder, 'nowhere') })).rejects.toThrow(
      /^Java 17 or newer is needed, '.*nowhere.*' was not found, which JAVA_HOME names: .*$/,
    )
  })

  it('is started without a module that it lacks, and with all else', () => {
    const home = makeJava(['for argument; do echo "<$argument>"; done'])
    const args = ['-cp', 'a b', '--add-modules=jdk.incubator.vector', '$HOME', '']
    const printed = (java: string) => spawnSync(join(java, 'bin', 'java'), args, { encoding: 'utf8' }).stdout
    expect(homeForSpark({ home, hasOptionalModule: true }, folder)).toBe(home)
    expect(printed(homeForSpark({ home, hasOptionalModule: false }, folder))).toBe('<-cp>\n<a b>\n<$HOME>\n<>\n')
  })
})

describe.skipIf(process.platform === 'win32')('the processes of a cluster', () => {
  /** Starts a script that has two processes, of which one has two more, and waits until they are there. */
  async function start(rest: string): Promise<{ child: ChildProcess; groups: number[]; own: string }> {
    const program = `
      const { GuardedProcesses } = await import(${JSON.stringify(join(scripts, 'guarded-processes.mjs'))})
      const processes = new GuardedProcesses('test')
      const all = ['sleep 1000 & echo ready; sleep 1000', 'echo ready; exec sleep 1000'].map((text, index) =>
        processes.start('process-' + index, 'sh', ['-c', text], process.env))
      for (const one of all) await one.says(/(ready)/, Date.now() + 10000)
      console.log(JSON.stringify({ groups: all.map(one => one.pid), own: processes.folder }))
      ${rest}`
    const args = ['--input-type=module', '--eval', program]
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: folder },
    })
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    return { child, ...JSON.parse(line) }
  }

  const left = (groups: number[]) => listProcesses().filter(({ group }) => groups.includes(group))

  it('and all that they started end, and their folder goes, when the one that started them is killed', async () => {
    const { child, groups, own } = await start('setInterval(() => {}, 1000)')
    expect(left(groups).length).toBeGreaterThanOrEqual(4)
    expect(readdirSync(own)).toEqual(['process-0.log', 'process-1.log'])
    child.kill('SIGKILL')
    await expect.poll(() => left(groups), { timeout: 10_000 }).toEqual([])
    await expect.poll(() => existsSync(own), { timeout: 10_000 }).toBe(false)
  })

  it('have ended, and their folder is gone, when stopping has returned', async () => {
    const { child, groups, own } = await start(
      'await processes.stop(); console.log("stopped"); await new Promise(() => setInterval(() => {}, 1000))',
    )
    await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')
    expect(left(groups)).toEqual([])
    expect(existsSync(own)).toBe(false)
    child.kill('SIGKILL')
  })

  it('say that one has ended instead of what was waited for, and show its log', async () => {
    const program = `
      const { GuardedProcesses } = await import(${JSON.stringify(join(scripts, 'guarded-processes.mjs'))})
      const processes = new GuardedProcesses('test')
      const wait = (name, program, args) => processes.start(name, program, args, process.env).says(/(never)/, Date.now() + 10000)
      for (const [name, ...rest] of [['first', 'sh', ['-c', 'echo out of memory >&2; exit 3']], ['second', '/nowhere/java', []]])
        await wait(name, ...rest).catch(error => console.log(error.message))
      console.log(processes.ends())
      await processes.stop()`
    const args = ['--input-type=module', '--eval', program]
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(stdout).toContain('first ended with exit code 3.\nsecond could not be started: spawn /nowhere/java ENOENT.')
    expect(stdout).toContain('--- the end of the log of first\nout of memory')
  })
})
