import { afterEach, describe, expect, it } from 'vitest'
import { config } from '../../../src/frame/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { archiveWith, entryOf } from '../entries.js'

/** CODATA 2018, in eV. */
const hartree = 27.211386245988
const joule = 1 / 1.602176634e-19

afterEach(() => {
  config.unitSystem = 'custom'
})

const numbers = (figure: Figure, axis: 'x' | 'y', trace = 0) => figure.data[trace]?.[axis] as readonly number[]
const integral = (figure: Figure) => {
  const [states, energies] = [numbers(figure, 'x'), numbers(figure, 'y')]
  return energies
    .slice(1)
    .reduce((sum, energy, index) => sum + (energy - (energies[index] as number)) * (states[index] as number), 0)
}

describe('energies of electrons', () => {
  it.each([
    ['atomic', hartree, 'Ha'],
    ['SI', joule, 'J'],
  ] as const)('of a density of states are shown in the %s unit', (unitSystem, size, symbol) => {
    const entry = entryOf('C_diamond_dos')
    const [plain, other] = [plot.dos(entry), plot.dos(entry, { unitSystem })]
    expect((numbers(plain, 'y')[7] as number) / (numbers(other, 'y')[7] as number) / size).toBeCloseTo(1, 9)
    expect(integral(other) / integral(plain)).toBeCloseTo(1, 9)
    expect(other.layout.yaxis?.title?.text).toBe(`Energy − <i>E</i><sub>VBM</sub> (${symbol})`)
    expect(other.layout.xaxis?.title?.text).toBe(`Density of states (states/${symbol})`)
    expect((other.layout.yaxis?.range?.[1] as number) * size).toBeCloseTo(10, 9)
    expect(other.alt).toContain(`states/${symbol}`)
    expect(other.data[0]?.['hovertemplate']).toContain(` ${symbol}: `)
  })

  it('of bands are too, with a window given in eV and the gap in words', () => {
    const figure = plot.bands(entryOf('Si_bands'), { unitSystem: 'atomic', range: [-13.605693122994, 0], gap: true })
    expect(figure.layout.yaxis?.range?.[0]).toBeCloseTo(-0.5, 9)
    expect(figure.layout.yaxis?.title?.text).toContain('(Ha)')
    const gap = entryOf('Si_bands').run[0]?.calculation.at(-1)?.band_structure_electronic[0]?.band_gap[0]?.value
    const words = `gap ${gap?.to('hartree').magnitude.toPrecision(4)} Ha`
    expect(figure.alt).toContain(words)
    expect(figure.data.map(trace => trace.name).join()).toContain(words)
  })

  it('follow the notebook’s unit system', () => {
    config.unitSystem = 'atomic'
    const figure = plot.bandsDos(entryOf('MgO_bands'), { dos: entryOf('MgO_dos') })
    expect(figure.layout.yaxis?.title?.text).toContain('(Ha)')
    expect((figure.layout['xaxis2'] as { title: { text: string } }).title.text).toBe('DOS (states/Ha)')
    expect(plot.dos(entryOf('MgO_dos'), { unitSystem: 'custom' }).layout.yaxis?.title?.text).toContain('(eV)')
  })
})

const charge = 1.602176634e-19

/** Two bands along three k-points, with energies in eV. */
function twoBands(gap: object, upper = [2, 1.5, 1]) {
  const segment = {
    kpoints: [
      [0, 0, 0],
      [0.25, 0, 0],
      [0.5, 0, 0],
    ],
    energies: [[0, -0.5, -1].map((lower, k) => [lower, upper[k] as number].map(energy => energy * charge))],
    endpoints_labels: ['Γ', 'X'],
  }
  const atoms = {
    labels: ['C'],
    positions: [[0, 0, 0]],
    lattice_vectors: [
      [4e-10, 0, 0],
      [0, 4e-10, 0],
      [0, 0, 4e-10],
    ],
    periodic: [true, true, true],
  }
  return archiveWith({
    run: [
      {
        system: [{ atoms }],
        calculation: [{ band_structure_electronic: [{ energy_fermi: 0, band_gap: [gap], segment: [segment] }] }],
      },
    ],
  })
}

describe('the gap of a band structure', () => {
  const legend = ({ data }: Figure) => data.flatMap(trace => (trace.showlegend === false ? [] : [trace.name]))

  it('is written, direct or indirect', () => {
    const indirect = { value: charge, energy_highest_occupied: 0, energy_lowest_unoccupied: charge }
    expect(legend(plot.bands(twoBands(indirect), { gap: true }))).toContain(
      'lowest unoccupied,<br>indirect gap 1.00 eV',
    )
    const direct = { value: 2 * charge, energy_highest_occupied: 0, energy_lowest_unoccupied: 2 * charge }
    const figure = plot.bands(twoBands(direct, [2, 2.5, 3]), { gap: true })
    expect(legend(figure)).toContain('lowest unoccupied,<br>direct gap 2.00 eV')
    expect(figure.alt).toContain('direct gap 2.00 eV')
    expect(notesOf(figure.layout)).toEqual([])
  })

  it('is written in a note where no point of the path lies at its edges', () => {
    const off = { value: 0.3 * charge, energy_highest_occupied: 7 * charge, energy_lowest_unoccupied: 7.3 * charge }
    expect(notesOf(plot.bands(twoBands(off), { gap: true }).layout)).toEqual(['The archive states: gap 0.30 eV.'])
  })

  it('is that of the states where none is stated', () => {
    expect(legend(plot.bands(twoBands({}), { gap: true }))).toContain('lowest unoccupied,<br>indirect gap 1.00 eV')
  })

  it('is said to be unknown, or none', () => {
    const calculation = { band_structure_electronic: [{ segment: [{ energies: [[[0], [1]]] }] }] }
    const figure = plot.bands(archiveWith({ run: [{ calculation: [calculation] }] }), { gap: true })
    expect(notesOf(figure.layout)).toContain(
      'The archive states no band gap, and does not tell which bands are occupied.',
    )
    expect(plot.bands(twoBands({ value: 0, energy_highest_occupied: 0 }), { gap: true }).alt).toContain('no gap')
  })
})
