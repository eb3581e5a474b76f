import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { filesIn, temporaryFolder } from '../../dataset/folders.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
beforeAll(() => void build(), 120_000)

describe('nomad-notebook kernel', () => {
  it('writes one description with whole paths, and the name of the folder', async () => {
    const [parent, data] = [realpathSync(temporaryFolder()), temporaryFolder()]
    const cwd = join(parent, 'My work')
    const program = join(cwd, 'node_modules', 'tslab', 'bin', 'tslab')
    mkdirSync(join(program, '..'), { recursive: true })
    writeFileSync(program, '')
    const env = { JUPYTER_DATA_DIR: data }
    const run = await runBin(['kernel'], { cwd, env })
    expect(run).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining("ends with 'My work'") })
    expect(filesIn(data)).toEqual(['kernels/tslab-my-work/kernel.json'])
    const spec = JSON.parse(readFileSync(join(data, 'kernels', 'tslab-my-work', 'kernel.json'), 'utf8'))
    expect(spec.argv.slice(0, 3)).toEqual([process.execPath, program, 'kernel'])
    expect(spec.display_name).toBe('TypeScript (tslab), My work')
    // Once more: the same file.
    expect((await runBin(['kernel', '--json'], { cwd, env })).code).toBe(0)
    expect(filesIn(data)).toHaveLength(1)
  })

  it('says what to install where the folder has no kernel', async () => {
    const run = await runBin(['kernel', '--kernel', 'deno'], { cwd: temporaryFolder() })
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('Install it: npm install deno') })
  })
})
