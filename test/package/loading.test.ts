import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))

beforeAll(() => void build(), 120_000)

interface Loaded {
  files: number
  bytes: number
  folders: string[]
}

/** Runs code in a fresh Node and returns what it loaded: files, their bytes, and the folders of `dist` and `node_modules`. */
function loadedBy(code: string): Loaded {
  const report = `
    const files = Object.keys(require.cache)
    const bytes = files.reduce((sum, file) => sum + require('node:fs').statSync(file).size, 0)
    const folders = files.map(file => file.split(/[\\\\/](?:dist|node_modules)[\\\\/]/).at(-1).split(/[\\\\/]/)[0])
    console.log(JSON.stringify({ files: files.length, bytes, folders: [...new Set(folders)] }))`
  const args = ['--input-type=commonjs', '--eval', `const nomad = require('nomad-notebook')\n${code}\n${report}`]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: notebooks, encoding: 'utf8' }))
}

describe('what the first cell of a notebook loads', () => {
  it('is little with the import alone', () => {
    const { files, bytes, folders } = loadedBy('')
    expect(files).toBeLessThanOrEqual(70)
    expect(bytes).toBeLessThanOrEqual(200_000)
    // It registers how objects are shown, and listens to the stop button.
    expect(folders).toContain('display')
    expect(folders).not.toContain('legacy')
    expect(folders).not.toContain('api')
    expect(folders).not.toContain('convert-units')
  })

  it('has no figures, properties or units with a query', () => {
    const { files, bytes, folders } = loadedBy(
      "new nomad.ArchiveQuery({ query: { 'results.material.elements': ['Ti'] } })",
    )
    expect(files).toBeLessThanOrEqual(262)
    // A third of it are the search quantities, which are a module too.
    expect(bytes).toBeLessThanOrEqual(900_000)
    expect(folders).not.toContain('convert-units')
  })

  it('has only the functions that are used', () => {
    const named = loadedBy('nomad.plot; nomad.properties').files
    const energy = loadedBy('nomad.properties.energy').files
    const all = loadedBy('Object.values(nomad.plot); Object.values(nomad.properties)').files
    expect(named).toBeLessThanOrEqual(100)
    expect(energy).toBeLessThan(all / 2)
  })

  it('gives the same object at every read, and one function to each name', () => {
    const same = execFileSync(
      process.execPath,
      [
        '--input-type=commonjs',
        '--eval',
        `const nomad = require('nomad-notebook')
        const twice = [nomad.plot.dos === nomad.plot.dos, nomad.properties.dos === nomad.properties.dos]
        const kinds = Object.values(nomad.plot).map(one => typeof one).concat(Object.values(nomad.properties).map(one => typeof one))
        console.log(JSON.stringify([...twice, ...new Set(kinds)]))`,
      ],
      { cwd: notebooks, encoding: 'utf8' },
    )
    expect(JSON.parse(same)).toEqual([true, true, 'function'])
  })
})
