import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { open } from '../../metainfo/open.js'
import { needsShared } from '../../shared.js'
import { opened } from '../entries.js'
import { withFrames } from '../trajectories.js'

describe('the radius of gyration', () => {
  it('is that of the archive, for each group', () => {
    const course = (label: string, size: number) => ({ label, time: [0, 1e-12], value: [size, size * 1.1] })
    const entry = open({
      results: { properties: { structural: { radius_of_gyration: [course('A', 5e-10), course('B', 6e-10)] } } },
    })
    const found = properties.radiusOfGyration(entry)
    expect(found?.courses.map(({ label }) => label)).toEqual(['A', 'B'])
    expect([...(found?.courses[1]?.values.magnitude ?? [])]).toEqual([expect.closeTo(6), expect.closeTo(6.6)])
    expect([...(found?.courses[0]?.times?.magnitude ?? [])]).toEqual([0, expect.closeTo(1)])
  })

  it('is computed of molecules without a cell, by masses', () => {
    const frames = [1, 2].map(size => ({
      positions: [
        [0, 0, 0],
        [size, 0, 0],
      ],
      time: size,
    }))
    const found = properties.radiusOfGyration(withFrames(frames, { labels: ['H', 'Cl'] }))
    const [h, cl] = [1.008, 35.45]
    expect(found?.from).toBe('trajectory')
    expect(found?.courses[0]?.values.magnitude[0]).toBeCloseTo(Math.sqrt(h * cl) / (h + cl), 9)
    expect(found?.courses[0]?.values.magnitude[1]).toBeCloseTo((2 * Math.sqrt(h * cl)) / (h + cl), 9)
    const inCell = withFrames(frames, {
      labels: ['H', 'Cl'],
      lattice: [
        [9, 0, 0],
        [0, 9, 0],
        [0, 0, 9],
      ],
    })
    expect(properties.radiusOfGyration(inCell)).toBeUndefined()
  })

  it('weighs particles of unknown mass the same, and says so', () => {
    const frames = [1, 2].map(size => ({
      positions: [
        [0, 0, 0],
        [size, 0, 0],
      ],
      time: size,
    }))
    const found = properties.radiusOfGyration(withFrames(frames, { labels: ['bead', 'bead'] }))
    expect([...(found?.courses[0]?.values.magnitude ?? [])]).toEqual([expect.closeTo(0.5), expect.closeTo(1)])
    expect(found?.notes).toContain('No mass is known: all particles weigh the same.')
  })

  const inWorkflow = (times: number[]) =>
    open({
      workflow2: {
        m_def: 'simulationworkflowschema.molecular_dynamics.MolecularDynamics',
        results: { radius_of_gyration: [{ label: 'chain', times, value: times.map(() => 5e-10) }] },
      },
      run: [{ calculation: [0, 0.2, 0.4].map(time => ({ time: time * 1e-12 })) }],
    })

  it('has times in ps where they are stored so under the name of seconds', () => {
    const found = properties.radiusOfGyration(inWorkflow([0, 0.2, 0.4]))
    expect([...(found?.courses[0]?.times?.magnitude ?? [])]).toEqual([0, 0.2, 0.4].map(time => expect.closeTo(time, 9)))
    expect(found?.notes[0]).toContain('are stored in ps, though the schema says s')
    const odd = properties.radiusOfGyration(inWorkflow([0, 7, 9]))
    expect(odd?.courses[0]?.times).toBeUndefined()
    expect(odd?.notes[0]).toContain('longer than any simulation')
    expect(properties.radiusOfGyration(inWorkflow([0, 2e-13, 4e-13]))?.notes).toEqual([])
  })

  const [protein] = realEntries().filter(({ entry_id }) => entry_id.startsWith('0xxJ'))
  it.skipIf(!protein)(`of a protein goes over a picosecond ${needsShared}`, () => {
    const found = properties.radiusOfGyration(opened(protein as never))
    expect(found?.courses[0]?.values.magnitude[0]).toBeCloseTo(5.0876, 3)
    expect(found?.courses[0]?.times?.magnitude.at(-1)).toBeCloseTo(1, 9)
  })
})
