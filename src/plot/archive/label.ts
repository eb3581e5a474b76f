import { QueryError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { calculationsOf, sectionOf, sectionsOf, wordOf } from './read.js'

/** The root of a section's archive. */
export function rootOf(section: Section): Section {
  return section.m_root()
}

/**
 * The formula of what an entry is about: as chemists write it (`TiO2`, where NOMAD's reduced one is `O2Ti`), and of
 * molecules with all atoms (`N2`, not `N`); `undefined` where the archive has none.
 */
export function formulaOf(section: Section): string | undefined {
  const root = rootOf(section)
  const material = sectionOf(sectionOf(root, 'results'), 'material')
  const [iupac, hill, ...others] = ['iupac', 'hill', 'descriptive', 'reduced'].map(kind =>
    wordOf(material, `chemical_formula_${kind}`),
  )
  const isMolecule = wordOf(material, 'structural_type')?.startsWith('molecule')
  const isWhole = !isMolecule || !iupac || !hill || atomCount(iupac) === atomCount(hill)
  const formula = [isWhole ? iupac : hill, ...others, hill].find(Boolean)
  if (formula) return formula
  const system = sectionsOf(root, 'run')
    .flatMap(run => sectionsOf(run, 'system'))
    .at(-1)
  return ['chemical_composition_reduced', 'chemical_composition'].map(name => wordOf(system, name)).find(Boolean)
}

/** How many atoms a formula counts: 4 for NH3. */
function atomCount(formula: string): number {
  const counts = [...formula.matchAll(/[A-Z][a-z]?(\d*)/g)].map(([, digits]) => Number(digits || 1))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What an entry is called in a legend: its formula, else the beginning of its id. */
export function labelOf(section: Section): string {
  return formulaOf(section) ?? shortId(section)
}

/** The names of sections in a legend, as they were given, else distinct ones. @throws QueryError for more or fewer names */
export function legendLabels(sections: readonly Section[], given: readonly string[] | undefined): readonly string[] {
  if (given === undefined) return distinctLabels(sections)
  if (given.length === sections.length) return given
  throw new QueryError(
    `The option labels has ${given.length} names for ${sections.length} entries; it needs one for each.`,
  )
}

/** Labels that tell sections apart: those that occur twice get the program's name, or else the entry's id. */
export function distinctLabels(sections: readonly Section[]): string[] {
  const labels = sections.map(labelOf)
  const longer = sections.map((section, index) =>
    isTwice(labels, index) ? addProgram(section, labels[index]) : labels[index],
  )
  return longer.map((label, index) =>
    isTwice(longer, index) ? `${labels[index]}, ${shortId(sections[index])}` : (label as string),
  )
}

const isTwice = (labels: readonly unknown[], index: number) =>
  labels.indexOf(labels[index]) !== labels.lastIndexOf(labels[index])

function addProgram(section: Section, label: string | undefined): string {
  const name = wordOf(sectionOf(sectionOf(rootOf(section), 'run'), 'program'), 'name')
  return name ? `${label}, ${name}` : (label as string)
}

function shortId(section: Section | undefined): string {
  const root = section && (rootOf(section) as Section & { entry_id?: string })
  return root?.entry_id ? root.entry_id.slice(0, 8) : 'unnamed'
}

/** The last calculation that holds a sub-section of this name. */
export function lastCalculationWith(entry: Section, name: string): Section | undefined {
  return calculationsOf(entry)
    .filter(calculation => sectionsOf(calculation, name).length > 0)
    .at(-1)
}
