import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { dynamicsEntryOf, entriesOf, entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { twins } from '../entries.js'
import { withFrames } from '../trajectories.js'

/** The root mean squares of ΔE, and of ΔE + the work of the forces, between frames that have both. */
function workOf(entry: Parameters<typeof properties.trajectory>[0]): { change: number; mismatch: number } {
  const frames = [...(properties.trajectory(entry)?.frames ?? [])].map(frame => ({
    energy: frame.energy?.magnitude,
    forces: frame.forces?.magnitude,
    positions: frame.structure?.positions.magnitude,
  }))
  let [change, mismatch, count] = [0, 0, 0]
  for (const [index, after] of frames.entries()) {
    const before = frames[index - 1]
    if (!before?.forces || !after.forces || !before.positions || !after.positions) continue
    const work = after.positions
      .flatMap((place, atom) =>
        Array.from(place, (value, axis) => {
          const moved = value - (before.positions?.[atom]?.[axis] as number)
          return (((before.forces?.[atom]?.[axis] as number) + (after.forces?.[atom]?.[axis] as number)) / 2) * moved
        }),
      )
      .reduce((sum, value) => sum + value, 0)
    const difference = (after.energy as number) - (before.energy as number)
    change += difference ** 2
    mismatch += (difference + work) ** 2
    count++
  }
  return { change: Math.sqrt(change / count), mismatch: Math.sqrt(mismatch / count) }
}

describe('the frames of a trajectory', () => {
  it.each(['Si_relax', 'H2O_relax', 'TiO2_relax', 'MgO_relax', 'Si_md'])(
    'of Quantum ESPRESSO have the energy and the forces of their own geometry: %s',
    name => {
      const { change, mismatch } = workOf(entryOf(name))
      expect(change).toBeGreaterThan(1e-3)
      expect(mismatch).toBeLessThan(0.03 * change)
    },
  )

  it.each(['CO2', 'N2', 'O2', 'NH3', 'H2O'])('of NWChem have forces, where the archive has gradients: %s', name => {
    const entry = entriesOf(`${name}/`).find(one => one.run?.[0]?.program?.name === 'NWChem')
    const { change, mismatch } = workOf(entry as never)
    expect(change).toBeGreaterThan(1e-5)
    expect(mismatch).toBeLessThan(0.05 * change)
    expect(properties.trajectory(entry as never)?.notes).toEqual([])
  })

  it('say what was moved: the first calculation has no geometry, the last geometry no calculation', () => {
    const silicon = properties.trajectory(entryOf('Si_md'))
    expect(silicon?.frames.length).toBe(31)
    expect(silicon?.frames.at(0)).toMatchObject({ structure: undefined, energyKind: 'total' })
    expect(silicon?.frames.at(-1)).toMatchObject({ energy: undefined, forces: undefined, stress: undefined })
    expect(silicon?.frames.at(-1)?.structure?.formula).toBe('Si2')
    expect(silicon?.notes[0]).toMatch(/calculation i \+ 1 has geometry i; the work of the forces confirms it/)
    expect(silicon?.frames.at(31)).toBeUndefined()
  })

  it('repeat the last geometry of an optimisation once, with its energy', () => {
    const silicon = properties.trajectory(entryOf('Si_relax'))
    expect(silicon?.frames.length).toBe(4)
    expect(silicon?.energies?.magnitude.every(Number.isFinite)).toBe(true)
    expect(silicon?.frames.at(-1)?.structure).toBeDefined()
  })

  const line = (shift: number) =>
    [0, 0.1, 0.25, 0.3, 0.5].map(x => ({
      positions: [[x, 0, 0]],
      energy: (x + shift) ** 2,
      forces: [[-2 * (x + shift), 0, 0]],
    }))
  const made = { labels: ['H'], program: 'Quantum Espresso' }

  it('are taken as stored where the work of the forces says that they are paired', () => {
    const frames = properties.trajectory(withFrames(line(0), made))?.frames
    expect(frames?.length).toBe(5)
    expect(frames?.at(1)?.energy?.magnitude).toBeCloseTo(0.01, 9)
  })

  it('are said to be unpaired where neither the one nor the other agrees', () => {
    const odd = line(0).map((frame, index) => ({ ...frame, energy: index % 2 }))
    const found = properties.trajectory(withFrames(odd, made))
    expect(found?.frames.length).toBe(5)
    expect([...(found?.frames ?? [])].map(({ energy, forces }) => [energy, forces])).toEqual(
      Array.from({ length: 5 }, () => [undefined, undefined]),
    )
    expect(found?.notes[0]).toContain('are left out of the frames')
  })

  it('of a single calculation are not paired where its geometry stands elsewhere', () => {
    const calculation = entryOf('Si_md').run?.[0]?.calculation?.[3]
    const found = properties.trajectory(calculation as never)
    expect(found?.frames.length).toBe(1)
    expect(found?.frames.at(0)).toMatchObject({ energy: undefined, forces: undefined })
    expect(found?.notes[0]).toContain('all calculations and geometries are needed to decide which')
    const single = properties.trajectory(entryOf('Al_a7p20').run?.[0]?.calculation?.[0] as never)
    expect(single?.frames.at(0)?.energy?.magnitude).toBeCloseTo(-56.94287, 4)
    expect(single?.notes).toEqual([])
    const bands = properties.trajectory(entryOf('C_diamond_bands').run?.[0]?.calculation?.[1] as never)
    expect(bands?.frames.at(0)?.stress).toBeUndefined()
  })

  it('count without a calculation, and without a structure', () => {
    const water = properties.trajectory(dynamicsEntryOf('water_md'))
    const frames = [...(water?.frames ?? [])]
    expect(frames.length).toBe(99)
    expect(frames.filter(({ structure }) => structure).length).toBe(50)
    expect(water?.energyKind).toBe('potential')
    expect(water?.times?.magnitude.slice(0, 3)).toEqual(Float64Array.of(0, 5, 10))
    // The energies stand every 5 ps, the positions every 10 ps.
    expect(water?.frames.at(1)).toMatchObject({ structure: undefined, step: 2500 })
    expect(water?.frames.at(2)?.structure?.numberOfAtoms).toBe(648)
    const only = open({ run: [{ system: [0, 1].map(() => ({ atoms: { labels: ['H'], positions: [[0, 0, 0]] } })) }] })
    expect(properties.trajectory(only)?.frames.length).toBe(2)
  })

  it('of other calculations on one structure are not paired by chance', () => {
    const entry = open({
      run: [
        {
          system: [0, 1, 2].map(x => ({ atoms: { labels: ['W'], positions: [[x * 1e-10, 0, 0]] } })),
          calculation: [1, 2, 3].map(value => ({ system_ref: '/run/0/system/2', energy: { total: { value } } })),
        },
      ],
    })
    const found = properties.trajectory(entry)
    expect(found?.energies).toBeUndefined()
    expect(found?.notes[0]).toContain('3 calculations refer to one structure')
  })

  it('are not read before they are asked for', () => {
    const entry = entryOf('Si_md')
    const trajectory = properties.trajectory(withFrames(line(0), { labels: ['H'] }))
    expect(trajectory?.source.paths.filter(path => /system|energy|forces/.test(path))).toEqual([])
    void trajectory?.frames.at(3)?.energy
    expect(trajectory?.source.paths.filter(path => /energy/.test(path))).toEqual([
      'run[0].calculation[3].energy.total.value',
    ])
    expect(trajectory?.source.paths.filter(path => /positions/.test(path))).toEqual([])
    expect(properties.trajectory(entry)?.toFrame().column('energy').unit?.name).toBe('electron_volt')
    const lattice = [
      [9, 0, 0],
      [0, 9, 0],
      [0, 0, 9],
    ]
    const inCell = properties.trajectory(withFrames(line(0), { labels: ['H'], lattice }))
    expect(inCell?.volumes?.magnitude[0]).toBeCloseTo(729, 6)
    expect(inCell?.source.paths.filter(path => /positions/.test(path))).toEqual([])
  })

  it('say when the number of atoms changes, and leave out forces of another number', () => {
    const changing = withFrames(
      [
        { positions: [[0, 0, 0]] },
        {
          positions: [
            [0, 0, 0],
            [1, 0, 0],
          ],
          forces: [[1, 0, 0]],
        },
      ],
      { labels: ['H', 'H'] },
    )
    const found = properties.trajectory(changing)
    expect(found?.frames.at(1)?.forces).toBeUndefined()
    expect(found?.notes).toEqual([
      'Forces of 1 atoms stand beside a structure of 2: they are left out. The energy may be of the same other cell.',
      'The number of atoms changes along the trajectory: 1, 2.',
    ])
  })

  it('say when energies cannot be those of their structures', () => {
    const atoms = (count: number) => Array.from({ length: count }, (_, index) => [2 * index, 0, 0])
    const labels = atoms(64).map(() => 'Si')
    const supercell = properties.trajectory(
      withFrames(
        [
          { positions: atoms(64), energy: -215.5 },
          { positions: atoms(2), energy: -215.6 },
        ],
        { labels },
      ),
    )
    expect(supercell?.energies?.magnitude.length).toBe(2)
    expect(supercell?.notes).toContain(
      'Structures of 64 and 2 atoms have nearly the same energy: it is not of all of them.',
    )
    const perAtom = properties.trajectory(
      withFrames(
        [
          { positions: atoms(8), energy: -34.88 },
          { positions: atoms(8), energy: -4.36 },
        ],
        { labels },
      ),
    )
    expect(perAtom?.energies?.magnitude.length).toBe(2)
    expect(perAtom?.notes).toEqual(['Energies of 8 atoms differ by a factor of 8: some of them are for one atom.'])
  })

  it('have no times of a step that is none of atoms', () => {
    const model = open({
      workflow2: {
        m_def: 'simulationworkflowschema.molecular_dynamics.MolecularDynamics',
        method: { integration_timestep: 0.001 },
      },
      run: [{ calculation: [{ step: 0 }, { step: 10 }] }],
    })
    const found = properties.trajectory(model)
    expect(found?.times).toBeUndefined()
    expect(found?.notes.join()).toContain('which is none of atoms')
  })

  it('have times from their steps', () => {
    const model = open({
      workflow2: {
        m_def: 'simulationworkflowschema.molecular_dynamics.MolecularDynamics',
        method: { integration_timestep: 2e-15 },
      },
      run: [{ calculation: [{ step: 0 }, { step: 10, temperature: 300 }] }],
    })
    expect(properties.trajectory(model)?.times?.magnitude[1]).toBeCloseTo(0.02, 12)
    expect(properties.trajectory(model)?.temperatures?.magnitude).toEqual(Float64Array.of(Number.NaN, 300))
  })

  it('are as many as 200 000', () => {
    const steps = Array.from({ length: 200_000 }, (_, step) => ({ step, temperature: 300 }))
    const long = properties.trajectory(open({ run: [{ calculation: steps }] }))
    expect(long?.temperatures?.magnitude.length).toBe(200_000)
  })

  it('are none of an archive without structures and calculations', () => {
    expect(properties.trajectory(open({}))).toBeUndefined()
    expect(() => properties.trajectory(open({}), { of: 1 } as never)).toThrow(QueryError)
    expect(() => properties.trajectory(open({ run: [{ calculation: [{}] }] }))?.toExtxyz()).toThrow(DataError)
  })

  const optimised = twins().filter(({ name }) => /relax/.test(name))
  it.skipIf(optimised.length === 0).each(optimised)(
    `are the same in both schemas: $name ${needsShared}`,
    ({ run, data }) => {
      const [old, today] = [properties.trajectory(run), properties.trajectory(data)]
      expect(today?.frames.length).toBe(old?.frames.length)
      expect(today?.energies?.magnitude).toEqual(old?.energies?.magnitude)
      for (const [index, frame] of [...(old?.frames ?? [])].entries()) {
        expect(today?.frames.at(index)?.forces?.magnitude).toEqual(frame.forces?.magnitude)
        expect(today?.frames.at(index)?.structure?.positions.magnitude).toEqual(frame.structure?.positions.magnitude)
      }
    },
  )

  const dynamics = twins().filter(({ name }) => /Si_md/.test(name))
  it.skipIf(dynamics.length === 0)(
    `are not paired where the new archive has every third one alone ${needsShared}`,
    () => {
      const found = properties.trajectory(dynamics[0]?.data as never)
      expect(found?.energies).toBeUndefined()
      expect(found?.notes[0]).toContain('are left out of the frames')
    },
  )
})
