import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingLines } from './printed.js'
import { missingFor, runPython, runShell } from './programs.js'
import { runScript } from './scripts.js'
import { withoutPublicServers } from './servers.js'
import { agrees, statedValues } from './stated-values.js'

describe('what a block prints', () => {
  it('holds the lines that the document says, with … for any others', () => {
    expect(missingLines('a\nb\n…\ne', 'a\nb\nc\nd\ne\n')).toEqual([])
    expect(missingLines('…\nb\n…', 'a\nb')).toEqual([])
  })

  it('lacks lines that are different, apart or in another order', () => {
    expect(missingLines('a\nb', 'a\nx\nb')).toEqual(['a', 'b'])
    expect(missingLines('b\n…\na', 'a\nb')).toEqual(['a'])
    expect(missingLines('a 1', 'a 2')).toEqual(['a 1'])
  })
})

describe('the values that comments state', () => {
  const code = `const a = 1   // 2, no expression
atoms.shape              // [2, 3], a row an atom
energy.to('eV')          // -12.5 electron_volt
await query.count();     // 14, one small request
section.m_path()         // '/run/0'
query.ledger             // { matched }: it adds up
frame.head({             // 3
// 5`

  it('are those of single expressions', () => {
    const found = statedValues(code)
    expect(found.map(({ line, expression }) => `${line} ${expression}`)).toEqual([
      '1 atoms.shape',
      "2 energy.to('eV')",
      '3 await query.count()',
      '4 section.m_path()',
    ])
    const printed = ['[2, 3]', '-12.5 electron_volt', '14', "'/run/0'"]
    expect(found.map((value, index) => agrees(value, printed[index] as string))).toEqual([true, true, true, true])
    const wrong = ['[2]', '-12', '1', "'/run/1'"]
    expect(found.map((value, index) => agrees(value, wrong[index] as string))).toEqual([false, false, false, false])
  })
})

describe('the servers that blocks name', () => {
  it('are replaced by the embedded archive', () => {
    const archive = { url: 'http://127.0.0.1:1/api/v1', legacyUrl: 'http://127.0.0.1:1/api' }
    const code = `new A({ url: 'https://nomad-lab.eu/prod/v1/api/v1' }, { url: "https://my-oasis.org/oasis" }, { url: 'http://127.0.0.1:8000/api' })
see('https://nomad-lab.eu')`
    expect(withoutPublicServers(code, archive)).toBe(
      `new A({ url: 'http://127.0.0.1:1/api/v1' }, { url: "http://127.0.0.1:1" }, { url: 'http://127.0.0.1:1/api' })
see('https://nomad-lab.eu')`,
    )
  })
})

const surroundings = { cwd: tmpdir(), environment: { WHO: 'world' } }

describe('a script', () => {
  it('is checked and run as an ES module', async () => {
    const code = "const greeting: string = await Promise.resolve('hello')\nconsole.log(greeting, process.env.WHO)"
    expect(await runScript(code, surroundings)).toEqual({ ok: true, output: 'hello world\n' })
  })

  it('fails by its types, and by its errors', async () => {
    const { ok, output } = await runScript("\nconst count: number = 'one'", surroundings)
    expect(ok).toBe(false)
    expect(output).toContain("line 2: Type 'string' is not assignable to type 'number'.")
    expect(await runScript("throw new Error('gone')", surroundings)).toMatchObject({
      ok: false,
      output: expect.stringContaining('gone'),
    })
  })
})

describe.skipIf(process.platform === 'win32')('lines of a shell (needs sh)', () => {
  it('run until one fails, with the program of this package', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    try {
      const inFolder = { ...surroundings, cwd }
      const { ok, output } = await runShell(
        'npx nomad-notebook --version\nnomad-notebook --version\necho "$WHO"',
        inFolder,
      )
      expect(ok).toBe(true)
      expect(output).toMatch(/^(\d+\.\d+\.\d+\S*\n)\1world\n$/)
      expect(await runShell('nomad-notebook no-such\necho on', inFolder)).toMatchObject({
        ok: false,
        output: expect.not.stringContaining('on\n'),
      })
    } finally {
      rmSync(cwd, { recursive: true })
    }
  })
})

describe('lines of Python', () => {
  const isThere = missingFor({ place: 'python', code: 'import json' }).length === 0
  it.skipIf(!isThere)('run in .venv (skipped without), which may lack what they import', async () => {
    expect(await runPython("import os\nprint(os.environ['WHO'])", surroundings)).toEqual({
      ok: true,
      output: 'world\n',
    })
    expect(await runPython('raise ValueError', surroundings)).toMatchObject({ ok: false })
    expect(missingFor({ place: 'python', code: 'import json\nfrom no_such_package.a import b' })).toEqual([
      'no_such_package',
    ])
  })
})
