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
    const parts = sectionsOf(dos, `${kind}_projected`)
    const atoms = kind === 'species' ? [] : atomIndices(parts, elements.length)
    return parts.flatMap((part, position) => {
      const isOther = spin !== undefined && (numberOf(part, 'spin') ?? spin) !== spin
      if (isOther || numbersOf(part, 'value')?.length !== count) return []
      const atom = atoms[position]
      const species = elementIn(part) ?? (atom === undefined ? undefined : elements[atom])
      return [{ ...dosCurve(part), kind, species, atom, orbital: kind === 'orbital' ? orbitalName(part) : undefined }]
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
function elementIn(part: Section): string | undefined {
  const label = wordOf(part, 'atom_label')
  return label && label !== 'None' ? label : undefined
}

/**
 * Returns the index of each projection's atom. Some parsers leave out the index 0. When no projection has an index, they
 * are in the order of the atoms.
 */
function atomIndices(parts: readonly Section[], atomCount: number): (number | undefined)[] {
  const stored = parts.map(part => numberOf(part, 'atom_index'))
  if (stored.every(isDefined)) return stored
  if (stored.some(isDefined)) return stored.map(index => index ?? (stored.includes(0) ? undefined : 0))
  if (atomCount === 0 || parts.length % atomCount !== 0) return stored
  return parts.map((_, position) => position % atomCount)
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
  const sources = finer.map(source => projections.filter(part => part.kind === source))
  const isNamed = (part: Projection) => nameOf(part, kind, detail) !== undefined
  const chosen = sources.find(parts => parts.length > 0 && parts.every(isNamed)) ?? sources[0] ?? []
  return sumsByName(chosen.map(part => ({ ...part, label: nameOf(part, kind, detail) ?? kind })))
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

function sumsByName(parts: readonly NamedCurve[]): NamedCurve[] {
  const sums = new Map<string, NamedCurve>()
  for (const part of parts) {
    const earlier = sums.get(part.label)
    const values = earlier ? earlier.values.map((value, index) => value + (part.values[index] as number)) : part.values
    sums.set(part.label, { ...part, values })
  }
  return [...sums.values()]
}
