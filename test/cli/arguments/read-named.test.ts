import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNamed } from '../../../src/cli/arguments/index.js'

describe('a repeated option of names and values', () => {
  it('is an object of them; the first = ends the name', () => {
    expect(readNamed('--columns', ['gap=a.b', 'odd = c."x=y"'])).toEqual({ gap: 'a.b', odd: 'c."x=y"' })
    expect(readNamed('--columns', [])).toBeUndefined()
  })

  it('is one JSON object, or that of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nomad-notebook '))
    try {
      writeFileSync(join(folder, 'columns.json'), '{ "gap": "a.b" }')
      expect(readNamed('--columns', [`@${join(folder, 'columns.json')}`])).toEqual({ gap: 'a.b' })
      expect(readNamed('--columns', ['{ "gap": "a.b" }'])).toEqual({ gap: 'a.b' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    [['a.b'], "--columns is 'a.b'; it must be a name and a value, as in --columns name=value."],
    [['=a.b'], "--columns is '=a.b'"],
    [['a=b', 'a=c'], "--columns gives 'a' twice."],
    [['{ "a": '], 'The value of --columns is not JSON'],
    [['["a"]'], 'The JSON of --columns must be an object'],
    [['@nowhere.json'], "The file 'nowhere.json' of --columns cannot be read: there is no such file."],
  ])('refuses %j', (values, message) => {
    expect(() => readNamed('--columns', values)).toThrow(message)
  })

  it('takes names that objects have from birth', () => {
    expect(Object.keys(readNamed('--units', ['__proto__=eV', 'constructor=eV']) ?? {})).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})
