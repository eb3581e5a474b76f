import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { plot } from '../../../src/plot/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { archiveWith } from '../../plot/entries.js'
import { charge, lightSpeed, planck } from '../../plot/vibrational/chain.js'
import { needsShared, sharedPath } from '../../shared.js'
import { mainfileOf, opened } from '../entries.js'

const withModes = (...sets: object[]) => archiveWith({ run: [{ calculation: [{ vibrational_frequencies: sets }] }] })

/** Six modes in 1/m: one imaginary, one within noise. */
const modes = {
  value: [-20000, 100, 50000, 100000, 150000, 200000],
  infrared: { intensity: [0, 0, 1, 2, 0, 4], activity: ['N', 'N', 'Y', 'Y', 'N', 'Y'] },
}

describe('vibrational modes', () => {
  const found = properties.vibrations(withModes(modes))

  it('are wavenumbers in 1/cm, real and imaginary ones told apart from noise', () => {
    expect(Array.from(found?.wavenumbers.magnitude ?? [])).toEqual([-200, 1, 500, 1000, 1500, 2000])
    expect(found).toMatchObject({ real: [2, 3, 4, 5], imaginary: [0], sets: 1, raman: undefined })
    expect(found?.notes).toEqual([
      'Imaginary modes: 1, down to −200 cm⁻¹.',
      'The archive states no unit of intensities.',
    ])
  })

  it('have intensities and activities, one for each mode', () => {
    expect(Array.from(found?.infrared?.values.magnitude ?? [])).toEqual([0, 0, 1, 2, 0, 4])
    expect(found?.infrared?.active).toEqual([false, false, true, true, false, true])
  })

  it('have half a quantum each at zero temperature', () => {
    const wanted = (0.5 * 500000 * planck * lightSpeed) / charge
    expect(found?.zeroPointEnergy.magnitude).toBeCloseTo(wanted, 10)
  })

  it('are the set that has the intensities wanted', () => {
    const both = withModes({ value: [1e5] }, { value: [2e5], raman: { intensity: [3] } })
    expect(properties.vibrations(both)?.wavenumbers.magnitude[0]).toBe(2000)
    expect(properties.vibrations(both)?.notes).toContain('This is one of 2 sets of frequencies of the calculation.')
    const second = both.run[0]?.calculation[0]?.vibrational_frequencies[0]
    expect(properties.vibrations(second as never)?.wavenumbers.magnitude[0]).toBe(1000)
  })

  it('leave intensities out that are not one for each mode', () => {
    const short = properties.vibrations(withModes({ value: [1e5, 2e5], infrared: { intensity: [1] } }))
    expect(short?.infrared).toBeUndefined()
    expect(short?.notes).toEqual(['The infrared intensities are left out: there are 1 for 2 modes.'])
  })

  it('are undefined where there are none, and refuse what is no section or option', () => {
    expect(properties.vibrations(archiveWith({}))).toBeUndefined()
    expect(() => properties.vibrations(1 as never)).toThrow(DataError)
    expect(() => properties.vibrations(withModes(modes), { intensities: 'uv' as never })).toThrow(QueryError)
  })

  it('are drawn the same from the entry and from their property', () => {
    expect(JSON.stringify(plot.vibrations(found as never))).toBe(JSON.stringify(plot.vibrations(withModes(modes))))
  })
})

describe.skipIf(!sharedPath('real-archives'))(`vibrational modes of real archives ${needsShared}`, () => {
  const entryOf = (part: string) => opened(realEntries().find(one => mainfileOf(one).includes(part)) as never)

  it('of CASTEP have the units that it prints', () => {
    const found = properties.vibrations(entryOf('BC2N-Pmm2-Raman'))
    expect(found?.wavenumbers.magnitude[11]).toBeCloseTo(1290.76847, 6)
    expect(found?.raman).toMatchObject({ printedUnit: 'Å⁴/amu' })
    expect(found?.raman?.values.magnitude[11]).toBeCloseTo(54.5857566, 6)
    expect(found?.sets).toBe(2)
  })

  it('of DMol3 contain the translations and rotations of the molecule', () => {
    expect(properties.vibrations(entryOf('h2o.outmol'))?.notes).toEqual([
      'Imaginary modes: 3, down to −203.2 cm⁻¹.',
      'All 9 motions of 3 atoms are listed: translations and rotations are among them, and count in the zero-point energy.',
    ])
  })
})
