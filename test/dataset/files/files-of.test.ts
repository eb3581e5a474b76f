import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesOf, nodeFiles } from '../../../src/dataset/files/index.js'
import { S3Files } from '../../../src/dataset/files/s3/s3-files.js'

const dataset = fileURLToPath(new URL('../../../src/dataset', import.meta.url))

describe('filesOf', () => {
  it('is the disk of this machine for its paths, and a store for addresses', () => {
    expect(filesOf('/data/set')).toBe(nodeFiles)
    expect(filesOf('s3:/data/set')).toBe(nodeFiles)
    expect(filesOf('s3://data/set')).toBeInstanceOf(S3Files)
  })

  it('is the way of all code of data sets to files: what else opens or joins paths works on a disk alone', () => {
    // Export Entries writes folders of one machine.
    const onDisk = /^(files\/|folder\/export\/)/
    const files = readdirSync(dataset, { recursive: true, encoding: 'utf8' })
      .map(name => name.replaceAll('\\', '/'))
      .filter(name => name.endsWith('.ts') && !onDisk.test(name))
    expect(files.length).toBeGreaterThan(100)
    const other = files.filter(name =>
      /from 'node:(fs|fs\/promises|path)'|\bnodeFiles\b/.test(readFileSync(join(dataset, name), 'utf8')),
    )
    expect(other).toEqual([])
  })
})
