import { namesOf } from '../../../src/properties/index.js'
import { type Quantity, quantity } from '../../../src/units/index.js'
import { entriesOf } from '../entries.js'
import { numbersOf, sectionOf, sectionsOf, wordOf } from '../sections.js'

/** What tables of the sample data hold, one row an entry that has a cell or a molecule. */
export interface EntryRow {
  entry_id: string
  formula: string
  program: string
  kind: string
  atoms: number
  volume: Quantity<string, number> | null
  gap: Quantity<string, number> | null
  force: Quantity<string, number> | null
}

/** All entries of the sample data. */
export function entryRows(): EntryRow[] {
  return entriesOf('').map(entry => {
    const [run] = sectionsOf(entry, 'run')
    const atoms = run && sectionOf(sectionsOf(run, 'system').at(-1), 'atoms')
    const calculations = run ? sectionsOf(run, 'calculation') : []
    const forces = calculations
      .flatMap(one => [...(numbersOf(sectionOf(sectionOf(one, 'forces'), 'total'), 'value', 'eV/angstrom') ?? [])])
      .map(Math.abs)
    const gaps = calculations.flatMap(one => [...(numbersOf(sectionOf(one, 'band_gap'), 'value', 'eV') ?? [])])
    const cell = numbersOf(atoms, 'lattice_vectors', 'angstrom')
    const positions = numbersOf(atoms, 'positions', 'angstrom')
    const count = (positions?.length ?? 0) / 3
    const material = sectionOf(sectionOf(entry, 'results'), 'material')
    return {
      entry_id: entry.entry_id,
      formula: namesOf(entry).formula ?? '?',
      program: wordOf(sectionOf(run, 'program'), 'name') ?? 'unknown',
      kind: (material && wordOf(material, 'structural_type')) ?? 'unknown',
      atoms: count,
      volume: cell && count > 0 ? quantity(volumeOf(cell) / count, 'angstrom ** 3') : null,
      gap: gaps.length > 0 ? quantity(Math.max(...gaps), 'eV') : null,
      force: forces.length > 0 ? quantity(Math.max(...forces), 'eV/angstrom') : null,
    }
  })
}

function volumeOf([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]: Float64Array): number {
  return Math.abs(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g))
}
