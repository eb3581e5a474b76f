import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
const foldersIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true }).filter(entry => entry.isDirectory())

describe('ARCHITECTURE.md', () => {
  it('names every folder of src, and every folder in these', () => {
    const unnamed = foldersIn('src').flatMap(({ name }) => {
      const inside = foldersIn(`src/${name}`).filter(
        folder => !architecture.includes(`\`src/${name}/${folder.name}`) && !architecture.includes(`\`${folder.name}/`),
      )
      return [
        ...(architecture.includes(`\`src/${name}/`) ? [] : [name]),
        ...inside.map(folder => `${name}/${folder.name}`),
      ]
    })
    expect(unnamed).toEqual([])
  })
})
