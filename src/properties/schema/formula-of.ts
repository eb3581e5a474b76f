import type { Section } from '../../metainfo/index.js'
import { formulaOfCounts } from '../elements/formula.js'
import type { SchemaReader } from './reader.js'
import { Reading } from './reading.js'

/**
 * Returns the formula of an entry's material as chemists write it (`TiO2`, where NOMAD's reduced formula is `O2Ti`).
 * The formula of a molecule has all atoms (`N2`, not `N`).
 *
 * @returns `undefined` when the archive has no formula
 */
export function formulaOf(reader: SchemaReader): string | undefined {
  // The formula is a name beside the values: its paths are not among those that a property was read from.
  const reading = new Reading()
  const material = reading.at(reader.input.m_root(), 'results', 'material')
  const [iupac, hill, ...others] = ['iupac', 'hill', 'descriptive', 'reduced'].map(kind =>
    reading.text(material, `chemical_formula_${kind}`),
  )
  const isMolecule = reading.text(material, 'structural_type')?.startsWith('molecule')
  const hasAllAtoms = !isMolecule || !iupac || !hill || atomCount(iupac) === atomCount(hill)
  const formula = [hasAllAtoms ? iupac : hill, ...others, hill].find(Boolean)
  return formula ?? formulaOfSystem(reader, reading)
}

function formulaOfSystem(reader: SchemaReader, reading: Reading): string | undefined {
  const system = (reader.representative() ?? reader.systems().at(-1))?.section
  const stored = ['chemical_composition_reduced', 'chemical_composition'].map(name => reading.text(system, name))
  const formula = reading.section(system, 'chemical_formula')
  const given = [...stored, reading.text(formula, 'iupac'), reading.text(formula, 'reduced')].find(Boolean)
  return given ?? formulaOfComposition(system, reading)
}

/** Elements that are molecules of two atoms. */
const diatomic = new Set(['H', 'N', 'O', 'F', 'Cl', 'Br', 'I'])

/** Returns the formula of `composition_formula`, which has a form of its own: `Mg(1)O(1)`, with all atoms of the cell. */
function formulaOfComposition(system: Section | undefined, reading: Reading): string | undefined {
  const stored = reading.text(system, 'composition_formula')
  if (!stored || !/^(?:[A-Z][a-z]?\(\d{1,6}\))+$/.test(stored)) return undefined
  const counts = [...stored.matchAll(/([A-Z][a-z]?)\((\d+)\)/g)].map(([, element, count]) => [element, Number(count)])
  const { full, reduced } = formulaOfCounts(new Map(counts as [string, number][]))
  const isPeriodic = reading.list(system, 'periodic_boundary_conditions')?.includes(true)
  if (!isPeriodic) return full
  return diatomic.has(reduced) && full === `${reduced}2` ? full : reduced
}

/** Returns the number of atoms in a formula: 4 for NH3. */
function atomCount(formula: string): number {
  const counts = [...formula.matchAll(/[A-Z][a-z]?(\d*)/g)].map(([, digits]) => Number(digits || 1))
  return counts.reduce((sum, count) => sum + count, 0)
}
