import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const load = (name: string) => import(`../../scripts/${name}.mjs`)

describe('the copies of the lessons', () => {
  let folder: string
  let [from, to] = ['', '']
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    ;[from, to] = [join(folder, 'notebooks'), join(folder, 'lab')]
    mkdirSync(join(from, 'solutions'), { recursive: true })
    write(from, 'one.ipynb', '1')
    write(from, 'solutions/one.ipynb', '2')
    write(from, 'package.json', '{}')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = (place: string, path: string, text: string) => writeFileSync(join(place, path), text)
  const read = (path: string) => readFileSync(join(to, path), 'utf8')
  const copy = async () => (await load('lab-copies')).copyLessons(from, to)

  it('are notebooks alone, with those of folders', async () => {
    expect(await copy()).toEqual({ written: ['one.ipynb', 'solutions/one.ipynb'], kept: [] })
    expect([read('one.ipynb'), read('solutions/one.ipynb')]).toEqual(['1', '2'])
    expect(existsSync(join(to, 'package.json'))).toBe(false)
    expect(await copy()).toEqual({ written: [], kept: [] })
  })

  it('follow their originals until they are changed, and never again', async () => {
    await copy()
    write(from, 'one.ipynb', 'newer')
    expect((await copy()).written).toEqual(['one.ipynb'])
    write(to, 'one.ipynb', 'mine')
    expect(await copy()).toEqual({ written: [], kept: ['one.ipynb'] })
    write(from, 'one.ipynb', 'newest')
    expect(await copy()).toEqual({ written: [], kept: ['one.ipynb'] })
    expect(read('one.ipynb')).toBe('mine')
  })

  it('are written anew where they were deleted', async () => {
    await copy()
    write(to, 'one.ipynb', 'mine')
    await copy()
    rmSync(join(to, 'one.ipynb'))
    expect((await copy()).written).toEqual(['one.ipynb'])
    expect(read('one.ipynb')).toBe('1')
  })

  it('are kept where nothing says who wrote them', async () => {
    mkdirSync(to)
    write(to, 'one.ipynb', 'mine')
    expect((await copy()).kept).toEqual(['one.ipynb'])
    expect(read('one.ipynb')).toBe('mine')
  })
})
