import type { Section } from '../../metainfo/index.js'
import { isDefined, numberOf, numbersOf, sectionOf, sectionsOf, storedIn, wordOf } from '../archive/read.js'
import { atomsOf } from '../archive/system.js'
import { type DosCurve, dosCurve } from './dos-curve.js'
import { type OrbitalName, orbitalName } from './orbital-name.js'

/** How a density of states is split. */
export type ProjectionKind = 'species' | 'atom' | 'orbital'

/** How far orbitals are told apart: shells summed over m and over all atoms of a species, or each m by itself. */
export type OrbitalDetail = 'shell' | 'each'

/** A part of a density of states, as the archive has it. */
export interface Projection extends DosCurve {
  kind: ProjectionKind
  /** The element; `undefined` where neither the part nor its atom tells. */
  species: string | undefined
  /** Index of the atom. */
  atom: number | undefined
  orbital: OrbitalName | undefined
}

/** A curve with its name. */
export interface Part extends DosCurve {
  label: string
}

const kinds = ['species', 'atom', 'orbital'] as const

/**
 * All parts of a section `dos_electronic` that belong to a spin channel. Parts without an element get the one of their atom
 * in the system of the calculation.
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
      const species = elementOf(part) ?? (atom === undefined ? undefined : elements[atom])
      return [{ ...dosCurve(part), kind, species, atom, orbital: kind === 'orbital' ? orbitalName(part) : undefined }]
    })
  })
}

/** The names of the atoms in the system that a density of states belongs to. */
function elementsOf(dos: Section): string[] {
  const system = sectionOf(dos.m_parent, 'system_ref')
  const atoms = sectionOf(system, 'atoms') ?? atomsOf(dos.m_root())
  const labels = atoms && storedIn(atoms, 'labels')
  return Array.isArray(labels) ? labels.map(String) : []
}

/** Some parsers write the word None for a name that they do not have. */
function elementOf(part: Section): string | undefined {
  const label = wordOf(part, 'atom_label')
  return label && label !== 'None' ? label : undefined
}

/** The atom of each part. Parsers leave out the index 0; where none has an index, parts are in the order of the atoms. */
function atomIndices(parts: readonly Section[], atomCount: number): (number | undefined)[] {
  const stored = parts.map(part => numberOf(part, 'atom_index'))
  if (stored.every(isDefined)) return stored
  if (stored.some(isDefined)) return stored.map(index => index ?? (stored.includes(0) ? undefined : 0))
  if (atomCount === 0 || parts.length % atomCount !== 0) return stored
  return parts.map((_, position) => position % atomCount)
}

/**
 * The curves of one kind by name, those of one name added up. Where the archive does not say which species or atom a curve
 * belongs to, or has no such curves, the finer ones are summed instead.
 */
export function partsOf(
  projections: readonly Projection[],
  kind: ProjectionKind,
  detail: OrbitalDetail = 'shell',
): Part[] {
  const finer = kinds.slice(kinds.indexOf(kind))
  const sources = finer.map(source => projections.filter(part => part.kind === source))
  const isNamed = (part: Projection) => nameOf(part, kind, detail) !== undefined
  const chosen = sources.find(parts => parts.length > 0 && parts.every(isNamed)) ?? sources[0] ?? []
  return addedUp(chosen.map(part => ({ ...part, label: nameOf(part, kind, detail) ?? kind })))
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

function addedUp(parts: readonly Part[]): Part[] {
  const sums = new Map<string, Part>()
  for (const part of parts) {
    const before = sums.get(part.label)
    const values = before ? before.values.map((value, index) => value + (part.values[index] as number)) : part.values
    sums.set(part.label, { ...part, values })
  }
  return [...sums.values()]
}
