import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { interpolated } from '../../../src/math/trapezoid.js'
import { newEntries } from '../../metainfo/archives.js'
import { archiveWith, entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { mainfileOf, opened, twins } from '../entries.js'
import { boxes, runWithDos } from '../made-states.js'

const charge = 1.602176634e-19

describe('a density of states', () => {
  it('has one zero for both spins of a half-metal, whose references are stored per channel', () => {
    const dos = properties.dos(
      runWithDos({
        channels: [
          { ...boxes([[-6, 4]]), energy_fermi: 0, energy_ref: 0 },
          {
            ...boxes([
              [-6, -1.2],
              [1, 4],
            ]),
            energy_fermi: 0,
            energy_ref: -1.2,
          },
        ],
      }),
    )
    expect(dos?.channels.map(({ spin }) => spin)).toEqual(['up', 'down'])
    expect(dos?.levels).toMatchObject({ isMetal: true, highestOccupied: { magnitude: 0 }, fermi: [{ magnitude: 0 }] })
    expect(dos?.channels[1]?.energies.magnitude).toEqual(dos?.channels[0]?.energies.magnitude)
  })

  it('has both Fermi levels of a fixed moment, and says so', () => {
    const channel = boxes([[-6, 4]])
    const dos = properties.dos(runWithDos({ channels: [0, 0.8].map(energy_fermi => ({ ...channel, energy_fermi })) }))
    expect(dos?.levels.fermi.map(one => Number(one.magnitude.toFixed(9)))).toEqual([0, 0.8])
    expect(dos?.notes).toEqual([expect.stringContaining('two Fermi levels')])
  })

  it('may have other energies in each channel', () => {
    const dos = properties.dos(runWithDos({ channels: [boxes([[-6, 4]]), boxes([[-6, 4]], [-8, 8, 0.1])] }))
    expect(dos?.channels.map(({ energies }) => energies.magnitude.length)).toEqual([401, 161])
    expect(dos?.toFrame().shape[0]).toBe(562)
  })

  it.each([
    ['electron', 1 / 20, 1, 1 / 20],
    ['electron', 1 / 40, 2, 1 / 20],
    ['atom', 1 / 2, 1, 1 / 2],
    ['cell', 1, 1, 1],
    [undefined, 0.3, 1, undefined],
  ])('is normalized per %s by a factor of %f in %i channels', (per, normalization_factor, count, factor) => {
    const { energies, values } = boxes([[-6, 4]])
    const sections = Array.from({ length: count }, (_, spin_channel) => ({
      energies: energies.map(value => value * charge),
      ...(count > 1 && { spin_channel }),
      total: [{ value: values.map(value => value / charge), normalization_factor }],
    }))
    const atoms = {
      labels: ['Si', 'C'],
      atomic_numbers: [14, 6],
      positions: [
        [0, 0, 0],
        [1e-10, 0, 0],
      ],
    }
    const dos = properties.dos(
      archiveWith({
        run: [{ system: [{ atoms }], calculation: [{ system_ref: '#/run/0/system/0', dos_electronic: sections }] }],
      }),
    )
    expect(dos?.normalization?.per).toBe(per)
    if (factor !== undefined) expect(dos?.normalization?.factor).toBeCloseTo(factor, 12)
  })

  it('says that its integral misses electrons where peaks are narrow', () => {
    const mgo = entryOf('MgO_dos')
    expect(properties.dos(mgo)?.notes).toEqual([])
    const stored = mgo.run[0]?.calculation.at(-1)?.dos_electronic[0]
    const energies = stored?.energies?.to('joule').magnitude
    const value = stored?.total[0]?.value?.to('1 / joule').magnitude
    const section = {
      energies: [...(energies ?? [])],
      energy_ref: 4.6259 * charge,
      band_gap: [
        { value: 4.95 * charge, energy_highest_occupied: 4.6259 * charge, energy_lowest_unoccupied: 9.578 * charge },
      ],
      total: [{ value: [...(value ?? [])] }],
    }
    const summed = properties.dos(archiveWith({ run: [{ calculation: [{ dos_electronic: [section] }] }] }))
    expect(summed?.channels[0]?.total.isIntegralStored).toBe(false)
    expect(summed?.notes).toEqual([expect.stringMatching(/integrates to \d+\.\d\d electrons .* no whole number/)])
  })

  it('is compared with the electrons of the calculated states', () => {
    const channel = boxes([
      [-3, 0],
      [2, 4],
    ])
    const eigenvalues = (occupied: number) => ({
      kpoints: [[0, 0, 0]],
      energies: [[[-2, -1, 2].map(value => value * charge)]],
      occupations: [[[occupied, occupied, 0]]],
    })
    const withStates = (occupied: number) =>
      properties.dos(
        runWithDos({
          channels: [{ ...channel, energy_ref: 0 }],
          calculation: { eigenvalues: [eigenvalues(occupied)] },
        }),
      )?.notes
    expect(withStates(2)).toEqual([expect.stringContaining('not the 4.0 of the calculated states')])
    expect(withStates(1)).toEqual([expect.stringContaining('not the 4.0 of the calculated states')])
  })

  it('counts the electrons of silicon, iron and titanium dioxide up to the zero', () => {
    const counted = (file: string, at: number) => {
      const dos = properties.dos(entryOf(file))
      return dos?.channels.map(({ energies, total }) => interpolated(energies.magnitude, total.integrated, at))
    }
    expect(counted('Si_dos/Si_dos.out', 6.5)?.[0]).toBeCloseTo(8, 1)
    expect(counted('TiO2_dos', 6)?.[0]).toBeCloseTo(48, 2)
  })

  it('takes the element of the structure for parts without a name, and no part without one', () => {
    const { energies, values } = boxes([[-6, 4]])
    const part = (more: object) => ({ value: values.map(value => value / charge / 2), ...more })
    const atom_projected = [part({ atom_label: 'None' }), part({ atom_label: 'None', atom_index: 1 })]
    const dos = properties.dos(runWithDos({ channels: [{ energies, values, atom_projected }] }))
    expect(dos?.channels[0]?.projected.atom.map(({ label }) => label)).toEqual(['Si 1', 'C 2'])
    expect(dos?.channels[0]?.projected.species.map(({ label }) => label)).toEqual(['Si', 'C'])
    expect(dos?.channels[0]?.projected.shell).toEqual([])
    expect(
      dos
        ?.toFrame()
        .columns.slice(-2)
        .map(({ name }) => name),
    ).toEqual(['Si', 'C'])
  })

  it('says where the archive states no gap beside a curve that has one', () => {
    expect(properties.dos(entryOf('Si_dos/Si_dos.abo'))).toMatchObject({
      levels: { isMetal: false },
      notes: ['The archive states a gap of 0.00 eV, but the density of states has one of 0.49 eV about the level.'],
    })
  })

  it('has its energies among the variables of early versions of the new schema', () => {
    const { energies, values } = boxes([[-6, 4]], [-8, 8, 1])
    const electronic_dos = [
      {
        value: values.map(value => value / charge),
        variables: [
          {
            m_def: 'nomad_simulations.schema_packages.variables.Energy2',
            points: energies.map(energy => energy * charge),
          },
        ],
      },
    ]
    const dos = properties.dos(
      archiveWith({
        data: { m_def: 'nomad_simulations.schema_packages.general.Simulation', outputs: [{ electronic_dos }] },
      }),
    )
    expect(dos?.channels[0]?.energies.magnitude[0]).toBeCloseTo(-8, 9)
    expect(dos?.channels[0]?.total.integrated.at(-1)).toBeCloseTo(11, 9)
  })

  it('reads 200 000 energies', () => {
    const dos = properties.dos(
      runWithDos({
        channels: [
          {
            ...boxes(
              [
                [-6, 0],
                [2, 8],
              ],
              [-10, 10, 1e-4],
            ),
            energy_fermi: 1,
          },
        ],
      }),
    )
    expect(dos?.levels.isMetal).toBe(false)
    expect(dos?.channels[0]?.total.integrated.at(-1)).toBeCloseTo(12, 2)
  })

  it.skipIf(newEntries().length === 0)(`has parts by what they refer to in the new schema ${needsShared}`, () => {
    const entry = newEntries().find(one => mainfileOf(one) === 'fhiaims/ClNa_dos/ClNa_dos.out')
    const channel = entry && properties.dos(opened(entry))?.channels[0]
    expect(channel?.projected.atom.map(({ label }) => label)).toEqual(['Na 1', 'Cl 2'])
    expect(channel?.projected.species.map(({ label }) => label)).toEqual(['Na', 'Cl'])
  })

  it.skipIf(twins().length === 0).each(twins().filter(({ run }) => properties.dos(run)))(
    `has the same energies and states in both schemas: $name ${needsShared}`,
    ({ run, data }) => {
      const [old, today] = [properties.dos(run), properties.dos(data)]
      expect(today?.channels.map(({ spin }) => spin)).toEqual(old?.channels.map(({ spin }) => spin))
      old?.channels.forEach(({ energies, total }, index) => {
        const channel = today?.channels[index]
        energies.magnitude.forEach((value, place) => {
          expect(channel?.energies.magnitude[place]).toBeCloseTo(value, 9)
        })
        total.values.magnitude.forEach((value, place) => {
          expect(Math.abs((channel?.total.values.magnitude[place] as number) - value)).toBeLessThan(1e-9 * (1 + value))
        })
      })
      // Elk's parser states no factor in `run`; levels and stored integrals have no place in 0.10.
      if (old?.normalization) expect(today?.normalization?.factor).toBeCloseTo(old.normalization.factor, 12)
    },
  )
})
