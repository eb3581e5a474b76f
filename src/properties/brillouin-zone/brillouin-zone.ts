import type { Vector } from '../../math/vectors.js'
import { type WignerSeitzCell, wignerSeitzCell } from '../../math/wigner-seitz.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule } from '../calculation-option.js'
import { kPath } from '../k-path/k-path.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import { type FoundLattice, findLattice } from './find-lattice.js'
import { primitiveCount, primitiveOf } from './primitive-lattice.js'
import { type FoldedPath, zonePath } from './zone-path.js'

/** The options of `properties.brillouinZone`. */
export interface BrillouinZoneReadOptions extends CalculationOption {
  /**
   * The cell whose zone it is: `original` as it was calculated; `primitive`, the smallest one, where the archive stores it.
   * Default `original`.
   */
  cell?: 'original' | 'primitive' | undefined
}

/** The first Brillouin zone: the points of reciprocal space that are nearer to Γ than to any other reciprocal lattice point. */
export interface BrillouinZone extends Property {
  /** 3 for a crystal; 2 for a sheet, whose zone is a polygon; 1 for a chain, whose zone is a line. */
  readonly dimensions: 1 | 2 | 3
  /** The reciprocal lattice vectors as rows in 1/Å, with 2π: b₁ · a₁ = 2π. A sheet has two of them, a chain one. */
  readonly reciprocalLattice: Quantity<string, Float64Array[]>
  /** The volume in 1/Å³, (2π)³/V; the area of a sheet's zone in 1/Å²; the length of a chain's in 1/Å. */
  readonly volume: Quantity<string>
  /** The corners, one row of kx, ky, kz for each, in 1/Å. Those of a sheet are in their order around the zone. */
  readonly corners: Quantity<string, Float64Array[]>
  /** The faces of a polyhedron, the sides of a polygon, the ends of a line. */
  readonly faces: readonly BrillouinZoneFace[]
  readonly edges: readonly BrillouinZoneEdge[]
  /** The path of the entry's band structure in the zone; `undefined` when the archive has none. */
  readonly path: BrillouinZonePath | undefined
  /** The cell whose zone it is. */
  readonly cell: 'original' | 'primitive'
  /** The number of primitive cells in this cell; `undefined` when the archive has no primitive cell. */
  readonly primitiveCells: number | undefined
}

/** A face of a Brillouin zone. It lies midway between Γ and a reciprocal lattice point. */
export interface BrillouinZoneFace {
  /** The indices of its corners, in their order around it. */
  readonly corners: readonly number[]
  /** The reciprocal lattice point beyond it, in 1/Å. */
  readonly beyond: Quantity<string, Float64Array>
}

/** An edge of a Brillouin zone. */
export interface BrillouinZoneEdge {
  /** The indices of its corners. */
  readonly ends: readonly [number, number]
  /** The indices of the faces that meet in it. */
  readonly faces: readonly number[]
}

/** A path of k-points in a Brillouin zone. k-points outside of the zone are at their equivalents in it. */
export interface BrillouinZonePath {
  /** The straight lines of the path: rows of kx, ky, kz in 1/Å for each. A new line starts where the path leaves the zone. */
  readonly lines: readonly Quantity<string, Float64Array[]>[]
  /** The named k-points; each place is listed once. */
  readonly points: readonly { readonly label: string; readonly position: Quantity<string, Float64Array> }[]
  /** All k-points: rows of kx, ky, kz in 1/Å. */
  readonly kPoints: Quantity<string, Float64Array[]>
}

const rules: OptionRules<BrillouinZoneReadOptions> = {
  calculation: calculationRule,
  cell: oneOf('original', 'primitive'),
}

const cells = ['lattice_vectors', 'periodic']
const bands = 'run.calculation.band_structure_electronic'

/**
 * Returns the first Brillouin zone of an entry: corners, faces and edges, and the path of its band structure.
 *
 * The lattice is that of the last calculation with bands, else that of the last calculation, else that of the structure. It is
 * the Wigner–Seitz cell of the reciprocal lattice (C. Kittel, Introduction to Solid State Physics, chapter 2).
 *
 * @param input an entry, a calculation, a band structure, a section `system` or `model_system`, or a section `atoms`
 * @param options which calculation, and whether the zone is that of the primitive cell
 * @returns `undefined` when there is no lattice: molecules have no Brillouin zone
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.brillouinZone(entry)?.volume
 */
export const brillouinZone = withReads(readBrillouinZone, {
  run: [
    'run.calculation.system_ref',
    'run.system.is_representative',
    ...['atoms', 'symmetry.system_primitive'].flatMap(cell => cells.map(name => `run.system.${cell}.${name}`)),
    `${bands}.reciprocal_cell`,
    ...['energies', 'kpoints', 'endpoints_labels'].map(name => `${bands}.segment.${name}`),
  ],
  data: [
    'data.representative_system_index',
    'data.outputs.model_system_ref',
    ...[
      'is_representative',
      'lattice_vectors',
      'periodic_boundary_conditions',
      'representations.name',
      'representations.lattice_vectors',
    ].map(name => `data.model_system.${name}`),
    'data.model_method.numerical_settings.reciprocal_lattice_vectors',
    ...['value', 'reciprocal_cell', 'spin_channel'].map(name => `data.outputs.electronic_band_structures.${name}`),
    'data.outputs.electronic_band_structures.k_path.points',
  ],
})

function readBrillouinZone(input: Section, options: BrillouinZoneReadOptions = {}): BrillouinZone | undefined {
  const caller = 'properties.brillouinZone'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findLattice(reader, { ...options, caller })
  const chosen = options.cell === 'primitive' ? found && primitiveOf(found, reader) : found
  if (!chosen) return undefined
  const zone = wignerSeitzCell(chosen.reciprocal)
  const path = chosen.path && zonePath(kPath(chosen.path.points, { cell: chosen.path.cell }), chosen.path.cell, zone)
  const primitiveCells = chosen.cell === 'primitive' ? 1 : primitiveCount(chosen, reader)
  return makeProperty(valuesOf(zone, { chosen, path, primitiveCells }), {
    name: 'brillouinZone',
    reader,
    calculation: chosen.calculation,
    notes: notesOf(chosen, primitiveCells),
    columns: () => [
      { name: 'corner', values: zone.corners.map((_, index) => index) },
      ...['kx', 'ky', 'kz'].map((name, axis) => ({
        name,
        values: zone.corners.map(corner => corner[axis] as number),
        unit: inverseLength,
      })),
    ],
  })
}

const inverseLength = '1 / angstrom'

function notesOf({ notes }: FoundLattice, primitiveCells: number | undefined): string[] {
  const isLarger = primitiveCells !== undefined && primitiveCells > 1
  const larger = `The zone is that of the cell that was calculated, of ${primitiveCells} primitive cells.`
  return isLarger ? [...notes, larger] : [...notes]
}

function valuesOf(
  zone: WignerSeitzCell,
  facts: { chosen: FoundLattice; path: FoldedPath | undefined; primitiveCells: number | undefined },
) {
  const { chosen, path, primitiveCells } = facts
  return {
    dimensions: zone.dimensions,
    reciprocalLattice: rows(chosen.reciprocal),
    volume: quantity(zone.volume, zone.dimensions === 1 ? inverseLength : `1 / angstrom ** ${zone.dimensions}`),
    corners: rows(zone.corners),
    faces: zone.faces.map(({ corners, beyond }) => ({ corners, beyond: row(beyond) })),
    edges: zone.edges,
    path: path && {
      lines: path.lines.map(rows),
      points: path.places.map(({ label, place }) => ({ label, position: row(place) })),
      kPoints: rows(path.points),
    },
    cell: chosen.cell,
    primitiveCells,
  }
}

function rows(vectors: readonly Vector[]): Quantity<string, Float64Array[]> {
  return quantity(
    vectors.map(vector => Float64Array.from(vector)),
    inverseLength,
  ) as Quantity<string, Float64Array[]>
}

function row(vector: Vector): Quantity<string, Float64Array> {
  return quantity(Float64Array.from(vector), inverseLength) as Quantity<string, Float64Array>
}
