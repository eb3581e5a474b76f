import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import type { EntryArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { freePlace, type Place } from '../../../src/plot/workflow/free-place.js'
import { typesetNumber } from '../../../src/plot/workflow/typeset-number.js'
import { archiveWith, entriesOf, entryOf } from '../entries.js'

const electronvolt = 1.602176634e-19

const iterationsOf = (entry: EntryArchive) =>
  entry.run
    .flatMap(run => run.calculation)
    .map((_, calculation) => properties.convergence(entry, { calculation })?.scf)
    .filter(scf => scf !== undefined)

const scfOf = (scf: object, ...energies: object[]) =>
  archiveWith({
    run: [{ method: [{ scf }], calculation: [{ scf_iteration: energies.map(energy => ({ energy })) }] }],
  })

const total = (value: number) => ({ total: { value: value * electronvolt } })

describe('self-consistency in the sample data', () => {
  it.each(['H2O/', 'CO2/', 'N2/', 'O2/', 'CH4/', 'NH3/', 'HF/'])(
    'of %s (NWChem) ends with a change below its threshold',
    file => {
      const all = iterationsOf(entryOf(file))
      expect(all.length).toBeGreaterThan(0)
      for (const { changes, threshold } of all) {
        expect(Math.abs(changes.magnitude.at(-1) as number)).toBeLessThan(threshold?.magnitude as number)
      }
    },
  )

  it('of Quantum ESPRESSO ends with an estimated error below its threshold, everywhere', () => {
    const all = [
      'Si_ecut',
      'Si_k',
      'Al_a7p',
      'Si_relax',
      'H2O_relax',
      'TiO2_relax',
      'MgO_relax',
      'Si_md',
      'Fe_',
      'Ni_',
      'NiO',
    ]
      .flatMap(entriesOf)
      .flatMap(iterationsOf)
    expect(all.length).toBeGreaterThan(60)
    for (const { estimates, threshold } of all) {
      expect(estimates?.magnitude.at(-1)).toBeLessThan(threshold?.magnitude as number)
    }
  })

  it('has the total energy of Elk, which stands in the iterations only', () => {
    expect(iterationsOf(entryOf('Si_elk'))[0]?.energies.magnitude.at(-1)).toBeCloseTo(-15784.56695, 4)
    const { alt, layout } = plot.convergence(entryOf('Si_elk'), { of: 'scf' })
    expect(alt).toContain('total energy -15784.5669 eV')
    expect(notesOf(layout)).toEqual(['The archive states no threshold for the energy.'])
  })

  it('is that of the last calculation with iterations, or of the chosen one, and says which', () => {
    const last = plot.convergence(entryOf('NH3/'), { of: 'scf' })
    expect(last.layout.title?.text).toBe('NH<sub>3</sub>, calculation 4 of 5')
    expect(last.alt).toContain('(calculation 4 of 5)')
    const first = plot.convergence(entryOf('NH3/'), { of: 'scf', calculation: 0 })
    expect(first.data[0]?.x).toEqual([1, 2, 3, 4, 5])
    expect(plot.convergence(entryOf('NH3/'), { of: 'scf', calculation: -5 }).data).toEqual(first.data)
  })
})

describe('the picture of self-consistency', () => {
  it('draws changes without sign, and says what is zero', () => {
    const entry = scfOf(
      { threshold_energy_change: 1e-6 * electronvolt },
      total(-10),
      total(-10.5),
      total(-10.25),
      total(-10.25),
    )
    const { data, layout } = plot.convergence(entry, { of: 'scf' })
    expect(data.map(trace => trace.y)).toEqual([[null, expect.closeTo(0.5), expect.closeTo(0.25), null]])
    expect(notesOf(layout)).toEqual(['One change is zero in the stored digits and not drawn.'])
    expect((layout.shapes as { y0: number }[])[0]?.y0).toBeCloseTo(1e-6)
  })

  it('takes printed changes first, but not the first one that is the whole energy', () => {
    const entry = scfOf(
      {},
      { ...total(-10), change: -10 * electronvolt },
      { ...total(-10.1), change: -0.1001 * electronvolt },
    )
    expect(plot.convergence(entry, { of: 'scf' }).data[0]?.y).toEqual([null, expect.closeTo(0.1001)])
  })

  it('ignores a threshold of zero, and leaves gaps where energies are missing', () => {
    const { data, layout } = plot.convergence(
      scfOf({ threshold_energy_change: 0 }, total(-1), {}, total(-2), total(-4)),
      {
        of: 'scf',
      },
    )
    expect(data[0]?.y).toEqual([null, null, null, expect.closeTo(2)])
    expect(notesOf(layout)).toEqual(['The archive states no threshold for the energy.'])
  })

  it('says that there are no iterations', () => {
    const { data, layout, alt } = plot.convergence(entryOf('MgO_dos'), { of: 'scf' })
    expect(data).toEqual([])
    expect(notesOf(layout)).toEqual(['The archive has no energies of SCF iterations.'])
    expect(alt).toContain('the archive has none')
    expect(notesOf(plot.convergence(archiveWith({}), { of: 'scf' }).layout)[0]).toContain('no energies')
  })

  it('refuses a calculation that is not there, and several entries', () => {
    expect(() => plot.convergence(entryOf('NH3/'), { of: 'scf', calculation: 9 })).toThrow(QueryError)
    expect(() => plot.convergence(entryOf('NH3/'), { of: 'scf', calculation: 9 })).toThrow('the entry has 5')
    expect(() => plot.convergence([entryOf('NH3/'), entryOf('HF/')] as never)).toThrow('it was given 2')
  })
})

describe('geometry optimizations', () => {
  it('say the final difference, displacement and force in words', () => {
    expect(plot.convergence(entryOf('NH3/')).alt).toMatch(
      /final energy difference .* eV, final maximum force .* eV\/Å$/,
    )
  })
})

describe('the words at a criterion', () => {
  const curve: Place[] = [
    [0, 1],
    [0.5, 0.55],
    [1, 0.5],
  ]

  it('go to the side where no curve is', () => {
    const right = { x: 0.99, xanchor: 'right' }
    const flat = (height: number): Place[] => curve.map(([x]) => [x, height])
    expect(freePlace(0.5, 'criterion 1 eV', [flat(0.9)])).toEqual({ ...right, yanchor: 'bottom' })
    expect(freePlace(0.5, 'criterion 1 eV', [flat(0.52)])).toEqual({ ...right, yanchor: 'top' })
    expect(freePlace(0.5, 'criterion 1 eV', [curve, flat(0.47)])).toEqual({
      x: 0.01,
      xanchor: 'left',
      yanchor: 'bottom',
    })
  })

  it('stay inside the plot area', () => {
    expect(freePlace(0.99, 'criterion', []).yanchor).toBe('top')
    expect(freePlace(0.01, 'criterion', []).yanchor).toBe('bottom')
  })

  it('have numbers as they are printed', () => {
    expect([0.000136, 1.3606e-8, -2, 0, 123456].map(value => typesetNumber(value))).toEqual([
      '0.000136',
      '1.36 × 10<sup>−8</sup>',
      '−2',
      '0',
      '1.23 × 10<sup>5</sup>',
    ])
  })
})
