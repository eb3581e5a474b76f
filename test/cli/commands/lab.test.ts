import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../dataset/folders.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

describe('nomad-notebook lab', () => {
  it('says how to get JupyterLab where there is none', async () => {
    const run = await runBin(['lab'], { cwd: temporaryFolder(), env: { PATH: '' } })
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(
      /^JupyterLab is not on this machine\..*\n.* -m venv \.venv\n.*pip install jupyterlab plotly\n/,
    )
  })

  it.skipIf(process.platform === 'win32')("starts that of the folder, with the folder's kernels", async () => {
    const cwd = realpathSync(temporaryFolder())
    mkdirSync(join(cwd, '.venv', 'bin'), { recursive: true })
    const program = '#!/bin/sh\necho "lab $* with $JUPYTER_PATH in $PWD"\nexit $CODE\n'
    writeFileSync(join(cwd, '.venv', 'bin', 'jupyter-lab'), program, { mode: 0o755 })
    const env = { JUPYTER_PATH: '', CODE: '0' }
    const run = await runBin(['lab', 'first.ipynb', '--no-browser'], { cwd, env })
    expect(run).toEqual({
      code: 0,
      stdout: '',
      stderr: `lab -y${process.getuid?.() === 0 ? ' --allow-root' : ''} --no-browser first.ipynb with ${join(cwd, '.jupyter')} in ${cwd}\n`,
    })
    const failed = await runBin(['lab'], { cwd, env: { ...env, CODE: '3' } })
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('exit code 3') })
  })

  it.skipIf(process.platform === 'win32')('ends it, and then itself, when it is stopped', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '.venv', 'bin'), { recursive: true })
    const program = '#!/bin/sh\ntrap "echo lab ends >&2; exit 0" TERM\necho ready >&2\nwhile :; do sleep 0.1; done\n'
    writeFileSync(join(cwd, '.venv', 'bin', 'jupyter-lab'), program, { mode: 0o755 })
    let isStopped = false
    const run = await runBin(['lab'], {
      cwd,
      onOutput: ({ stderr }, child) => {
        if (!stderr.includes('ready') || isStopped) return
        isStopped = true
        child.kill('SIGTERM')
      },
    })
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('lab ends') })
  })
})
