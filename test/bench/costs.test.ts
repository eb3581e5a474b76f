import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const { recordFile, withTable } = (await import('../../bench/peer/write-costs.mjs' as string)) as {
  recordFile: string
  withTable: (document: string, run: unknown) => string
}
const { exponentsOf } = (await import('../../bench/peer/exponents.mjs' as string)) as {
  exponentsOf: (results: unknown[]) => unknown[]
}
const document = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8')

const one = (client: string, name: string, entries: number, delayed = false) => ({
  client,
  case: name,
  entries,
  delayed,
  cpuSeconds: client === 'official' ? 20 : client === 'ours' ? 0.5 : 0.25,
  seconds: client === 'official' ? 30 : 3,
  peakMegabytes: 99.6,
  bytes: name === 'asked' ? 1_000_000 : 44_000_000,
  archives: 1000,
  start: { cpuSeconds: client === 'official' ? 3 : 0.2, seconds: 1 },
})
const run = {
  machine: { cores: 2, node: 'v20.19.0' },
  official: '2.0.0',
  entries: [1000],
  runs: 5,
  delays: { latency: 50, perArchive: 20 },
  results: [
    ...['path', 'asked'].map(name => one('L', name, 1000)),
    ...['path', 'whole', 'asked'].map(name => one('ours', name, 1000)),
    one('official', 'whole', 1000),
    one('ours', 'asked', 1000, true),
    one('official', 'asked, fastest', 1000, true),
  ],
}

describe('the table in docs/costs.md', () => {
  it.runIf(existsSync(recordFile))('is written from bench/results/peer.json', () => {
    expect(withTable(document, JSON.parse(readFileSync(recordFile, 'utf8')))).toBe(document)
  })

  it('states what was measured, and changes nothing around it', () => {
    const written = withTable(document, run)
    expect(withTable(written, run)).toBe(written)
    expect(written.split('<!-- Written by')[0]).toBe(document.split('<!-- Written by')[0])
    expect(written).toContain('1 000 entries of 44 kB:')
    expect(written).toContain(
      '| 12 columns, whole archives | 0.25 s | 0.50 s (2.00 × L) | 44.0 MB | 100 MB (100 MB) | 20 s (40 × ours) | 44.0 MB |',
    )
    expect(written).toContain('| 12 columns, as a user writes it | 3.00 s | – |')
    expect(written).toContain('2.3 % of the bytes of whole archives')
    expect(written).toContain('0.20 s (L), 0.20 s (this package).')
  })

  it('states how cost grows with the number of entries, from one number to the next', () => {
    const results = [
      ...run.results,
      { ...one('L', 'path', 10_000), cpuSeconds: 2.5 },
      { ...one('ours', 'path', 10_000), cpuSeconds: 4 },
      { ...one('ours', 'path', 100_000), cpuSeconds: 40 },
    ]
    const exponents = exponentsOf(results)
    expect(exponents).toEqual([
      { client: 'L', case: 'path', from: 1000, to: 10_000, exponent: 1 },
      { client: 'ours', case: 'path', from: 1000, to: 10_000, exponent: 0.903 },
      { client: 'ours', case: 'path', from: 10_000, to: 100_000, exponent: 1 },
    ])
    const written = withTable(document, { ...run, exponents })
    expect(written).toContain('| | 1 000 → 10 000 | 10 000 → 100 000 |')
    expect(written).toContain('| one path of each archive | 0.90 (1.00) | 1.00 (–) |')
  })

  it('needs the marks around it', () => {
    expect(() => withTable('# nomad-notebook', run)).toThrow(/lost the marks/)
  })
})
