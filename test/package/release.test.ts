import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')
const manifest = (path: string) => JSON.parse(read(path))
const { version, repository, homepage, bugs } = manifest('package.json')

describe('a release', () => {
  it.each(['sample-data/package.json', 'notebooks/package.json', 'package-lock.json'])(
    'has its version in %s',
    file => {
      expect(manifest(file).version).toBe(version)
    },
  )

  it('has its version in CITATION.cff', () => {
    expect(read('CITATION.cff').match(/^version: (.*)$/m)?.[1]).toBe(version)
  })

  it('names one repository in package.json and CITATION.cff', () => {
    const address = read('CITATION.cff').match(/^repository-code: (.*)$/m)?.[1]
    expect(repository.url).toBe(`git+${address}.git`)
    expect(homepage).toBe(`${address}#readme`)
    expect(bugs.url).toBe(`${address}/issues`)
  })

  it('has a section of the changelog, or a section of what comes next', () => {
    const sections = [...read('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, name]) => name)
    expect(sections.some(name => name === version || name === 'Unreleased')).toBe(true)
  })
})
