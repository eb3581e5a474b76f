import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { archiveWith, dynamicsEntryOf } from '../../plot/entries.js'
import { boltzmann, charge, planck } from '../../plot/vibrational/chain.js'
import { einsteinFree, einsteinHeat, einsteinSolid, temperatures } from '../../plot/vibrational/einstein.js'
import { needsShared, sharedPath } from '../../shared.js'
import { mainfileOf, opened } from '../entries.js'
import { box, crystal, cubicCell } from '../phonons/crystals.js'

const phonon = 'simulationworkflowschema.phonon.Phonon'

describe('stored thermodynamic functions', () => {
  it.each([1, planck * 1e12])('are those of one atom, whatever cells the archive counts', per => {
    const found = properties.thermodynamics(einsteinSolid({ per }))
    expect(found).toMatchObject({
      from: 'stored',
      per: 'atom',
      atoms: 1,
      countedAtoms: { heatCapacity: 8, freeEnergy: 1 },
    })
    temperatures.forEach((temperature, index) => {
      expect(found?.heatCapacity?.magnitude[index]).toBeCloseTo((3 * einsteinHeat(temperature)) / boltzmann, 8)
      expect(found?.freeEnergy?.magnitude[index]).toBeCloseTo((3 * einsteinFree(temperature)) / charge, 8)
    })
    // Three modes of 30 meV.
    expect(found?.zeroPointEnergy?.magnitude).toBeCloseTo(0.045, 8)
    expect(found?.notes).toEqual(['The archive stores the heat capacity of 8 atoms, the free energy of 1 atom.'])
  })

  it('of silicon are those of 64 atoms and of one, as phonopy stores them, and fit its density of states', () => {
    const found = properties.thermodynamics(dynamicsEntryOf('Si_phonons'))
    expect(found).toMatchObject({ per: 'atom', countedAtoms: { heatCapacity: 64, freeEnergy: 1 } })
    expect(found?.heatCapacity?.magnitude[5]).toBeCloseTo(2.4325827062368226e-21 / boltzmann / 64, 8)
    expect(found?.notes).toHaveLength(1)
    const computed = properties.thermodynamics(dynamicsEntryOf('Si_phonons'), { from: 'dos' })
    expect(computed?.notes).toContain('The area under the density of states, 5.97 modes, is scaled to 6.')
    found?.heatCapacity?.magnitude.forEach((value, index) => {
      expect(Math.abs((computed?.heatCapacity?.magnitude[index] as number) - value)).toBeLessThan(0.02)
    })
  })

  it('are counted as phonopy stores them, where there is no density of states to compare with', () => {
    const raw = {
      run: [
        {
          program: { name: 'Phonopy' },
          system: [cubicCell(2), cubicCell(8, 8)],
          calculation: [{ system_ref: '/run/0/system/1' }],
        },
      ],
      workflow2: {
        m_def: phonon,
        results: {
          temperature: [0, 300],
          heat_capacity_c_v: [0, 24 * boltzmann * 0.9],
          vibrational_free_energy_at_constant_volume: [0.06 * charge, 0.03 * charge],
        },
      },
    }
    const found = properties.thermodynamics(archiveWith(raw))
    expect(found?.countedAtoms).toEqual({ heatCapacity: 8, freeEnergy: 1 })
    expect(found?.heatCapacity?.magnitude[1]).toBeCloseTo(2.7, 10)
    expect(found?.freeEnergy?.magnitude[0]).toBeCloseTo(0.06, 10)
  })

  it('are as stored where the number of atoms is not known, and say so', () => {
    const found = properties.thermodynamics(einsteinSolid({ dos: false }), { per: 'cell' })
    expect(found).toMatchObject({ per: 'stored', countedAtoms: {}, atoms: undefined, dulongPetit: undefined })
    expect(found?.notes[0]).toContain('How many atoms')
  })

  it('that differ from the density of states say by how much', () => {
    const stiff = { energy: 33e-3 * charge }
    const { workflow2 } = JSON.parse(JSON.stringify(rawOf(einsteinSolid(stiff)))) as { workflow2: object }
    const found = properties.thermodynamics(archiveWith({ ...rawOf(einsteinSolid()), workflow2 }), { per: 'atom' })
    expect(
      found?.notes.some(note => /^The stored heat capacity differs .* by up to 0\.\d+ k_B an atom/.test(note)),
    ).toBe(true)
    expect(properties.thermodynamics(einsteinSolid())?.notes.some(note => note.includes('differs'))).toBe(false)
  })

  it('that no vibrations can have are said', () => {
    const results = {
      temperature: [100, 200],
      heat_capacity_c_v: [boltzmann, -boltzmann],
      entropy: [boltzmann, boltzmann],
    }
    const entry = archiveWith({ workflow2: { m_def: phonon, results } })
    expect(properties.thermodynamics(entry)?.notes).toEqual(
      expect.arrayContaining([
        'The heat capacity is negative at temperatures from 200 K: 1 values.',
        'The archive does not say whether these count vibrations alone: entropy.',
      ]),
    )
  })
})

describe('the zero-point energy', () => {
  const energies = (name: string) => ({
    m_def: phonon,
    results: { temperature: [0, 300], [name]: [0.1 * charge, 0.2 * charge] },
  })

  it('is the stored energy of vibrations at 0 K', () => {
    const found = properties.thermodynamics(archiveWith({ workflow2: energies('vibrational_internal_energy') }))
    expect(found?.zeroPointEnergy?.magnitude).toBeCloseTo(0.1, 10)
  })

  it('is no energy that is not said to be of vibrations alone', () => {
    for (const name of ['internal_energy', 'helmholtz_free_energy']) {
      expect(properties.thermodynamics(archiveWith({ workflow2: energies(name) }))?.zeroPointEnergy).toBeUndefined()
    }
  })
})

/** The archive of an entry as plain data. */
function rawOf(entry: object): Record<string, unknown> {
  return (entry as { m_to_dict(): Record<string, unknown> }).m_to_dict()
}

describe('thermodynamic functions of a density of states', () => {
  const solid = einsteinSolid()
  const computed = properties.thermodynamics(solid, { from: 'dos', temperatures })

  it('of an Einstein solid are those of its oscillators', () => {
    expect(computed).toMatchObject({ from: 'dos', per: 'atom', atoms: 1 })
    temperatures.forEach((temperature, index) => {
      expect(computed?.heatCapacity?.magnitude[index]).toBeCloseTo((3 * einsteinHeat(temperature)) / boltzmann, 6)
      expect(computed?.freeEnergy?.magnitude[index]).toBeCloseTo((3 * einsteinFree(temperature)) / charge, 6)
    })
  })

  it('are given for an atom, a cell, a formula unit and a mole', () => {
    const entry = crystal({ dos: box(12), systems: [cubicCell(4)] })
    const [atom, cell, unit, mole] = (['atom', 'cell', 'formula unit', 'mole'] as const).map(per =>
      properties.thermodynamics(entry, { per, temperatures: [300] }),
    )
    const at = (one: typeof atom) => one?.heatCapacity?.magnitude[0] as number
    expect([atom?.atoms, cell?.atoms, unit?.atoms, mole?.atoms]).toEqual([1, 4, 2, 2])
    expect(at(cell)).toBeCloseTo(4 * at(atom), 10)
    expect(at(unit)).toBeCloseTo(2 * at(atom), 10)
    expect(mole?.heatCapacity?.to('joule / kelvin / mole').magnitude[0]).toBeCloseTo(8.31446261815324 * at(unit), 8)
    expect(mole?.dulongPetit?.magnitude).toBeCloseTo(49.887, 3)
    expect(mole?.freeEnergy?.magnitude[0]).toBeCloseTo(96.48533212331 * (unit?.freeEnergy?.magnitude[0] as number), 6)
  })

  it('are those that the archive has no functions for, at temperatures of its own', () => {
    const found = properties.thermodynamics(crystal({ dos: box(6) }))
    expect(found?.from).toBe('dos')
    expect(found?.temperatures.magnitude).toHaveLength(101)
    expect(found?.toFrame().shape).toEqual([101, 5])
    expect(notesOf(plot.thermodynamics(crystal({ dos: box(6) })).layout)).toEqual([])
  })

  it('are missing where the density of states counts no modes', () => {
    expect(properties.thermodynamics(crystal({ dos: box(0) }))).toBeUndefined()
    expect(properties.thermodynamics(archiveWith({}))).toBeUndefined()
    expect(properties.thermodynamics(crystal({ dos: box(6) }), { from: 'stored' })).toBeUndefined()
  })

  it('refuse what is no section, no scale, and temperatures of stored functions', () => {
    expect(() => properties.thermodynamics('Si' as never)).toThrow(DataError)
    expect(() => properties.thermodynamics(solid, { per: 'gram' as never })).toThrow(QueryError)
    expect(() => properties.thermodynamics(solid, { temperatures: [-1] })).toThrow(QueryError)
    expect(() => properties.thermodynamics(solid, { from: 'stored', temperatures: [300] })).toThrow("from: 'dos'")
  })
})

describe.skipIf(!sharedPath('real-archives'))(`thermodynamic functions of real archives ${needsShared}`, () => {
  const entryOf = (part: string) => opened(realEntries().find(one => mainfileOf(one).includes(part)) as never)

  it('of AFLOW are those of the eight atoms of its cell, with the value that AFLOW prints', () => {
    const found = properties.thermodynamics(entryOf('aflowlib.json'), { per: 'cell' })
    const warm = found?.temperatures.magnitude.indexOf(300) as number
    // agl_vibrational_free_energy_300K_cell: −54.2809 meV.
    expect(1000 * (found?.freeEnergy?.magnitude[warm] as number)).toBeCloseTo(-54.2809, 1)
    expect(found?.notes).toContain(
      'The heat capacity at constant pressure is negative at temperatures from 1880 K: 2 values.',
    )
  })

  it('of DMol3 are not said to be of vibrations alone', () => {
    expect(properties.thermodynamics(entryOf('h2o.outmol'))?.notes.join()).toContain(
      'does not say whether these count vibrations alone',
    )
  })
})
