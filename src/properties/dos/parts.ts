import type { DosValues, Projection, ProjectionKind } from '../schema/records/density-of-states.js'

/** The division of a density of states: by species, by atom, by shell of each species, or by each orbital of it. */
export type PartKind = 'species' | 'atom' | 'shell' | 'orbital'

/** A part of a density of states, with its name. */
export interface NamedPart extends DosValues {
  readonly label: string
}

const kinds = ['species', 'atom', 'orbital'] as const

/**
 * Returns the parts of one kind; those with the same name are added up. When the archive has none of this kind, or some without a
 * species or an atom, it adds up parts of a finer kind instead: of atoms or of orbitals. Parts without a name are not shown.
 */
export function partsOf(projections: readonly Projection[], kind: PartKind): NamedPart[] {
  const stored: ProjectionKind = kind === 'shell' ? 'orbital' : kind
  const finer = kinds.slice(kinds.indexOf(stored))
  const sources = finer.map(source => projections.filter(part => part.kind === source))
  const isNamed = (part: Projection) => nameOf(part, kind) !== undefined
  const chosen = sources.find(parts => parts.length > 0 && parts.every(isNamed)) ?? []
  return sumsByName(chosen.map(part => ({ ...part, label: nameOf(part, kind) as string })))
}

function nameOf({ species, atom, orbital }: Projection, kind: PartKind): string | undefined {
  if (kind === 'species') return species
  if (kind === 'atom') return atom === undefined ? undefined : `${species ?? 'atom'} ${atom + 1}`
  return (
    orbital &&
    [species, kind === 'orbital' ? orbital.whole : orbital.shell].filter(word => word !== undefined).join(' ')
  )
}

function sumsByName(parts: readonly NamedPart[]): NamedPart[] {
  const sums = new Map<string, NamedPart>()
  for (const part of parts) {
    const earlier = sums.get(part.label)
    sums.set(part.label, {
      label: part.label,
      normalization: part.normalization,
      values: earlier ? added(earlier.values, part.values) : part.values,
      integrated: earlier
        ? earlier.integrated && part.integrated && added(earlier.integrated, part.integrated)
        : part.integrated,
    })
  }
  return [...sums.values()]
}

function added(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, index) => value + (other[index] as number))
}
