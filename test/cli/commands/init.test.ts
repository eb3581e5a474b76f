import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesIn, temporaryFolder } from '../../dataset/folders.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

describe('nomad-notebook init', () => {
  it('begins a project in an empty folder, and says what comes next', async () => {
    const cwd = temporaryFolder()
    const run = await runBin(['init'], { cwd })
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Wrote \.gitignore, .*package\.json\.\n$/) })
    expect(run.stdout).toMatch(/^Next:\n {2}npm install .*\n {2}npm run first .*\n {2}npm run lab /)
    expect(filesIn(cwd)).toEqual([
      '.gitignore',
      '.jupyter/kernels/tslab/kernel.json',
      'first.ipynb',
      'first.ts',
      'package.json',
      'tsconfig.json',
    ])
  })

  it('refuses a folder that is not empty, and with --force adds what is missing', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'package.json'), '{}')
    const refused = await runBin(['init', '.'], { cwd })
    expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining("it has 'package.json'") })
    expect(readdirSync(cwd)).toEqual(['package.json'])
    const run = await runBin(['init', '--force', '--json', '--kernel', 'deno'], { cwd })
    expect(JSON.parse(run.stdout)).toMatchObject({ kernel: 'deno', kept: ['package.json'], isInstalled: false })
    expect(run.stderr).toMatch(/Kept as it was: package\.json\.\n.*npm install .*nomad-notebook@\^/)
    expect(filesIn(cwd)).toContain('deno.json')
  })

  it('runs npm install where it is asked to, and says when that fails', async () => {
    const cwd = temporaryFolder()
    // An npm of a test, named as npm and npx name theirs.
    const npm = join(temporaryFolder(), 'npm-cli.cjs')
    writeFileSync(
      npm,
      "console.log('npm', ...process.argv.slice(2), 'in', process.cwd())\nprocess.exit(Number(process.env.CODE))",
    )
    const env = { npm_execpath: npm, CODE: '0' }
    const run = await runBin(['init', 'work', '--install'], { cwd, env })
    expect(run).toMatchObject({ code: 0, stderr: expect.stringMatching(/npm install in .*work\n/) })
    expect(run.stdout).toMatch(/^Next:\n {2}cd work\n {2}npm run first/)
    const failed = await runBin(['init', 'other', '--install'], { cwd, env: { ...env, CODE: '7' } })
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('npm install failed (exit code 7).') })
    expect(failed.stdout).toContain('  npm install ')
  })

  it('knows its kernels', async () => {
    const run = await runBin(['init', '--kernel', 'python'], { cwd: temporaryFolder() })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('it must be tslab or deno') })
  })
})
