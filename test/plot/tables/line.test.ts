import { beforeAll, describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { Frame, toFrame } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot, type Trace } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'
import { entriesOf, entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('a line plot', () => {
  const frame = Frame.fromRows(
    [
      { cutoff: 40, energy: -7, code: 'GPAW', free: -7.1 },
      { cutoff: 20, energy: -5, code: 'GPAW', free: -5.1 },
      { cutoff: 30, energy: null, code: 'VASP', free: -6.1 },
      { cutoff: null, energy: -8, code: 'VASP', free: -8.1 },
      { cutoff: 10, energy: -4, code: 'VASP', free: null },
    ],
    { units: { energy: 'eV', free: 'eV', cutoff: 'hartree' } },
  )

  it('joins points in the order of x, or of the rows', () => {
    const [line] = plot.line(frame, { x: 'cutoff', y: 'energy' }).data
    expect([line?.x, line?.y]).toEqual([
      [10, 20, 30, 40],
      [-4, -5, null, -7],
    ])
    const [asRows] = plot.line(frame, { x: 'cutoff', y: 'energy', order: 'rows' }).data
    expect(asRows?.x).toEqual([40, 20, 30, null, 10])
    const words = plot.line(frame, { x: 'code', y: 'free' })
    expect(words.data[0]?.x).toEqual(['GPAW', 'GPAW', 'VASP', 'VASP', 'VASP'])
    expect(words.layout.xaxis?.type).toBe('category')
  })

  it('has the quantities and their units on its axes', () => {
    const { layout, alt } = plot.line(frame, { x: 'cutoff', y: 'energy', yUnit: 'meV', title: 'Convergence' })
    expect([layout.xaxis?.title?.text, layout.yaxis?.title?.text]).toEqual(['Cutoff (Ha)', 'Energy (meV)'])
    expect(alt).toBe('Convergence: Energy (meV) over Cutoff (Ha), one line, 3 points')
    expect(layout.showlegend).toBe(false)
  })

  it('parts the rows by words or numbers, each line in its own order', () => {
    const { data, layout } = plot.line(frame, { x: 'cutoff', y: 'free', color: 'code' })
    expect(data.map(trace => [trace.name, trace.x])).toEqual([
      ['GPAW', [20, 40]],
      ['VASP', [10, 30]],
    ])
    expect(layout.showlegend).toBe(true)
    const byNumber = plot.line({ x: [1, 1, 1], y: [1, 2, 3], t: [300, 100, 200] }, { color: 't' })
    expect(byNumber.data.map(({ name }) => name)).toEqual(['100', '200', '300'])
  })

  it('draws several columns of one unit', () => {
    const { data, layout } = plot.line(frame.to('free', 'meV'), { x: 'cutoff', y: ['energy', 'free'] })
    expect(data.map(trace => [trace.name, trace.y])).toEqual([
      ['Energy', [-4, -5, null, -7]],
      ['Free', [null, -5.1, -6.1, -7.1]],
    ])
    expect(layout.yaxis?.title?.text).toBe('eV')
    expect(() => plot.line(frame, { y: ['energy', 'code'], x: 'cutoff' })).toThrow(
      /'Energy' \(eV\) and 'Code' \(words\)/,
    )
    expect(() => plot.line(frame, { y: ['energy', 'free'], x: 'cutoff', color: 'code' })).toThrow(/not by both/)
    const counts = frame.derive({ n: () => 3 })
    expect(() => plot.line(counts, { x: 'cutoff', y: ['energy', 'n'] })).toThrow(/'Energy' \(eV\) and 'N' \(numbers\)/)
    const volumes = frame.derive({ volume: () => quantity(1, 'angstrom ** 3') })
    expect(() => plot.line(volumes, { x: 'cutoff', y: ['energy', 'volume'] })).toThrow(/volume|angstrom/)
  })

  it('marks points that have no neighbor, which a line alone would not show', () => {
    const y = Array.from({ length: 100 }, (_, at) => (at % 10 === 5 || at < 3 ? at : null))
    const [line] = plot.line({ x: y.map((_, at) => at), y }).data
    const { size: sizes } = (line as Trace).marker as { size: number[] }
    expect(sizes.map((size, at) => (size > 0 ? at : -1)).filter(at => at >= 0)).toEqual([
      5, 15, 25, 35, 45, 55, 65, 75, 85, 95,
    ])
    const whole = plot.line({ x: y.map((_, at) => at), y: y.map((_, at) => at) })
    expect(whole.data[0]?.mode).toBe('lines')
    expect(plot.line(frame, { x: 'cutoff', y: 'energy' }).data[0]?.mode).toBe('lines+markers')
  })

  it('says what it does not show', () => {
    const many = Array.from({ length: 80 }, (_, at) => ({ x: at % 2, y: at, kind: `k${Math.floor(at / 2)}` }))
    const figure = plot.line(many, { color: 'kind' })
    expect(figure.data).toHaveLength(32)
    expect(notesOf(figure.layout)).toEqual(['8 lines are left out: no more than 32 can be told apart.'])
    const looks = figure.data.map(({ line }) => JSON.stringify(line))
    expect(new Set(looks).size).toBe(32)
    expect(notesOf(plot.line({ x: [1], y: [null] }).layout)).toEqual(['No points: every pair of values misses one.'])
    expect(notesOf(plot.line({ x: [-1, 1], y: [1, 2] }, { xLog: true }).layout)[0]).toMatch(/^1 points of zero/)
  })

  it('refuses what there is not', () => {
    expect(() => plot.line(frame, { x: 'cutof', y: 'energy' })).toThrow(/Did you mean 'cutoff'/)
    expect(() => plot.line(frame, { xlog: true } as never)).toThrow(
      "plot.line has no option 'xlog'. Did you mean 'xLog'",
    )
    expect(() => plot.line(frame, { order: 'y' as never })).toThrow(QueryError)
    expect(() => plot.line({ x: [1, 2], y: [1] })).toThrow(/x has 2 values/)
  })

  it('leaves the data alone, and shares no array with another figure', () => {
    const source = { x: [2, 1], y: [1, 2] }
    const [one, other] = [plot.line(source), plot.line(source)]
    expect(source).toEqual({ x: [2, 1], y: [1, 2] })
    expect(one.data[0]?.x).not.toBe(other.data[0]?.x)
  })
})

describe('pictures of lines', () => {
  let solids: Frame
  beforeAll(async () => {
    const all = toFrame([...entriesOf('MgO_a4p'), ...entriesOf('Al_a7p')].reverse(), {
      columns: {
        formula: 'results.material.chemical_formula_reduced',
        volume: 'results.material.topology[0].cell.volume',
        energy: 'run[0].calculation[-1].energy.total.value',
      },
    })
    const least = all.groupBy('formula', { least: { min: 'energy' } })
    const joined = all.join(least, { on: 'formula' })
    solids = joined.derive({ energy_above_minimum: joined.column('energy').minus(joined.column('least')) })
  })

  it('draw each material as a line', () =>
    expectPicture(
      'line',
      plot.line(solids, { x: 'volume', y: 'energy_above_minimum', color: 'formula', xTitle: 'Volume of the cell' }),
    ))

  it('draw several columns of one unit', () => {
    const steps = toFrame([entryOf('Si_md')], {
      rows: 'run[].calculation[]',
      columns: { step: '#', total: 'energy.total.value', fermi: 'energy.fermi', highest: 'energy.highest_occupied' },
    })
    const relative = steps.derive({
      total: steps.column('total').minus(steps.column('total').mean()),
      highest: steps.column('highest').minus(steps.column('highest').mean()),
    })
    return expectPicture(
      'line-several',
      plot.line(relative, {
        x: 'step',
        y: ['total', 'highest'],
        yTitle: 'Energy from its mean',
        title: 'Molecular dynamics of silicon',
      }),
    )
  })
})
