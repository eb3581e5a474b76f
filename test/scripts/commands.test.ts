import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  const write = (installed: object | undefined, wanted: object) => {
    mkdirSync(join(folder, 'node_modules'))
    if (installed) writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock(installed))
    writeFileSync(join(folder, 'package-lock.json'), lock(wanted))
  }

  it.each([
    ['the same versions', { a: { version: '1.0.0' } }, { a: { version: '1.0.0' } }, true],
    ['another version', { a: { version: '1.0.0' } }, { a: { version: '1.0.1' } }, false],
    ['a missing package', {}, { a: { version: '1.0.0' } }, false],
    ['a package for another platform', {}, { a: { version: '1.0.0', optional: true } }, true],
    ['nothing installed', undefined, { a: { version: '1.0.0' } }, false],
  ])('sees %s', async (_, installed, wanted, expected) => {
    const { isInstalled } = await load('setup-packages')
    write(installed, wanted)
    expect(isInstalled(folder)).toBe(expected)
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

  /** Setting up Python in an empty project whose `python3` is a script that prints what it is told. */
  function setUpWith(python: string): { status: number | null; output: string } {
    mkdirSync(join(folder, 'scripts'))
    for (const name of ['setup-python.mjs', 'steps.mjs'])
      cpSync(join(root, 'scripts', name), join(folder, 'scripts', name))
    const program = join(folder, 'python')
    writeFileSync(program, `#!/bin/sh\n${python}\n`, { mode: 0o755 })
    const code = `const { setupPython } = await import(${JSON.stringify(`${folder}/scripts/setup-python.mjs`)})
      await setupPython(['run']).catch(error => { console.log(error.message); process.exit(error.exitCode) })`
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
  const notebooks = ['notebooks', 'test/notebooks'].flatMap(folder =>
    readdirSync(join(root, folder))
      .filter(name => name.endsWith('.ipynb'))
      .map(name => `${folder}/${name}`),
  )

  it.each(notebooks)('%s is kept without outputs and asks for our kernel', path => {
    const { cells, metadata } = JSON.parse(readFileSync(join(root, path), 'utf8'))
    const executed = cells.filter(
      (cell: { cell_type: string; outputs?: unknown[]; execution_count?: number | null }) =>
        cell.cell_type === 'code' && (cell.outputs?.length !== 0 || cell.execution_count !== null),
    )
    expect(executed).toEqual([])
    expect(metadata.kernelspec.name).toBe('tslab')
  })
})
