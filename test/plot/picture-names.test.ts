import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const names = files
  .filter(file => file.endsWith('.test.ts'))
  .flatMap(file => [...readFileSync(join(folder, file), 'utf8').matchAll(/expectPicture\(\s*'([^']+)'/g)])
  .map(([, name]) => name as string)
const stored = files.filter(file => file.startsWith('pictures/')).map(file => file.slice('pictures/'.length))

describe('the pictures of figures', () => {
  it('have names of their own, over all test files', () => {
    expect(names.length).toBeGreaterThan(40)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('are all tested, and all tests have theirs', () => {
    const expected = names.flatMap(name => [`${name}.json`, `${name}.svg`])
    expect([...stored].sort()).toEqual(expected.sort())
  })
})
