import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { archiveWith } from '../entries.js'
import { boltzmann, charge, numbers, planck } from './chain.js'
import { einsteinFree, einsteinHeat, einsteinSolid, temperatures } from './einstein.js'

const y = (figure: Figure, trace: number) => numbers(figure.data[trace], 'y')

const counted = 'The archive stores the heat capacity of 8 atoms, the free energy of 1 atom.'

describe('thermodynamic functions', () => {
  it.each([1, planck * 1e12])('of an Einstein solid are told per atom, whatever cells the archive counts', per => {
    const figure = plot.thermodynamics(einsteinSolid({ per }))
    temperatures.forEach((temperature, index) => {
      expect(y(figure, 0)[index]).toBeCloseTo((3 * einsteinHeat(temperature)) / boltzmann, 8)
      expect(y(figure, 1)[index]).toBeCloseTo((3000 * einsteinFree(temperature)) / charge, 8)
    })
    expect(figure.layout.yaxis?.title?.text).toContain('<i>k</i><sub>B</sub>/atom')
    expect(notesOf(figure.layout)).toEqual([counted])
  })

  it('tend to 3 k_B, which is dashed', () => {
    const { layout, data } = plot.thermodynamics(einsteinSolid(), { of: 'heat capacity' })
    const [limit] = layout.shapes as { y0: number }[]
    expect(limit?.y0).toBeCloseTo(3, 10)
    expect(numbers(data[0], 'y').at(-1)).toBeGreaterThan(2.95)
  })

  it('are told per mole on request: 24.94 J/(K·mol), after Dulong and Petit', () => {
    const { layout } = plot.thermodynamics(einsteinSolid(), { of: 'heat capacity', unit: 'J/(K*mol)' })
    expect((layout.shapes as { y0: number }[])[0]?.y0).toBeCloseTo(24.943, 3)
    const energies = plot.thermodynamics(einsteinSolid(), { of: 'free energy', unit: 'J/(K*mol)' })
    // The zero-point energy of three modes of 30 meV, 45 meV, in kJ/mol.
    expect(y(energies, 0)[0]).toBeCloseTo(4.3418, 3)
  })

  it('are left as stored on request, and where the atoms are not known', () => {
    const stored = plot.thermodynamics(einsteinSolid(), { per: 'stored' })
    expect(y(stored, 0)[temperatures.indexOf(300)]).toBeCloseTo((24 * einsteinHeat(300)) / boltzmann, 8)
    expect((stored.layout.shapes as { y0: number }[])[0]?.y0).toBeCloseTo(24, 8)
    const unknown = plot.thermodynamics(einsteinSolid({ dos: false }))
    expect(y(unknown, 0)).toEqual(y(stored, 0))
    expect(notesOf(unknown.layout)).toEqual([
      'How many atoms the values count is not known (heat capacity, free energy): they are as stored.',
    ])
  })

  it('compare entries by color', () => {
    const { data, layout } = plot.thermodynamics([einsteinSolid(), einsteinSolid({ heatAtoms: 2 })], {
      of: 'heat capacity',
      labels: ['one', 'two'],
    })
    expect(data.map(trace => trace.name)).toEqual(['one', 'two'])
    expect(data[0]?.y).toEqual(data[1]?.y)
    expect(layout.showlegend).toBe(true)
  })

  it('are read from lists of temperatures, too, with gaps', () => {
    const list = temperatures.map(temperature => ({ temperature, heat_capacity_c_v: einsteinHeat(temperature) }))
    const archive = archiveWith({ run: [{ calculation: [{ thermodynamics: [...list, { temperature: 1300 }] }] }] })
    const values = properties.thermodynamics(archive)
    expect(Array.from(values?.temperatures.magnitude ?? [])).toEqual([...temperatures, 1300])
    expect(values?.heatCapacity?.magnitude.at(-1)).toBeNaN()
    const gaps = archiveWith({
      workflow2: { results: { temperature: [0, 1, 2], heat_capacity_c_v: [0, null, 1e-23] } },
    })
    expect(notesOf(plot.thermodynamics(gaps).layout).length).toBe(1)
  })

  it('say what is missing, and refuse what they do not know', () => {
    expect(notesOf(plot.thermodynamics(archiveWith({})).layout)[0]).toContain('No thermodynamic functions in')
    expect(notesOf(plot.thermodynamics(einsteinSolid(), { of: ['entropy', 'free energy'] }).layout)).toEqual([
      'Not in the archive: entropy.',
      counted,
    ])
    expect(() => plot.thermodynamics(einsteinSolid(), { of: 'entropie' as never })).toThrow("Did you mean 'entropy'")
    expect(() => plot.thermodynamics(einsteinSolid(), { unit: 'cal' as never })).toThrow(QueryError)
    expect(() => plot.thermodynamics([])).toThrow(DataError)
  })
})

describe.skipIf(!sharedPath('real-archives'))(`thermodynamic functions of real archives ${needsShared}`, () => {
  const entries = realEntries()
    .filter(({ archive }) => JSON.stringify(archive).includes('heat_capacity_c_v'))
    .map(({ archive }) => openArchive(archive, { dialect: 'v1', entryId: 'a', uploadId: 'b' }))

  it('stay below the limit of Dulong and Petit, per atom', () => {
    expect(entries.length).toBeGreaterThan(1)
    for (const entry of entries) {
      const [heat] = plot.thermodynamics(entry, { of: 'heat capacity' }).data
      const warmest = numbers(heat, 'y').at(-1)
      expect(warmest).toBeGreaterThan(2.9)
      expect(warmest).toBeLessThan(3.001)
      const counted = Object.values(properties.thermodynamics(entry)?.countedAtoms ?? {})
      expect(counted.length).toBeGreaterThan(0)
      for (const atoms of counted) expect(atoms).toBeGreaterThan(0)
    }
  })
})
