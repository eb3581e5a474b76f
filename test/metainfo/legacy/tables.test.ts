import { describe, expect, it } from 'vitest'
import { archivePaths } from '../../../src/legacy/archive-paths.js'
import { searchNames } from '../../../src/legacy/tables/search-names.js'
import { definitionAt, searchQuantities } from './definitions.js'

describe('the table of archive names', () => {
  it('names only what the old definitions have', () => {
    expect(archivePaths.map(place => place.v0).filter(path => !definitionAt('v0', path))).toEqual([])
  })

  it('leads only to what the v1 definitions have', () => {
    const paths = archivePaths.flatMap(place => place.v1)
    expect(paths.filter(path => !path.endsWith('m_def') && !definitionAt('v1', path))).toEqual([])
  })

  it('knows which sections are lists', () => {
    for (const { v0, v1, row } of archivePaths) {
      if (!('many' in row)) continue
      expect([v0, definitionAt('v0', v0)?.many ?? false]).toEqual([v0, row.many])
      if (!row.v1.includes('')) expect([v0, definitionAt('v1', v1[0] ?? '')?.many ?? false]).toEqual([v0, row.manyInV1])
    }
  })

  it('keeps units, but for those that a rule changes', () => {
    const changed: string[] = []
    for (const { v0, v1 } of archivePaths) {
      const before = definitionAt('v0', v0)?.unit
      for (const path of v1) {
        const now = definitionAt('v1', path)?.unit
        if (before !== now) changed.push(`${v0} [${before}] ${path} [${now}]`)
      }
    }
    expect(changed).toMatchSnapshot()
  })

  it('has each old path once', () => {
    const paths = archivePaths.map(place => place.v0)
    expect(new Set(paths).size).toBe(paths.length)
  })
})

describe('the table of search names', () => {
  it('leads only to what v1 servers can search', () => {
    const names = searchNames.flatMap(row => row.v1)
    expect(names.filter(name => !searchQuantities.has(name))).toEqual([])
  })

  it('has each old name once', () => {
    const names = searchNames.map(row => row.v0)
    expect(new Set(names).size).toBe(names.length)
  })

  it('names only what the old metadata has', () => {
    const flat = new Set(['dataset', 'dataset_id', 'uploader_id'])
    const unknown = searchNames
      .map(row => row.v0)
      .filter(name => !flat.has(name) && !definitionAt('v0', `section_metadata.${name}`))
    expect(unknown).toMatchSnapshot()
  })
})
