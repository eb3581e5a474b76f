import { describe, expect, it } from 'vitest'
import { openArchive } from '../../../src/metainfo/index.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { properties } from '../../../src/properties/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { projectedDos } from './projected.js'

const names = ({ data }: Figure) => data.map(trace => trace.name)
const valuesOf = (figure: Figure, name: string) =>
  figure.data.find(trace => trace.name === name)?.x as readonly number[]

/** What all parts of a kind add up to, beside the total; the largest difference as part of the largest total. */
function excess(figure: Figure): { above: number; apart: number } {
  const [total, ...parts] = figure.data.map(trace => trace.x as readonly number[]) as [readonly number[]]
  const sums = total.map((_, index) =>
    (parts as readonly (readonly number[])[]).reduce((sum, part) => sum + (part[index] as number), 0),
  )
  const largest = Math.max(...total)
  const differences = sums.map((sum, index) => (sum - (total[index] as number)) / largest)
  return { above: Math.max(...differences), apart: Math.max(...differences.map(Math.abs)) }
}

describe('projected densities of states', () => {
  it('by species add up to the total where they are complete', () => {
    const figure = plot.dos(projectedDos(), { projected: 'species' })
    expect(names(figure)).toEqual(['total', 'Ti', 'O'])
    expect(excess(figure).apart).toBeLessThan(1e-12)
  })

  it('by species stay below the total where some are missing', () => {
    const figure = plot.dos(projectedDos({ share: 0.8 }), { projected: 'species' })
    expect(excess(figure).above).toBeLessThanOrEqual(0)
    expect(excess(figure).apart).toBeCloseTo(0.2, 6)
  })

  it('name their atoms by the system, counted from 1, where the archive says None', () => {
    expect(names(plot.dos(projectedDos({ label: 'None' }), { projected: 'atom' }))).toEqual([
      'total',
      'Ti 1',
      'O 2',
      'O 3',
    ])
    expect(names(plot.dos(projectedDos({ label: 'None' }), { projected: 'species' }))).toEqual(['total', 'Ti', 'O'])
    expect(names(plot.dos(projectedDos({ label: undefined, index: false }), { projected: 'atom' }))).toEqual([
      'total',
      'Ti 1',
      'O 2',
      'O 3',
    ])
  })

  it('by orbital are summed over m and over the atoms of a species', () => {
    const figure = plot.dos(projectedDos(), { projected: 'orbital' })
    expect(names(figure)).toEqual(['total', 'Ti s', 'Ti d', 'O s', 'O p'])
    expect(excess(figure).apart).toBeLessThan(1e-12)
  })

  it('tell each m by itself when asked to', () => {
    const figure = plot.dos(projectedDos(), { projected: 'orbital', orbitals: 'each' })
    expect(names(figure)).toEqual(['total', 'Ti s', 'Ti d xy', 'Ti d z²', 'O s', 'O p x', 'O p y', 'O p z'])
    expect(excess(figure).apart).toBeLessThan(1e-12)
  })

  it('take names of orbitals as they are written', () => {
    const figure = plot.dos(projectedDos({ orbital: '3dxy' }), { projected: 'orbital' })
    expect(names(figure)).toEqual(['total', 'Ti 3d', 'O 3d'])
  })

  it('have spins of their own', () => {
    const figure = plot.dos(projectedDos({ spins: true }), { projected: 'species' })
    expect(names(figure)).toEqual(['total ↑', 'Ti ↑', 'O ↑', 'total ↓', 'Ti ↓', 'O ↓'])
    expect(valuesOf(figure, 'Ti ↓').every(value => value <= 0)).toBe(true)
    expect(
      figure.data.filter(trace => trace.name?.startsWith('Ti')).map(trace => (trace['line'] as Line).color),
    ).toEqual(['#f57c00', '#f57c00'])
  })

  it('are normalized by the factor of the total where they have none', () => {
    const plain = plot.dos(projectedDos(), { projected: 'species' })
    const figure = plot.dos(projectedDos(), { projected: 'species', normalized: true })
    expect((valuesOf(figure, 'Ti')[3] as number) / (valuesOf(plain, 'Ti')[3] as number)).toBeCloseTo(1 / 38, 9)
    expect(figure.layout.xaxis?.title?.text).toBe('Density of states per electron (1/eV)')
  })

  it('keep the name of their entry beside others', () => {
    const entries = [projectedDos(), projectedDos()]
    expect(names(plot.dos(entries, { projected: 'species', labels: ['one', 'two'] }))).toEqual([
      'one',
      'one Ti',
      'one O',
      'two',
      'two Ti',
      'two O',
    ])
  })

  it('of many atoms repeat colors in other dashes, and name as many as the legend holds', () => {
    const { data, layout } = plot.dos(projectedDos({ oxygens: 40 }), { projected: 'atom' })
    const looks = data.slice(0, 24).map(({ line }) => `${(line as Line).color} ${(line as Line).dash}`)
    expect(new Set(looks).size).toBe(24)
    expect(data.filter(trace => trace['showlegend'] !== false)).toHaveLength(24)
    expect(layout.annotations?.map(({ text }) => text).join()).toContain('42 curves are drawn')
  })

  it('say so where there are none', () => {
    const words = plot.dos(projectedDos({ parts: false }), { projected: 'atom' }).layout.annotations
    expect(words?.map(({ text }) => text).join()).toContain('no density of states projected by atom')
  })

  it('show foreign names as words', () => {
    const figure = plot.dos(projectedDos({ label: '<b>X</b>' }), { projected: 'species' })
    expect(names(figure)[1]).toBe('&lt;b&gt;X&lt;/b&gt;')
  })
})

interface Line {
  color: string
  dash: string
}

describe.skipIf(!sharedPath('real-archives'))(`projected densities of real archives ${needsShared}`, () => {
  const projected = realEntries().filter(entry => JSON.stringify(entry.archive).includes('_projected":[{'))
  const cases = projected.flatMap(entry =>
    (['species', 'atom', 'orbital'] as const).map(kind => [entry.entry_id, kind, entry] as const),
  )

  it.each(cases)('%s by %s stays within the total', (_, kind, entry) => {
    const section = openArchive(entry.archive, { dialect: 'v1', entryId: entry.entry_id, uploadId: entry.upload_id })
    for (const { total, projected } of properties.dos(section)?.channels ?? []) {
      const parts = projected[kind]
      expect(parts.map(part => part.label).join()).not.toContain('None')
      const curve = total.values.magnitude
      const largest = curve.reduce((most, value) => Math.max(most, value), 0)
      curve.forEach((value, index) => {
        const sum = parts.reduce((before, part) => before + (part.values.magnitude[index] as number), 0)
        expect(sum).toBeLessThanOrEqual(value + 0.01 * largest)
      })
    }
    const figure = plot.dos(section, { projected: kind })
    expect(new Set(names(figure)).size).toBe(figure.data.length)
  })
})
