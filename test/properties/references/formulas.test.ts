import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { open } from '../../metainfo/open.js'
import { dynamicsEntryOf, entryOf } from '../../plot/entries.js'
import { golden } from './golden.js'

interface Formulas {
  reduced: string
  hill: string
}
const { cases, samples } = golden<{
  cases: (Formulas & { name: string; counts: Record<string, number> })[]
  samples: (Formulas & { mainfile: string })[]
}>('formulas')

/** The number of atoms of each element in a formula. */
function counts(formula: string): Record<string, number> {
  return Object.fromEntries(
    [...formula.matchAll(/([A-Z][a-z]?)(\d*)/g)].map(([, element, n]) => [element, Number(n || 1)]),
  )
}

/** pymatgen counts the atoms of gases that are molecules of two; as formulas of materials N2 and N are both in use. */
const gases = new Set(['O2', 'N2', 'H2', 'F2', 'Cl2'])

describe('formulas as pymatgen writes them', () => {
  it.each(cases)('have the same atoms: $name', ({ counts: wanted, reduced }) => {
    const labels = Object.entries(wanted).flatMap(([element, count]) => Array(count).fill(element) as string[])
    const atoms = { labels, positions: labels.map((_, index) => [index * 3e-10, 0, 0]) }
    const structure = properties.structure(open({ run: [{ system: [{ atoms }] }] }))
    expect(counts(structure?.formula ?? '')).toEqual(wanted)
    if (!gases.has(reduced)) expect(counts(structure?.reducedFormula ?? '')).toEqual(counts(reduced))
  })

  it('are the same for the structures of the sample data', () => {
    const dynamics = new Set(['AlAs', 'CuZn', 'SiC_', 'Si_d', 'Si_p', 'wate'])
    const differences = samples.flatMap(({ mainfile, reduced, hill }) => {
      const isDynamics = dynamics.has(mainfile.slice(0, 4)) && !/^Si_dos/.test(mainfile)
      const structure = properties.structure(isDynamics ? dynamicsEntryOf(mainfile) : entryOf(mainfile))
      const ours = [
        counts(structure?.formula ?? ''),
        gases.has(reduced) ? reduced : counts(structure?.reducedFormula ?? ''),
      ]
      const theirs = [counts(hill), gases.has(reduced) ? reduced : counts(reduced)]
      return sorted(ours) === sorted(theirs) ? [] : [{ mainfile, ours, theirs }]
    })
    expect(samples.length).toBe(101)
    expect(differences).toEqual([])
  })
})

function sorted(all: unknown[]): string {
  return all.map(one => (typeof one === 'string' ? one : JSON.stringify(Object.entries(one as object).sort()))).join()
}
