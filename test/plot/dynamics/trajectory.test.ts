import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { meanWords } from '../../../src/plot/dynamics/mean-words.js'
import { timeUnit } from '../../../src/plot/dynamics/time-unit.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plainText } from '../../../src/plot/figure/plain-text.js'
import { plot } from '../../../src/plot/index.js'
import { properties, seriesStatistics } from '../../../src/properties/index.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { archiveWith, entryOf } from '../entries.js'

const electronvolt = 1.602176634e-19
const femtosecond = 1e-15

const summarized = (trajectory: object) =>
  archiveWith({ results: { properties: { thermodynamic: { trajectory: [trajectory] } } } })

describe('the trajectory of silicon in the sample data', () => {
  const entry = entryOf('Si_md')

  it('has pressure and energy; steps stand for the missing times', () => {
    const { data, layout, alt } = plot.trajectory(entry)
    expect(data.map(trace => trace.name)).toEqual(['Pressure', 'Total energy'])
    expect(data[0]?.x).toEqual(Array.from({ length: 30 }, (_, step) => step))
    expect(layout.xaxis?.title?.text).toBe('Step')
    expect(notesOf(layout)).toEqual([
      'The archive has no temperature.',
      'The archive states no times: the axis counts steps.',
    ])
    expect(alt).toContain('30 frames')
  })

  it('has the means of the archive, recomputed here', () => {
    const calculations = entry.run?.[0]?.calculation ?? []
    const energies = calculations.map(one => one.energy?.total?.value?.to('eV').magnitude as number)
    const pressures = calculations.map(one => one.thermodynamics?.[0]?.pressure?.to('GPa').magnitude as number)
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const { alt, layout } = plot.trajectory(entry)
    expect(alt).toContain(`mean pressure ${mean(pressures).toFixed(2).replace('-', '−')} GPa, σ = 0.10 GPa`)
    expect(alt).toContain(`mean total energy ${mean(energies).toFixed(4).replace('-', '−')} eV, σ = 0.0074 eV`)
    const [line] = (layout.shapes as { type: string; y0: number }[]).filter(shape => shape.type === 'line')
    expect(line?.y0).toBeCloseTo(mean(pressures))
  })

  it('draws energies that hardly change from their first value', () => {
    const { data, layout } = plot.trajectory(entry, { of: ['energy_total'] })
    expect(data[0]?.y?.[0]).toBe(0)
    expect(layout.yaxis?.title?.text).toBe('Total energy change (eV)')
  })
})

describe('a trajectory in the results', () => {
  const temperature = { time: [0, 1, 2, 3].map(time => time * femtosecond), value: [10, 300, 310, 290] }

  it('is drawn over time, its mean without the equilibration', () => {
    const { data, layout, alt } = plot.trajectory(summarized({ temperature }), { equilibration: 0.25 })
    expect(data[0]?.x).toEqual([0, 1, 2, 3].map(value => expect.closeTo(value)))
    expect(data[0]?.y).toEqual([10, 300, 310, 290])
    expect(layout.xaxis?.title?.text).toBe('Time (fs)')
    expect(layout.annotations?.map(({ text }) => text)).toContain('mean 300.0 K, σ = 8.2 K')
    expect(alt).toContain('mean temperature 300.0 K, σ = 8.2 K, without the first 25 %')
    const line = (layout.shapes as { type: string; x0: number; y0: number }[]).find(shape => shape.type === 'line')
    expect(line).toMatchObject({ x0: expect.closeTo(1), y0: 300 })
  })

  it('leaves a gap for what is missing in a frame', () => {
    const { data } = plot.trajectory(summarized({ temperature: { ...temperature, value: [10, null, 310, 290] } }))
    expect(data[0]?.y).toEqual([10, null, 310, 290])
  })

  it('counts even times from their start', () => {
    const even = { time_start: 5e-12, time_step: 1e-12, value: [1, 2, 3] }
    const { data, layout } = plot.trajectory(summarized({ temperature: even }))
    expect(data[0]?.x).toEqual([5, 6, 7].map(value => expect.closeTo(value)))
    expect(layout.xaxis?.title?.text).toBe('Time (ps)')
  })

  it('shows pressures in GPa or, when they are small, in bar', () => {
    const pressure = (value: number) => ({ time: [0, femtosecond], value: [value, -value] })
    expect(plot.trajectory(summarized({ pressure: pressure(2e6) })).layout.yaxis?.title?.text).toBe('Pressure (bar)')
    expect(plot.trajectory(summarized({ pressure: pressure(2e9) })).layout.yaxis?.title?.text).toBe('Pressure (GPa)')
  })

  it('shows a volume only if it changes, but always on request', () => {
    const volume = { time: [0, femtosecond], value: [1e-28, 1e-28] }
    expect(plot.trajectory(summarized({ temperature, volume })).data.length).toBe(1)
    expect(plot.trajectory(summarized({ temperature, volume }), { of: ['volume'] }).data[0]?.y).toEqual([
      expect.closeTo(100),
      expect.closeTo(100),
    ])
    expect(plot.trajectory(summarized({ volume: { ...volume, value: [1e-28, 2e-28] } })).data.length).toBe(1)
  })
})

describe('a trajectory in the calculations', () => {
  const entry = archiveWith({
    workflow2: {
      m_def: 'simulationworkflowschema.molecular_dynamics.MolecularDynamics',
      method: { integration_timestep: 2e-15 },
    },
    run: [
      {
        calculation: [0, 10, 20].map(step => ({
          step,
          temperature: 300 + step,
          energy: { kinetic: { value: step * electronvolt } },
        })),
      },
    ],
  })

  it('has times from the numbers and the length of its steps', () => {
    const { data } = plot.trajectory(entry, { of: ['temperature', 'energy_kinetic'] })
    expect(data.map(trace => trace.x)).toEqual([0, 1].map(() => [0, 20, 40].map(value => expect.closeTo(value))))
    expect(data[1]?.y).toEqual([0, 10, 20].map(value => expect.closeTo(value)))
    expect(plot.trajectory(entry, { x: 'step' }).data[0]?.x).toEqual([0, 10, 20])
  })
})

describe('radii of gyration', () => {
  it('are curves of their own for each group, named in the legend', () => {
    const course = (label: string, size: number) => ({ label, time: [0, 1e-12], value: [size, size * 1.1] })
    const entry = archiveWith({
      results: { properties: { structural: { radius_of_gyration: [course('chain A', 5e-10), course('<b>', 6e-10)] } } },
    })
    const { data, layout } = plot.radiusOfGyration(entry)
    expect(data.map(trace => trace.name)).toEqual(['chain A', '&lt;b&gt;'])
    expect(data[0]?.y).toEqual([expect.closeTo(5), expect.closeTo(5.5)])
    expect(layout.showlegend).toBe(true)
  })
})

describe('what a trajectory lacks', () => {
  it('is said in a note', () => {
    const { layout, data } = plot.trajectory(archiveWith({}))
    expect(data).toEqual([])
    expect(notesOf(layout)).toEqual(['The archive has no quantities over time.'])
    expect(
      notesOf(plot.trajectory(entryOf('Si_md'), { of: ['energy_kinetic', 'pressure'], x: 'step' }).layout),
    ).toEqual(['The archive has no kinetic energy.'])
  })

  it('is one clear error where the call is wrong', () => {
    expect(() => plot.trajectory(entryOf('Si_md'), { of: ['temprature' as 'temperature'] })).toThrow(QueryError)
    expect(() => plot.trajectory(entryOf('Si_md'), { of: ['temprature' as 'temperature'] })).toThrow('Did you mean')
    expect(() => plot.trajectory(entryOf('Si_md'), { equilibration: 1 })).toThrow(QueryError)
    expect(() => plot.trajectory([] as never)).toThrow(DataError)
  })
})

describe('means', () => {
  it('are written to the digits that their deviation allows', () => {
    expect(meanWords({ mean: -215.30834, deviation: 0.00741 }, 'eV')).toBe('−215.3083 eV, σ = 0.0074 eV')
    expect(meanWords({ mean: 301.23, deviation: 45.6 }, 'K')).toBe('301 K, σ = 46 K')
    expect(meanWords({ mean: 32308.272399, deviation: 4e-12 }, 'eV')).toBe('32308.3 eV')
    expect(seriesStatistics([Number.NaN])).toBeUndefined()
  })

  it('stand over times in the unit that fits', () => {
    expect([100, 1e5, 1e7].map(typical => timeUnit([0, typical, 2 * typical]).unit)).toEqual(['fs', 'ps', 'ns'])
  })
})

describe.skipIf(sharedPath('real-archives') === undefined)(`a GROMACS archive ${needsShared}`, () => {
  it('has temperature, pressure and potential energy over time, and a radius of gyration', () => {
    const [stored] = realEntries().filter(({ entry_id }) => entry_id.startsWith('0xxJ'))
    if (!stored) throw new Error('The archive is not among the real ones.')
    const entry = openArchive(stored.archive, { dialect: 'v1', entryId: stored.entry_id, uploadId: stored.upload_id })
    const { data, layout, alt } = plot.trajectory(entry)
    expect(data.map(trace => trace.name)).toEqual(['Temperature', 'Pressure', 'Potential energy'])
    expect(layout.xaxis?.title?.text).toBe('Time (fs)')
    expect(data[0]?.x?.at(-1)).toBeCloseTo(1000)
    const temperatures = (entry.run?.[0]?.calculation ?? []).map(one => one.temperature?.magnitude as number)
    const mean = temperatures.reduce((sum, value) => sum + value, 0) / temperatures.length
    expect(alt).toContain(`mean temperature ${mean.toFixed(0)} K, σ =`)
    const gyration = plot.radiusOfGyration(entry)
    expect(gyration.data[0]?.y?.[0]).toBeCloseTo(5.0876, 3)
    expect(gyration.data[0]?.x?.at(-1)).toBeCloseTo(1000)
  })
})

describe('figures of dynamics', () => {
  const silicon = entryOf('Si_md')

  it('draw what properties returned as they draw the entry', () => {
    const parts = (figure: { data: unknown; layout: unknown; alt: string }) => [figure.data, figure.layout, figure.alt]
    expect(parts(plot.trajectory(properties.trajectory(silicon) as never))).toEqual(parts(plot.trajectory(silicon)))
    expect(parts(plot.radialDistribution(properties.radialDistribution(silicon) as never))).toEqual(
      parts(plot.radialDistribution(silicon)),
    )
    const displaced = properties.meanSquaredDisplacement(silicon, { frameTime: 0.001 })
    expect(plot.meanSquaredDisplacement(displaced as never).diffusion[0]?.fitted).toEqual(
      displaced?.curves[0]?.diffusion?.value,
    )
    expect(notesOf(plot.meanSquaredDisplacement(displaced as never).layout)).toEqual(displaced?.notes.map(plainText))
  })

  it('refuse another property, and options that belong to the property', () => {
    const energy = properties.energy(silicon)
    expect(() => plot.trajectory(energy as never)).toThrow(DataError)
    expect(() => plot.trajectory([silicon, silicon] as never)).toThrow('draws one entry; it was given 2')
    const displaced = properties.meanSquaredDisplacement(silicon, { frameTime: 0.001 })
    expect(() => plot.meanSquaredDisplacement(displaced as never, { fit: [0, 1] })).toThrow(QueryError)
  })
})
