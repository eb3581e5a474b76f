import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Kernel } from '../kernel/kernel.mjs'

interface KernelScript {
  jupyterData(environment: Record<string, string>, platform: string, home: string): string
}

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const { jupyterData } = (await import('../../scripts/kernel.mjs' as string)) as KernelScript
const { findDeno } = (await import('../../scripts/runtimes.mjs' as string)) as { findDeno(): string | undefined }
const root = fileURLToPath(new URL('../..', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'nomad-kernel-'))
const deno = findDeno()
const written = deno ? ['nomad-notebook-deno', 'nomad-notebook-tslab'] : ['nomad-notebook-tslab']

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Runs `npm run kernel -- …` for a user whose data are in a folder of the test. */
function kernel(...args: string[]): string {
  const { JUPYTER_DATA_DIR, ...environment } = process.env
  return execFileSync(process.execPath, [join(root, 'scripts', 'command.cjs'), 'kernel', ...args], {
    env: { ...environment, HOME: home, USERPROFILE: home, APPDATA: home, XDG_DATA_HOME: join(home, 'share') },
    encoding: 'utf8',
  })
}

const kernels = join(
  jupyterData({ XDG_DATA_HOME: join(home, 'share'), APPDATA: home }, process.platform, home),
  'kernels',
)
const argvOf = (name: string): string[] => JSON.parse(readFileSync(join(kernels, name, 'kernel.json'), 'utf8')).argv

describe('npm run kernel', () => {
  it('writes nothing unless it is asked to, and says what is there', () => {
    expect(kernel()).toMatch(/tslab[\s\S]*Deno[\s\S]*is not there/)
    expect(existsSync(kernels)).toBe(false)
  })

  it('describes the kernels for VS Code with absolute paths, says what it wrote, and takes it away', async () => {
    build()
    const said = kernel('--vscode')
    expect(readdirSync(kernels).sort()).toEqual(written)
    for (const name of written) {
      expect(said).toContain(join(kernels, name, 'kernel.json'))
      const paths = argvOf(name).filter(part => /[\\/]/.test(part))
      expect(paths.length).toBeGreaterThan(0)
      for (const path of paths) expect([path, isAbsolute(path) && existsSync(path)]).toEqual([path, true])
    }
    for (const name of written) expect(kernel()).not.toContain(`${name}/kernel.json is not there`)
    const running = await Kernel.start(join(root, 'notebooks'), {}, { argv: argvOf('nomad-notebook-tslab') })
    try {
      const cell = "import { quantity } from 'nomad-notebook'\nconsole.log(quantity(1, 'eV').unit)"
      expect(await running.execute(cell)).toMatchObject({ status: 'ok' })
    } finally {
      await running.stop()
    }
    const removed = kernel('--remove')
    for (const name of written) expect(removed).toContain(join(kernels, name))
    expect(readdirSync(kernels)).toEqual([])
    expect(kernel('--remove')).toContain('There is nothing of this project')
  }, 120_000)

  it.each([
    ['linux', {}, '/home/you/.local/share/jupyter'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/jupyter'],
    ['darwin', {}, '/home/you/Library/Jupyter'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/jupyter'],
    ['linux', { JUPYTER_DATA_DIR: '/mine' }, '/mine'],
  ])('looks where Jupyter does on %s with %o', (platform, environment, folder) => {
    expect(jupyterData(environment as Record<string, string>, platform, '/home/you').replaceAll('\\', '/')).toBe(folder)
  })

  it('refuses what it does not know, in one line', () => {
    expect(() => kernel('--vs-code')).toThrow(/'--vs-code' is no option: there are --vscode and --remove\.\n$/)
  })
})
