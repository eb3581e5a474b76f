import type { Section } from '../../metainfo/index.js'
import { isDefined, numberOf, numbersOf, sectionOf, sectionsOf, storedIn, wordOf } from '../archive/read.js'
import { atomsOf } from '../archive/system.js'
import { type DosCurve, dosCurve } from './dos-curve.js'
import { type OrbitalName, orbitalName } from './orbital-name.js'

/** What a density of states is projected on. */
export type ProjectionKind = 'species' | 'atom' | 'orbital'

/** Which orbitals are distinguished: shells, summed over m and over all atoms of a species, or each m. */
export type OrbitalDetail = 'shell' | 'each'

/** A projected density of states of the archive. */
export interface Projection extends DosCurve {
  kind: ProjectionKind
  /** The element; `undefined` when neither the section nor its atom names one. */
  species: string | undefined
  /** The index of the atom, from 0. */
  atom: number | undefined
  orbital: OrbitalName | undefined
}

/** A curve with its name. */
export interface NamedCurve extends DosCurve {
  label: string
}

const kinds = ['species', 'atom', 'orbital'] as const

/**
 * Reads all projected densities of states of a spin channel from a section `dos_electronic`. One without an element gets
 * the element of its atom in the calculation's system.
 *
 * @param channel the spin, and the number of energies: curves of another length are left out
 */
export function projectionsOf(dos: Section, { spin, count }: { spin: 0 | 1 | undefined; count: number }): Projection[] {
  const elements = elementsOf(dos)
  return kinds.flatMap(kind => {
    const sections = sectionsOf(dos, `${kind}_projected`)
    const atoms = kind === 'species' ? [] : atomIndices(sections, elements.length)
    return sections.flatMap((section, position) => {
      const isOther = spin !== undefined && (numberOf(section, 'spin') ?? spin) !== spin
      if (isOther || numbersOf(section, 'value')?.length !== count) return []
      const atom = atoms[position]
      const species = elementIn(section) ?? (atom === undefined ? undefined : elements[atom])
      return [
        { ...dosCurve(section), kind, species, atom, orbital: kind === 'orbital' ? orbitalName(section) : undefined },
      ]
    })
  })
}

/** Returns the names of the atoms in the system of a density of states. */
function elementsOf(dos: Section): string[] {
  const system = sectionOf(dos.m_parent, 'system_ref')
  const atoms = sectionOf(system, 'atoms') ?? atomsOf(dos.m_root())
  const labels = atoms && storedIn(atoms, 'labels')
  return Array.isArray(labels) ? labels.map(String) : []
}

/** Returns the element of a projection. Some parsers write `None` for a missing name. */
function elementIn(section: Section): string | undefined {
  const label = wordOf(section, 'atom_label')
  return label && label !== 'None' ? label : undefined
}

/**
 * Returns the index of each projection's atom. Some parsers leave out the index 0. When no projection has an index, they
 * are in the order of the atoms.
 */
function atomIndices(sections: readonly Section[], atomCount: number): (number | undefined)[] {
  const stored = sections.map(section => numberOf(section, 'atom_index'))
  if (stored.every(isDefined)) return stored
  if (stored.some(isDefined)) return stored.map(index => index ?? (stored.includes(0) ? undefined : 0))
  if (atomCount === 0 || sections.length % atomCount !== 0) return stored
  return sections.map((_, position) => position % atomCount)
}

/**
 * Returns the curves of one kind; curves with the same name are added up. When the archive has no curves of this kind, or
 * some without a species or an atom, it adds up curves of a finer kind instead: of atoms or of orbitals.
 */
export function partsOf(
  projections: readonly Projection[],
  kind: ProjectionKind,
  detail: OrbitalDetail = 'shell',
): NamedCurve[] {
  const finer = kinds.slice(kinds.indexOf(kind))
  const sources = finer.map(source => projections.filter(curve => curve.kind === source))
  const isNamed = (curve: Projection) => nameOf(curve, kind, detail) !== undefined
  const chosen = sources.find(curves => curves.length > 0 && curves.every(isNamed)) ?? sources[0] ?? []
  return sumsByName(chosen.map(curve => ({ ...curve, label: nameOf(curve, kind, detail) ?? kind })))
}

function nameOf(
  { species, atom, orbital }: Projection,
  kind: ProjectionKind,
  detail: OrbitalDetail,
): string | undefined {
  if (kind === 'species') return species
  if (kind === 'atom') return atom === undefined ? undefined : `${species ?? 'atom'} ${atom + 1}`
  return orbital && [species, detail === 'each' ? orbital.whole : orbital.shell].filter(isDefined).join(' ')
}

function sumsByName(curves: readonly NamedCurve[]): NamedCurve[] {
  const sums = new Map<string, NamedCurve>()
  for (const curve of curves) {
    const earlier = sums.get(curve.label)
    const values = earlier
      ? earlier.values.map((value, index) => value + (curve.values[index] as number))
      : curve.values
    sums.set(curve.label, { ...curve, values })
  }
  return [...sums.values()]
}
