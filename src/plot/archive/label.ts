import { QueryError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { calculationsOf, sectionOf, sectionsOf, wordOf } from './read.js'

/** Returns the root of a section's archive. */
export function rootOf(section: Section): Section {
  return section.m_root()
}

/**
 * Returns the formula of an entry's material as chemists write it (`TiO2`, where NOMAD's reduced formula is `O2Ti`).
 * The formula of a molecule has all atoms (`N2`, not `N`).
 *
 * @returns `undefined` when the archive has no formula
 */
export function formulaOf(section: Section): string | undefined {
  const root = rootOf(section)
  const material = sectionOf(sectionOf(root, 'results'), 'material')
  const [iupac, hill, ...others] = ['iupac', 'hill', 'descriptive', 'reduced'].map(kind =>
    wordOf(material, `chemical_formula_${kind}`),
  )
  const isMolecule = wordOf(material, 'structural_type')?.startsWith('molecule')
  const hasAllAtoms = !isMolecule || !iupac || !hill || atomCount(iupac) === atomCount(hill)
  const formula = [hasAllAtoms ? iupac : hill, ...others, hill].find(Boolean)
  if (formula) return formula
  const system = sectionsOf(root, 'run')
    .flatMap(run => sectionsOf(run, 'system'))
    .at(-1)
  return ['chemical_composition_reduced', 'chemical_composition'].map(name => wordOf(system, name)).find(Boolean)
}

/** Returns the number of atoms in a formula: 4 for NH3. */
function atomCount(formula: string): number {
  const counts = [...formula.matchAll(/[A-Z][a-z]?(\d*)/g)].map(([, digits]) => Number(digits || 1))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Returns the name of an entry in a legend: its formula, else the start of its id. */
export function labelOf(section: Section): string {
  return formulaOf(section) ?? shortId(section)
}

/**
 * Returns the names of sections in a legend: those of the option `labels`, else distinct ones.
 *
 * @throws QueryError when the option has more or fewer names than there are sections
 */
export function legendLabels(sections: readonly Section[], given: readonly string[] | undefined): readonly string[] {
  if (given === undefined) return distinctLabels(sections)
  if (given.length === sections.length) return given
  throw new QueryError(
    `The option labels has ${given.length} names for ${sections.length} entries; it needs one for each.`,
  )
}

/** Returns distinct names of sections: equal formulas get the program's name, and then the entry's id where needed. */
export function distinctLabels(sections: readonly Section[]): string[] {
  const labels = sections.map(labelOf)
  const longer = sections.map((section, index) =>
    isRepeated(labels, index) ? addProgram(section, labels[index]) : labels[index],
  )
  return longer.map((label, index) =>
    isRepeated(longer, index) ? `${labels[index]}, ${shortId(sections[index])}` : (label as string),
  )
}

const isRepeated = (labels: readonly unknown[], index: number) =>
  labels.indexOf(labels[index]) !== labels.lastIndexOf(labels[index])

function addProgram(section: Section, label: string | undefined): string {
  const name = wordOf(sectionOf(sectionOf(rootOf(section), 'run'), 'program'), 'name')
  return name ? `${label}, ${name}` : (label as string)
}

function shortId(section: Section | undefined): string {
  const root = section && (rootOf(section) as Section & { entry_id?: string })
  return root?.entry_id ? root.entry_id.slice(0, 8) : 'unnamed'
}

/** Returns the last calculation with a sub-section of this name. */
export function lastCalculationWith(entry: Section, name: string): Section | undefined {
  return calculationsOf(entry)
    .filter(calculation => sectionsOf(calculation, name).length > 0)
    .at(-1)
}
