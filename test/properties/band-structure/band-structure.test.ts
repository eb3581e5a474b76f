import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { newEntries, realEntries } from '../../metainfo/archives.js'
import { archiveWith, entryOf } from '../../plot/entries.js'
import { needsShared, sharedPath } from '../../shared.js'
import { mainfileOf, opened, twins } from '../entries.js'
import { dataWithBands, runWithBands } from '../made-states.js'

const energies = [
  [
    [-1, 2],
    [-2, 1],
    [-3, 3],
  ],
]

describe('a band structure', () => {
  const silicon = properties.bandStructure(entryOf('Si_bands'))

  it('has absolute energies by k-point and band, and distances in 1/Å with 2π', () => {
    expect(silicon?.channels).toHaveLength(1)
    expect(silicon?.channels[0]?.energies.shape).toEqual([42, 12])
    expect(silicon?.path.unit).toBe('1/angstrom')
    expect(silicon?.path.cellOrigin).toContain('without 2π')
    const [b] = silicon?.path.reciprocalCell?.magnitude ?? []
    expect(Math.hypot(...(b ?? []))).toBeCloseTo((2 * Math.PI * Math.sqrt(3)) / 5.4, 4)
    expect(silicon?.levels.highestOccupied?.magnitude).toBeCloseTo(4.847, 3)
    expect(silicon).toMatchObject({ notes: [], gap: { type: 'indirect', isStated: true } })
  })

  it('is the same in both schemas', () => {
    const [run, data] = [runWithBands, dataWithBands].map(make => properties.bandStructure(make({ energies })))
    expect(data?.channels[0]?.energies.magnitude).toEqual(run?.channels[0]?.energies.magnitude)
    expect(data?.path.distances).toEqual(run?.path.distances)
    expect(data?.path.distances.at(-1)).toBeCloseTo(Math.PI / 4, 12)
    expect(data?.source.schema).toBe('data')
  })

  it('has the spins of their items in the new schema', () => {
    const both = properties.bandStructure(dataWithBands({ energies: [energies[0] ?? [], energies[0] ?? []] }))
    expect(both?.channels.map(({ spin }) => spin)).toEqual(['up', 'down'])
  })

  it('has no edges of a gap that nothing tells, and those of its occupations', () => {
    expect(properties.bandStructure(runWithBands({ energies }))).toMatchObject({
      gap: undefined,
      levels: { fermi: [], isMetal: undefined },
    })
    const occupations = [energies[0]?.map(() => [2, 0]) ?? []]
    const bands = properties.bandStructure(runWithBands({ energies, occupations }))
    expect(bands?.levels).toMatchObject({ isMetal: false, highestOccupied: { magnitude: -1 } })
    expect(bands?.gap).toMatchObject({ type: 'indirect', isStated: false, lowestUnoccupied: { places: [1] } })
  })

  it('is measured in fractions when it is asked to, and where the archive has no cell', () => {
    const fractional = properties.bandStructure(entryOf('Si_bands'), { coordinates: 'fractional' })
    expect(fractional).toMatchObject({ path: { unit: 'fractional' }, notes: [] })
    const segment = {
      kpoints: [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      energies: [[[0], [1]]],
    }
    const calculation = { band_structure_electronic: [{ segment: [segment] }] }
    const without = properties.bandStructure(archiveWith({ run: [{ calculation: [calculation] }] }))
    expect(without?.path).toMatchObject({ unit: 'fractional', reciprocalCell: undefined })
    expect(without?.notes.join()).toContain('no cell')
  })

  it('keeps both sets of states of a k-point that is stored twice with different ones', () => {
    const kpoints = [
      [0, 0, 0],
      [0.5, 0, 0],
      [0.5, 0, 0],
      [0.5, 0.5, 0],
    ]
    const two = (second: number) =>
      properties.bandStructure(runWithBands({ kpoints, energies: [[[0], [1], [second], [3]]] }))
    expect(two(1)?.path.distances).toHaveLength(3)
    expect(two(2)?.path.distances).toHaveLength(4)
  })

  it('is none of a list of k-points that breaks off again and again', () => {
    const kpoints = Array.from({ length: 400 }, (_, index) => [(index % 10) / 10, Math.floor(index / 10) / 40, 0])
    expect(properties.bandStructure(runWithBands({ kpoints, energies: [kpoints.map(() => [0, 1])] }))).toBeUndefined()
  })

  it('has a row for each k-point', () => {
    const frame = silicon?.toFrame()
    expect(frame?.shape).toEqual([42, 14])
    expect(frame?.column('distance').unit?.name).toBe('1 / angstrom')
    expect(frame?.column('label').toArray().filter(Boolean)).toEqual(['L', 'Γ', 'X', 'U|K', 'Γ'])
  })

  it('draws 200 000 k-points', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => [index / 400_000, 0, 0])
    const bands = properties.bandStructure(runWithBands({ kpoints: many, energies: [many.map(() => [0])] }))
    expect(bands?.path.distances.at(-1)).toBeCloseTo(Math.PI / 4, 4)
  })

  it.skipIf(twins().length === 0).each(twins().filter(({ run }) => properties.bandStructure(run)))(
    `has the same energies and distances in both schemas: $name ${needsShared}`,
    ({ run, data }) => {
      const [old, today] = [properties.bandStructure(run), properties.bandStructure(data)]
      const flat = (bands: typeof old) => bands?.channels[0]?.energies.flat() ?? new Float64Array()
      expect(flat(today).length).toBe(flat(old).length)
      flat(today).forEach((value, index) => {
        expect(value).toBeCloseTo(flat(old)[index] as number, 9)
      })
      today?.path.distances.forEach((value, index) => {
        expect(value).toBeCloseTo(old?.path.distances[index] as number, 6)
      })
      // 0.10 has no segments, so that the names of their ends and the levels of ABINIT are left out.
      expect(today?.path.breaks).toEqual(old?.path.breaks)
    },
  )
})

describe.skipIf(!sharedPath('real-archives'))(`band structures of other codes ${needsShared}`, () => {
  it('break off where their segments do', () => {
    const found = realEntries().flatMap(entry => {
      const bands = properties.bandStructure(opened(entry))
      return bands ? [bands.path] : []
    })
    expect(found.map(path => path.breaks.length)).toEqual([2, 1, 1, 2])
    expect(
      found
        .at(-1)
        ?.labels.map(({ label }) => label)
        .join(' '),
    ).toBe('Γ X L T W R X1 Z Γ Y S W|L1 Y|Y1 Z')
  })
})

describe.skipIf(newEntries().length === 0)(`band structures of the new schema ${needsShared}`, () => {
  const entryNamed = (mainfile: string) => {
    const found = newEntries().find(entry => mainfileOf(entry) === mainfile)
    if (!found) throw new Error(`No entry ${mainfile}`)
    return properties.bandStructure(opened(found))
  }

  it('have the names of their special points by value', () => {
    const names = entryNamed('castep/Dispersions/Si2.castep')?.path.labels.map(({ label }) => label)
    expect(names).toEqual(['W', 'L', 'Γ', 'X', 'W', 'K'])
  })

  it('have two spins, and break off where a step is long', () => {
    expect(entryNamed('fhiaims/Fe_band_spinpol/Fe_band_structure_dos_spin.out')?.channels).toHaveLength(2)
    const silicon = entryNamed('vasp/Si_dos_band/band_si.xml')
    expect(silicon?.path.breaks).toEqual([172])
    expect(silicon?.gap).toMatchObject({ isStated: false, type: 'indirect' })
    expect(silicon?.gap?.value.magnitude).toBeCloseTo(0.509, 3)
  })

  it('are none of a mesh of k-points', () => {
    expect(entryNamed('abacus/Si_dos/running_nscf.log')).toBeUndefined()
  })
})
