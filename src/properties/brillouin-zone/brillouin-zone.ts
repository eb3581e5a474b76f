import { cellVolume } from '../../math/lattice.js'
import { dualVectors, fractional, type Matrix, scaled, type Vector, vectorsOf } from '../../math/vectors.js'
import { type WignerSeitzCell, wignerSeitzCell } from '../../math/wigner-seitz.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { kPath } from '../k-path/k-path.js'
import { pathCell } from '../k-path/reciprocal-cell.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import type { PathPoints } from '../schema/records/path-points.js'
import { inScope } from '../schema/scope.js'
import { dataStructurePaths, runStructurePaths } from '../schema/structure-paths.js'
import { type FoldedPath, zonePath } from './zone-path.js'

/** The options of `properties.brillouinZone`. */
export interface BrillouinZoneReadOptions extends CalculationOption {
  /**
   * The cell whose zone it is: the one that was `calculated`, or the smallest one, `primitive`, where the archive stores it.
   * Default `calculated`.
   */
  cell?: 'calculated' | 'primitive' | undefined
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
  readonly cell: 'calculated' | 'primitive'
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
  cell: oneOf('calculated', 'primitive'),
}

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
    ...runStructurePaths(),
    ...runStructurePaths('symmetry.system_primitive'),
    `${bands}.reciprocal_cell`,
    ...['energies', 'kpoints', 'endpoints_labels'].map(name => `${bands}.segment.${name}`),
  ],
  data: [
    'data.representative_system_index',
    'data.outputs.model_system_ref',
    ...dataStructurePaths,
    ...['name', 'lattice_vectors', 'fractional_coordinates', 'periodic_boundary_conditions'].map(
      name => `data.model_system.representations.${name}`,
    ),
    'data.model_method.numerical_settings.reciprocal_lattice_vectors',
    ...['value', 'reciprocal_cell', 'spin_channel'].map(name => `data.outputs.electronic_band_structures.${name}`),
    ...['points', 'high_symmetry_path_names', 'high_symmetry_path_values'].map(
      name => `data.outputs.electronic_band_structures.k_path.${name}`,
    ),
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

/** A reciprocal lattice, and what it was read from. */
interface FoundLattice {
  /** One, two or three vectors in 1/Å, with 2π. */
  reciprocal: readonly Vector[]
  /** The path of a band structure, and the three vectors in which its k-points have their coordinates. */
  path: { points: PathPoints; cell: Float64Array } | undefined
  calculation: CalculationReader | undefined
  system: SystemReader | undefined
  cell: 'calculated' | 'primitive'
  notes: readonly string[]
}

function findLattice(
  reader: SchemaReader,
  options: BrillouinZoneReadOptions & { caller: string },
): FoundLattice | undefined {
  const isNamed = options.calculation !== undefined
  const given = isNamed ? undefined : (reader.given() ?? givenSystem(reader))
  if (given) return latticeOf(given, undefined, undefined)
  const inCalculations = (isWanted: (found: FoundLattice) => boolean) =>
    findCalculation(
      reader,
      one => {
        const found = latticeOf(one.system(), one, one.bands()?.path)
        return found && isWanted(found) ? found : undefined
      },
      options,
    )?.value
  const withPath = inCalculations(({ path }) => path !== undefined)
  if (withPath || isNamed) return withPath ?? inCalculations(() => true)
  const results = reader.electronicResults().bands()?.path
  const fromResults = results && latticeOf(undefined, undefined, results)
  const hasCalculations = reader.calculations().length > 0
  return (
    fromResults ??
    inCalculations(() => true) ??
    (hasCalculations ? undefined : latticeOf(reader.representative(), undefined, undefined))
  )
}

/** Returns the structure that the input is or is a part of, when it holds no calculation. */
function givenSystem(reader: SchemaReader): SystemReader | undefined {
  const holdsCalculation = reader.calculations().some(({ section }) => inScope(reader.input, section))
  const system = holdsCalculation ? undefined : reader.representative()
  return system && inScope(reader.input, system.section) ? system : undefined
}

function latticeOf(
  system: SystemReader | undefined,
  calculation: CalculationReader | undefined,
  points: PathPoints | undefined,
): FoundLattice | undefined {
  const atoms = system?.atoms()
  const facts = { calculation, system, cell: 'calculated' } as const
  const sheet = atoms && sheetOf(atoms)
  if (sheet) {
    const { reciprocal, cell, notes } = sheet
    return { ...facts, reciprocal, path: points?.points && { points, cell }, notes }
  }
  const hasTwoPi = calculation?.section.m_path().startsWith('/data/') ?? false
  const { vectors, notes } = pathCell({ stored: points?.reciprocalCell, lattice: atoms?.lattice, hasTwoPi })
  if (!vectors) return undefined
  return {
    ...facts,
    reciprocal: vectorsOf(vectors),
    path: points?.points && { points, cell: vectors },
    notes: [...notes, ...otherCellNotes(vectors, atoms)],
  }
}

/** Returns the reciprocal lattice of a structure that is periodic along one or two vectors; `undefined` for another one. */
function sheetOf({
  vectors,
  periodic,
}: Atoms): { reciprocal: Vector[]; cell: Float64Array; notes: string[] } | undefined {
  const axes = [0, 1, 2].filter(axis => periodic[axis])
  if (!vectors || axes.length === 0 || axes.length === 3) return undefined
  const rows = vectorsOf(vectors)
  const reciprocal = dualVectors(axes.map(axis => rows[axis] as Vector)).map(vector => scaled(vector, 2 * Math.PI))
  const cell = new Float64Array(9)
  axes.forEach((axis, index) => {
    cell.set(reciprocal[index] as Vector, 3 * axis)
  })
  const notes = [
    axes.length === 2
      ? 'The structure is periodic along two vectors: its zone is a polygon in their plane.'
      : 'The structure is periodic along one vector: its zone is a line.',
  ]
  return reciprocal.flat().every(Number.isFinite) ? { reciprocal, cell, notes } : undefined
}

/** Says when the cell that is stored with a path has another shape than that of the structure. */
function otherCellNotes(vectors: Float64Array, atoms: Atoms | undefined): string[] {
  if (!atoms?.lattice) return []
  const own = dualVectors(vectorsOf(atoms.lattice)).map(vector => scaled(vector, 2 * Math.PI))
  const [one, other] = [metric(vectorsOf(vectors)), metric(own)]
  const size = Math.cbrt(cellVolume(vectors)) ** 2
  const isSame = one.every((product, index) => Math.abs(product - (other[index] as number)) < 1e-3 * size)
  return isSame
    ? []
    : ['The reciprocal cell that is stored with the path is not that of the structure: its zone is taken.']
}

const metric = (vectors: readonly Vector[]) =>
  vectors.flatMap(one => vectors.map(other => one[0] * other[0] + one[1] * other[1] + one[2] * other[2]))

/** Returns the primitive cell of a lattice; its path stays where the orientation of both cells is the same. */
function primitiveOf(found: FoundLattice, reader: SchemaReader): FoundLattice | undefined {
  const lattice = primitiveLattice(found, reader)
  if (!lattice || found.reciprocal.length !== 3) return undefined
  const reciprocal = dualVectors(vectorsOf(lattice)).map(vector => scaled(vector, 2 * Math.PI))
  const isTurned = !reciprocal.every(vector => isWhole(fractional(found.reciprocal as Matrix, vector)))
  const hidesPath = isTurned && found.path !== undefined
  return {
    ...found,
    reciprocal,
    cell: 'primitive',
    path: hidesPath ? undefined : found.path,
    notes: [
      ...found.notes,
      ...(hidesPath ? ['The primitive cell is turned against the cell of the path: the path is left out.'] : []),
    ],
  }
}

const isWhole = (coordinates: Vector) => coordinates.every(one => Math.abs(one - Math.round(one)) < 1e-3)

function primitiveLattice({ system }: FoundLattice, reader: SchemaReader): Float64Array | undefined {
  const isRepresentative = system !== undefined && system === reader.representative()
  const cell = system?.cell('primitive') ?? (isRepresentative ? reader.materialCell('primitive') : undefined)
  return cell?.atoms()?.lattice
}

/** Returns the number of primitive cells in the cell that was calculated. */
function primitiveCount(found: FoundLattice, reader: SchemaReader): number | undefined {
  const own = found.reciprocal.length === 3 ? cellVolume(found.reciprocal.flat()) : 0
  const lattice = own > 0 ? (primitiveLattice(found, reader) ?? representativePrimitive(reader)) : undefined
  if (!lattice) return undefined
  const ratio = (2 * Math.PI) ** 3 / own / cellVolume(lattice)
  return ratio > 0.5 && Math.abs(ratio - Math.round(ratio)) < 0.02 ? Math.round(ratio) : undefined
}

function representativePrimitive(reader: SchemaReader): Float64Array | undefined {
  return reader.representative()?.cell('primitive')?.atoms()?.lattice
}

function notesOf({ notes }: FoundLattice, primitiveCells: number | undefined): string[] {
  const isLarger = primitiveCells !== undefined && primitiveCells > 1
  const larger = `The zone of the cell that was calculated, which holds ${primitiveCells} primitive cells.`
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
