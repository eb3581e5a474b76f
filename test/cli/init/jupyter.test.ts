import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLab, labEnvironment, userKernels } from '../../../src/cli/init/index.js'
import { temporaryFolder } from '../../dataset/folders.js'

const isWindows = process.platform === 'win32'
const program = isWindows ? 'jupyter-lab.exe' : 'jupyter-lab'

describe("JupyterLab's program", () => {
  it('is that of the folder, else the first one on the path', () => {
    const [folder, one, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    const path = ['', one, other].join(delimiter)
    expect(findLab(folder, path)).toBeUndefined()
    writeFileSync(join(other, program), '')
    expect(findLab(folder, path)).toBe(join(other, program))
    const own = join(folder, '.venv', isWindows ? 'Scripts' : 'bin')
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, program), '')
    expect(findLab(folder, path)).toBe(join(own, program))
  })

  it('gets the kernels of the folder before others', () => {
    expect(labEnvironment('/here', {})).toEqual({ JUPYTER_PATH: join('/here', '.jupyter') })
    expect(labEnvironment('/here', { JUPYTER_PATH: '/there' })).toEqual({
      JUPYTER_PATH: `${join('/here', '.jupyter')}${delimiter}/there`,
    })
  })
})

describe("the folder of a user's kernels", () => {
  it('is where Jupyter looks', () => {
    expect(userKernels({ JUPYTER_DATA_DIR: '/data' })).toBe(join('/data', 'kernels'))
    if (process.platform !== 'linux') return
    expect(userKernels({ XDG_DATA_HOME: '/share' })).toBe('/share/jupyter/kernels')
    expect(userKernels({})).toMatch(/\/\.local\/share\/jupyter\/kernels$/)
  })
})
