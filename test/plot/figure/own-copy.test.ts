import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCopy } from '../../../src/plot/figure/own-copy.js'
import { Figure, plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'
import { dynamicsEntryOf, entriesOf, entryOf } from '../entries.js'

const silicon = entryOf('Si_bands')
const rows = Array.from({ length: 30 }, (_, index) => ({
  x: quantity(index, 'eV'),
  y: index % 7,
  kind: index % 2 ? 'odd' : 'even',
}))
const volumes = quantity([16, 18, 20, 22, 24], 'angstrom ** 3')

const makers: [string, () => Figure][] = [
  ['dos', () => plot.dos(entryOf('Fe_spin_dos'))],
  ['bands', () => plot.bands(silicon, { gap: true })],
  ['bandsDos', () => plot.bandsDos(entryOf('MgO_bands'), { dos: entryOf('MgO_dos') })],
  ['brillouinZone', () => plot.brillouinZone(silicon)],
  ['structure', () => plot.structure(silicon)],
  ['equationOfState', () => plot.equationOfState(entriesOf('MgO_a4p'))],
  ['equationOfState of numbers', () => plot.equationOfState({ volumes, energies: quantity([3, 1, 0, 1, 3], 'eV') })],
  ['convergence', () => plot.convergence(entryOf('H2O/'))],
  ['convergenceSeries', () => plot.convergenceSeries(entriesOf('Si_ecut'), { over: 'cutoff' })],
  ['phononBandsDos', () => plot.phononBandsDos(dynamicsEntryOf('Si_phonons'))],
  ['thermodynamics', () => plot.thermodynamics(dynamicsEntryOf('Si_phonons'))],
  ['spectrum', () => plot.spectrum(dynamicsEntryOf('SiC'))],
  ['trajectory', () => plot.trajectory(dynamicsEntryOf('water_md'))],
  ['radialDistribution', () => plot.radialDistribution(dynamicsEntryOf('water_md'))],
  ['meanSquaredDisplacement', () => plot.meanSquaredDisplacement(dynamicsEntryOf('water_md'))],
  ['periodicTable', () => plot.periodicTable({ O: 1, Si: 2 })],
  ['scatter', () => plot.scatter(rows, { color: 'y' })],
  ['line', () => plot.line(rows, { color: 'kind' })],
  ['histogram', () => plot.histogram(rows, { color: 'kind' })],
  ['bar', () => plot.bar(rows, { x: 'kind' })],
  ['box', () => plot.box(rows, { x: 'kind', y: 'y' })],
  ['heatmap', () => plot.heatmap(rows)],
  ['pairs', () => plot.pairs(rows, { columns: ['x', 'y'] })],
  ['parallel', () => plot.parallel(rows, { columns: ['x', 'y', 'kind'] })],
]

/** Changes everything in a value that can be changed. */
function scramble(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const item of Object.values(value)) scramble(item, seen)
  if (ArrayBuffer.isView(value)) (value as Float64Array).fill(-99)
  else if (Array.isArray(value)) value.splice(0, 1, 'scrambled')
  else for (const key of Object.keys(value)) (value as Record<string, unknown>)[key] = 'scrambled'
}

const all = ({ data, layout, still, size }: Figure) => JSON.stringify({ data, layout, still, size })

describe('a figure that is changed', () => {
  it.each(makers)('changes no other: %s', (_, make) => {
    const [one, other] = [make(), make()]
    const before = all(other)
    const json = JSON.stringify(one)
    scramble(one.toJSON())
    expect(JSON.stringify(one)).toBe(json)
    scramble([one.data, one.layout, one.still, one.size])
    expect(all(one)).not.toBe(before)
    expect(all(other)).toBe(before)
    // Nor what its archive gives from then on.
    expect(all(make())).toBe(before)
  })

  it('leaves what it was made from as it was', () => {
    const x = Float64Array.of(1, 2)
    const given = { data: [{ x, y: [1, 2], marker: { color: ['red'] } }], layout: { shapes: [{ x0: 1 }] }, alt: '' }
    const before = JSON.stringify(given)
    scramble(new Figure(given).data)
    expect(JSON.stringify(given)).toBe(before)
  })
})

describe('a copy of its own', () => {
  it('is equal and shares nothing', () => {
    const json = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.double(),
        fc.string(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
        fc.array(fc.double()).map(numbers => Float64Array.from(numbers)),
        fc.date({ noInvalidDate: true }),
      ),
    })).value
    fc.assert(
      fc.property(json, value => {
        const copy = ownCopy(value)
        expect(copy).toEqual(value)
        const before = JSON.stringify(value)
        scramble(copy)
        expect(JSON.stringify(value)).toBe(before)
      }),
    )
  })

  it('holds itself where the original does, and keeps what is no plain data', () => {
    const circle: Record<string, unknown> = { name: 'a' }
    circle['self'] = circle
    const copy = ownCopy(circle)
    expect(copy).not.toBe(circle)
    expect(copy['self']).toBe(copy)
    const unit = quantity(1, 'eV')
    expect(ownCopy({ unit }).unit).toBe(unit)
    const hostile = ownCopy(JSON.parse('{"__proto__": {"polluted": 1}}'))
    expect(Object.keys(hostile)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
