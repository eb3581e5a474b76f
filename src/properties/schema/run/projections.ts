import type { Section } from '../../../metainfo/index.js'
import { orbitalOf } from '../orbital-name.js'
import type { Reading } from '../reading.js'
import type { OrbitalName, Projection } from '../records/density-of-states.js'
import { runDosValues } from './dos-values.js'

/** What projected densities of states are read for. */
interface ProjectionContext {
  spin: 0 | 1 | undefined
  /** The number of energies: curves of another length are left out. */
  count: number
  elements: () => readonly string[]
  reading: Reading
}

const kinds = ['species', 'atom', 'orbital'] as const

/**
 * Reads all projected densities of states of a spin channel from a section `dos_electronic`. One without an element gets the
 * element of its atom in the calculation's structure.
 */
export function runProjections(dos: Section, { spin, count, elements, reading }: ProjectionContext): Projection[] {
  return kinds.flatMap(kind => {
    const sections = reading.sections(dos, `${kind}_projected`)
    if (sections.length === 0) return []
    const names = elements()
    const atoms =
      kind === 'species'
        ? []
        : atomIndices(
            sections.map(one => reading.number(one, 'atom_index')),
            names.length,
          )
    return sections.flatMap((section, position) => {
      const isOther = spin !== undefined && (reading.number(section, 'spin') ?? spin) !== spin
      const values = isOther ? undefined : runDosValues(section, count, reading)
      if (!values) return []
      const atom = atoms[position]
      const species = elementIn(section, reading) ?? (atom === undefined ? undefined : names[atom])
      return [{ ...values, kind, species, atom, orbital: kind === 'orbital' ? orbitalIn(section, reading) : undefined }]
    })
  })
}

/** Returns the element of a projection. Some parsers write `None` for a missing name. */
function elementIn(section: Section, reading: Reading): string | undefined {
  const label = reading.text(section, 'atom_label')
  return label !== 'None' ? label : undefined
}

/**
 * Returns the index of each projection's atom. Some parsers leave out the index 0. When no projection has an index, they
 * are in the order of the atoms.
 */
function atomIndices(stored: readonly (number | undefined)[], atomCount: number): (number | undefined)[] {
  const known = stored.filter(index => index !== undefined).length
  if (known === stored.length) return [...stored]
  if (known > 0) return stored.map(index => index ?? (stored.includes(0) ? undefined : 0))
  if (atomCount === 0 || stored.length % atomCount !== 0) return [...stored]
  return stored.map((_, position) => position % atomCount)
}

function orbitalIn(section: Section, reading: Reading): OrbitalName | undefined {
  const given = reading.text(section, 'orbital')?.trim()
  if (given) return { shell: /^\d*[spdfghi]/.exec(given)?.[0] ?? given, whole: given }
  const stored = reading.numbers(section, 'lm')
  return orbitalOf({
    l: stored?.[0] ?? reading.number(section, 'lm'),
    m: stored?.[1],
    isPolynomial: reading.text(section, 'm_kind') === 'polynomial',
  })
}
