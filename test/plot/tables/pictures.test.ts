import { describe, it } from 'vitest'
import { Frame } from '../../../src/frame/index.js'
import { plot } from '../../../src/plot/index.js'
import { quantity } from '../../../src/units/index.js'
import { entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'
import { numbersOf, sectionOf, sectionsOf } from '../sections.js'
import { entryRows } from './rows.js'

const rows = entryRows().map(row => ({ ...row, volume_per_atom: row.volume }))
const crystals = rows.filter(row => row.kind === 'bulk')

/** Each component of the force on each atom in each step of a molecular dynamics run of silicon. */
const forces = sectionsOf(entryOf('Si_md'), 'run')
  .flatMap(run => sectionsOf(run, 'calculation'))
  .flatMap(step => [...(numbersOf(sectionOf(sectionOf(step, 'forces'), 'total'), 'value_raw', 'eV/angstrom') ?? [])])

describe('pictures of histograms', () => {
  it('show many numbers', () =>
    expectPicture(
      'histogram',
      plot.histogram({ x: quantity(forces, 'eV/angstrom') }, { xTitle: 'Component of the force' }),
    ))
  it('stack groups', () =>
    expectPicture(
      'histogram-stacked',
      plot.histogram(crystals, { x: 'volume_per_atom', color: 'program', title: 'Crystals' }),
    ))
  it('draw groups from zero, as densities on a logarithmic axis', () =>
    expectPicture(
      'histogram-overlaid',
      plot.histogram(crystals, {
        x: 'volume_per_atom',
        color: 'program',
        arrangement: 'overlaid',
        normalized: true,
        xLog: true,
      }),
    ))
  it('show what a server counted', () => {
    const months = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map(
      day => new Date(day),
    )
    const counted = Frame.fromColumns({ from: months.slice(0, 5), to: months.slice(1), count: [3, 12, 0, 44, 36] })
    return expectPicture('histogram-counted', plot.histogram(counted, { xTitle: 'Upload' }))
  })
})

describe('pictures of bars', () => {
  it('show values that a server counted', () => {
    const counted = Frame.fromColumns({
      program_name: ['GPAW', 'Quantum Espresso', 'ABINIT', 'NWChem', 'elk'],
      count: [32, 30, 18, 7, 4],
    })
    return expectPicture('bar', plot.bar(counted, { yTitle: 'Entries' }))
  })
  it('set groups side by side', () => {
    const gaps = rows.filter(row => row.gap && row.gap.magnitude > 0)
    return expectPicture(
      'bar-grouped',
      plot.bar(gaps, { x: 'formula', y: 'gap', color: 'program', yTitle: 'Band gap' }),
    )
  })
  it('count many rows, stacked', () =>
    expectPicture('bar-stacked', plot.bar(rows, { x: 'formula', color: 'program', max: 20, title: 'Materials' })))
})

describe('pictures of boxes', () => {
  it('show groups, some of few values', () =>
    expectPicture(
      'box',
      plot.box(crystals, { x: 'formula', y: 'volume_per_atom', sort: 'median', orientation: 'horizontal' }),
    ))
  it('show all values', () => {
    const axes = forces.map((force, index) => ({
      axis: 'xyz'[index % 3] as string,
      force: quantity(force, 'eV/angstrom'),
    }))
    return expectPicture('box-all', plot.box(axes, { x: 'axis', y: 'force', points: 'all', xTitle: 'Direction' }))
  })
})

describe('pictures of maps', () => {
  it('show counts of texts', () =>
    expectPicture('heatmap', plot.heatmap(crystals, { x: 'program', y: 'formula', title: 'Calculations' })))
  it('show medians', () =>
    expectPicture(
      'heatmap-median',
      plot.heatmap(crystals, { x: 'formula', y: 'program', color: 'volume_per_atom', aggregate: 'median', log: true }),
    ))
  it('show many numbers in intervals', () => {
    const [x, y] = [forces.filter((_, index) => index % 3 === 0), forces.filter((_, index) => index % 3 === 1)]
    const columns = { force_x: quantity(x, 'eV/angstrom'), force_y: quantity(y, 'eV/angstrom') }
    return expectPicture('heatmap-intervals', plot.heatmap(columns, { x: 'force_x', y: 'force_y', bins: 12 }))
  })
  it('show a matrix', () =>
    expectPicture(
      'heatmap-matrix',
      plot.heatmap(
        {
          x: ['C', 'Si', 'Ge'],
          y: ['C', 'Si', 'Ge'],
          z: [
            quantity([0, 0.31, 0.42], 'eV'),
            quantity([0.31, 0, 0.02], 'eV'),
            quantity([0.42, 0.02, Number.NaN], 'eV'),
          ],
        },
        { colorTitle: 'Mixing enthalpy' },
      ),
    ))
})

describe('pictures of points', () => {
  it('keep words in the order of the rows', () => {
    const gaps = rows.filter(row => row.gap && row.gap.magnitude > 0)
    return expectPicture(
      'scatter-words',
      plot.scatter(gaps, { x: 'formula', y: 'gap', color: 'program', yTitle: 'Band gap' }),
    )
  })
})

describe('pictures of many columns', () => {
  const columns = ['volume_per_atom', 'gap', 'atoms'] as const
  const gaps = rows.filter(row => row.gap)

  it('show each against each other, grouped by texts', () =>
    expectPicture('pairs', plot.pairs(gaps, { columns, color: 'program', title: 'Band gaps' })))
  it('show each against each other, shaded by a number', () => {
    const steps = forces.flatMap((_, index) =>
      index % 6 === 0
        ? [{ force_x: forces[index], force_y: forces[index + 1], force_z: forces[index + 2], step: index / 6 }]
        : [],
    )
    return expectPicture(
      'pairs-shaded',
      plot.pairs(steps, { columns: ['force_x', 'force_y', 'force_z', 'step'], color: 'step' }),
    )
  })
  it('draw one line a row, grouped by texts', () =>
    expectPicture(
      'parallel',
      plot.parallel(gaps, { columns: ['formula', ...columns], color: 'program', title: 'Band gaps' }),
    ))
  it('draw one line a row, shaded by a number', () =>
    expectPicture('parallel-shaded', plot.parallel(gaps, { columns: ['program', ...columns], color: 'gap' })))
})
