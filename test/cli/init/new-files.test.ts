import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeNewFiles } from '../../../src/cli/init/index.js'
import { filesIn, temporaryFolder } from '../../dataset/folders.js'
import { systemError, takesSpace, watchedFiles } from '../../dataset/watched-files.js'

const texts = { '.ignored': 'a\n', 'first.ipynb': '{}\n', '.deep/er/kernel.json': '{}', 'package.json': '{"a":"ä"}\n' }
const forced = { isForced: true }
const careful = { isForced: false }

describe('new files', () => {
  it('are written into a folder that is not there, with the folders above it', async () => {
    const folder = join(temporaryFolder(), 'a', 'b')
    expect(await writeNewFiles(folder, texts, careful)).toEqual({ written: Object.keys(texts), kept: [] })
    expect(filesIn(folder)).toEqual(Object.keys(texts).sort())
    for (const [path, text] of Object.entries(texts)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  })

  it('are refused by a folder that has something, which is named', async () => {
    const folder = temporaryFolder()
    for (const name of ['one', 'two', 'three', 'four']) writeFileSync(join(folder, name), '')
    const refused = writeNewFiles(folder, texts, careful)
    await expect(refused).rejects.toThrow(/is not empty: it has 'four', 'one', 'three' and 1 more\..*--force/)
    expect(filesIn(folder)).toHaveLength(4)
    await expect(writeNewFiles(join(folder, 'one'), texts, forced)).rejects.toThrow(/is a file/)
  })

  it('may come beside the folder of Git', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '.git'))
    expect((await writeNewFiles(folder, texts, careful)).written).toHaveLength(4)
  })

  it('never replace what is there, also when they are forced', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'package.json'), 'mine')
    mkdirSync(join(folder, 'first.ipynb'))
    expect(await writeNewFiles(folder, texts, forced)).toEqual({
      written: ['.ignored', '.deep/er/kernel.json'],
      kept: ['first.ipynb', 'package.json'],
    })
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('mine')
  })

  it.skipIf(process.platform === 'win32')('do not follow a link that leads nowhere', async () => {
    const folder = temporaryFolder()
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'first.ipynb'))
    await expect(writeNewFiles(folder, texts, forced)).rejects.toThrow(/another file of this name/)
    expect(readdirSync(folder)).toEqual(['first.ipynb'])
  })

  it('are gone again, with their folders, when any step of writing them fails', async () => {
    let steps = 0
    await writeNewFiles(join(temporaryFolder(), 'x'), texts, {
      ...careful,
      files: watchedFiles(({ operation }) => {
        if (takesSpace(operation)) steps++
      }),
    })
    expect(steps).toBeGreaterThan(15)
    for (let failing = 1; failing <= steps; failing++) {
      const parent = temporaryFolder()
      writeFileSync(join(parent, 'other'), '')
      let step = 0
      const files = watchedFiles(({ operation }) => {
        if (takesSpace(operation) && ++step >= failing) throw systemError('ENOSPC')
      })
      await expect(writeNewFiles(join(parent, 'a', 'b'), texts, { ...careful, files })).rejects.toThrow(
        /the disk is full/,
      )
      expect(readdirSync(parent)).toEqual(['other'])
    }
  })

  it('leave what was there before when they fail', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, '.deep'))
    writeFileSync(join(folder, '.deep', 'mine'), '1')
    const files = watchedFiles(({ operation, path }) => {
      if (operation === 'link' && path.endsWith('package.json')) throw systemError('EIO')
    })
    await expect(writeNewFiles(folder, texts, { ...forced, files })).rejects.toThrow()
    expect(filesIn(folder)).toEqual(['.deep/mine'])
  })
})
