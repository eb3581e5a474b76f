import type { Section } from '../../metainfo/index.js'
import { lastCalculationWith } from '../archive/label.js'
import { isDefined, numberOf, numbersOf, quantityOf, sectionOf, sectionsOf } from '../archive/read.js'
import { type PathPoint, type PathSegment, placePath } from './k-path.js'

/** The energies of an archive that can be the zero of energy, in eV. */
interface KnownEnergies {
  highestOccupied: number | undefined
  fermi: number | undefined
}

/** A band structure along its path of k-points. */
export interface BandPath extends KnownEnergies {
  path: PathPoint[]
  /** Energies in eV: a list for each spin channel, in it an array for each band with one number for each k-point. */
  channels: Float64Array[][]
  /** The smallest band gap that the archive states, in eV, with its type and its edges. */
  gap: { value: number; type: string | undefined; highest: number | undefined; lowest: number | undefined } | undefined
  /** True when distances are Cartesian, in 1/Å. */
  isCartesian: boolean
}

/**
 * Reads the band structure of an entry (from its last calculation with one), of a calculation, or of a section
 * `band_structure_electronic`.
 *
 * @returns `undefined` when there is none
 */
export function bandPath(
  section: Section,
  coordinates: 'cartesian' | 'fractional' = 'cartesian',
): BandPath | undefined {
  const { bands, owner } = bandStructureOf(section)
  const segments = bands ? sectionsOf(bands, 'segment').filter(segment => quantityOf(segment, 'energies')) : []
  if (!bands || segments.length === 0) return undefined
  const cell = coordinates === 'cartesian' ? numbersOf(bands, 'reciprocal_cell', '1 / angstrom') : undefined
  const path = placePath(segments.map(segment => segmentOf(segment, cell)))
  return {
    ...knownEnergies(bands, owner ?? bands.m_parent),
    path,
    channels: channelsOf(segments, path),
    gap: gapOf(bands),
    isCartesian: cell !== undefined,
  }
}

/**
 * Returns the section `band_structure_electronic` that `bandPath` reads. For an entry, `owner` is the calculation that
 * contains it.
 */
export function bandStructureOf(section: Section): { bands: Section | undefined; owner: Section | undefined } {
  const owner = section.m_is_set('run') ? lastCalculationWith(section, 'band_structure_electronic') : undefined
  const bands = sectionsOf(owner ?? section, 'band_structure_electronic').at(-1)
  return { bands: bands ?? bandStructureItself(section) ?? fromResults(section), owner }
}

const bandStructureItself = (section: Section) => (section.m_is_set('segment') ? section : undefined)

function fromResults(entry: Section): Section | undefined {
  const electronic = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'electronic')
  return sectionOf(electronic, 'band_structure_electronic')
}

/**
 * Reads the k-points of a segment and the names of its ends. The k-points are Cartesian when a reciprocal cell is given
 * (in 1/Å, row by row), else fractional.
 */
export function segmentOf(segment: Section, cell: Float64Array | undefined): PathSegment {
  const points = numbersOf(segment, 'kpoints')
  const count = quantityOf(segment, 'energies')?.shape[1] ?? Math.floor((points?.length ?? 0) / 3)
  const given = segment.m_is_set('endpoints_labels') ? (segment.m_get('endpoints_labels') as unknown[]) : []
  const name = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    labels: [name(given[0]), name(given.at(-1))],
    points: Array.from({ length: count }, (_, index) =>
      points?.length === 3 * count ? cartesian(points.subarray(3 * index, 3 * index + 3), cell) : [index],
    ),
  }
}

/** Multiplies fractional coordinates by the reciprocal cell, whose rows are the reciprocal lattice vectors. */
function cartesian(point: Float64Array, cell: Float64Array | undefined): number[] {
  if (cell?.length !== 9) return Array.from(point)
  return [0, 1, 2].map(axis =>
    [0, 1, 2].reduce((sum, row) => sum + (point[row] as number) * (cell[3 * row + axis] as number), 0),
  )
}

/** Returns the energies of all segments along a path: a list for each spin channel, in it an array for each band. */
export function channelsOf(segments: readonly Section[], path: readonly PathPoint[], unit = 'eV'): Float64Array[][] {
  const energies = segments.map(segment => {
    const quantity = quantityOf(segment, 'energies')?.to(unit as never)
    return { flat: quantity?.flat() ?? new Float64Array(), shape: quantity?.shape ?? [0, 0, 0] }
  })
  const [spins = 0, , bands = 0] = energies[0]?.shape ?? []
  return Array.from({ length: spins }, (_, spin) =>
    Array.from({ length: bands }, (_, band) =>
      Float64Array.from(path, point => {
        const { flat, shape } = energies[point.segment] as { flat: Float64Array; shape: number[] }
        const [, count = 0, width = 0] = shape
        return band < width ? (flat[(spin * count + point.index) * width + band] ?? Number.NaN) : Number.NaN
      }),
    ),
  )
}

function knownEnergies(bands: Section, calculation: Section | undefined): KnownEnergies {
  const tops = sectionsOf(bands, 'band_gap')
    .map(gap => numberOf(gap, 'energy_highest_occupied', 'eV'))
    .filter(isDefined)
  const energy = sectionOf(calculation, 'energy')
  return {
    highestOccupied: tops.length > 0 ? Math.max(...tops) : numberOf(energy, 'highest_occupied', 'eV'),
    fermi: numberOf(bands, 'energy_fermi', 'eV') ?? numberOf(energy, 'fermi', 'eV'),
  }
}

function gapOf(bands: Section): BandPath['gap'] {
  const gaps = sectionsOf(bands, 'band_gap').flatMap(gap => {
    const value = numberOf(gap, 'value', 'eV')
    if (value === undefined) return []
    const type = gap.m_is_set('type') ? String(gap.m_get('type')) : undefined
    const highest = numberOf(gap, 'energy_highest_occupied', 'eV')
    return [{ value, type, highest, lowest: numberOf(gap, 'energy_lowest_unoccupied', 'eV') }]
  })
  return gaps.sort((a, b) => a.value - b.value)[0]
}
