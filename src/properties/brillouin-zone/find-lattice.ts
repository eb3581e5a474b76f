import { cellVolume } from '../../math/lattice.js'
import { dot, reciprocalVectors, type Vector, vectorsOf } from '../../math/vectors.js'
import { type CalculationOption, findCalculation } from '../calculation-option.js'
import { pathCell } from '../k-path/reciprocal-cell.js'
import type { CalculationReader, SchemaReader, SystemReader } from '../schema/reader.js'
import type { Box } from '../schema/records/atoms.js'
import type { PathPoints } from '../schema/records/path-points.js'
import { inScope } from '../schema/scope.js'

/** A reciprocal lattice, and what it was read from. */
export interface FoundLattice {
  /** One, two or three vectors in 1/Å, with 2π. */
  reciprocal: readonly Vector[]
  /** The path of a band structure, and the three vectors in which its k-points have their coordinates. */
  path: { points: PathPoints; cell: Float64Array } | undefined
  calculation: CalculationReader | undefined
  system: SystemReader | undefined
  cell: 'original' | 'primitive'
  notes: readonly string[]
}

/**
 * Finds the lattice of the last calculation with bands, else of `results`, else of the last calculation, else of the structure
 * of an entry without calculations.
 */
export function findLattice(
  reader: SchemaReader,
  options: CalculationOption & { caller: string },
): FoundLattice | undefined {
  const isNamed = options.calculation !== undefined
  const given = isNamed ? undefined : (reader.given() ?? givenSystem(reader))
  if (given) return latticeOf(given, undefined, undefined)
  const inCalculations = (needsPath: boolean) =>
    findCalculation(
      reader,
      one => {
        const points = one.bands()?.path
        return needsPath && !points?.points ? undefined : latticeOf(one.system(), one, points)
      },
      options,
    )?.value
  const withPath = inCalculations(true)
  if (withPath || isNamed) return withPath ?? inCalculations(false)
  const results = reader.electronicResults().bands()?.path
  const fromResults = results && latticeOf(undefined, undefined, results)
  const hasCalculations = reader.calculations().length > 0
  return (
    fromResults ??
    inCalculations(false) ??
    (hasCalculations ? undefined : latticeOf(reader.representative(), undefined, undefined))
  )
}

/** Returns the structure that the input is or is a part of, when no calculation is inside of it. */
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
  const box = system?.box()
  const facts = { calculation, system, cell: 'original' } as const
  const sheet = box && sheetOf(box)
  if (sheet) {
    const { reciprocal, cell, notes } = sheet
    return { ...facts, reciprocal, path: points?.points && { points, cell }, notes }
  }
  const hasTwoPi = calculation?.section.m_path().startsWith('/data/') ?? false
  const { vectors, notes } = pathCell({ stored: points?.reciprocalCell, lattice: box?.lattice, hasTwoPi })
  if (!vectors) return undefined
  return {
    ...facts,
    reciprocal: vectorsOf(vectors),
    path: points?.points && { points, cell: vectors },
    notes: [...notes, ...otherCellNotes(vectors, box)],
  }
}

/** Returns the reciprocal lattice of a structure that is periodic along one or two vectors; `undefined` for another one. */
function sheetOf({
  vectors,
  periodic,
}: Box): { reciprocal: Vector[]; cell: Float64Array; notes: string[] } | undefined {
  const axes = [0, 1, 2].filter(axis => periodic[axis])
  if (!vectors || axes.length === 0 || axes.length === 3) return undefined
  const rows = vectorsOf(vectors)
  const reciprocal = reciprocalVectors(axes.map(axis => rows[axis] as Vector))
  const cell = new Float64Array(9)
  axes.forEach((axis, index) => {
    cell.set(reciprocal[index] as Vector, 3 * axis)
  })
  const along = axes.map(axis => 'abc'[axis]).join(' and ')
  const what = axes.length === 2 ? 'a polygon in their plane' : 'a line'
  const notes = [`The structure is periodic along ${along} alone: its zone is ${what}.`]
  return reciprocal.flat().every(Number.isFinite) ? { reciprocal, cell, notes } : undefined
}

/** Says when the cell that is stored with a path has another shape than that of the structure. */
function otherCellNotes(vectors: Float64Array, box: Box | undefined): string[] {
  if (!box?.lattice) return []
  const own = reciprocalVectors(vectorsOf(box.lattice))
  const [one, other] = [metric(vectorsOf(vectors)), metric(own)]
  const size = Math.cbrt(cellVolume(vectors)) ** 2
  const isSame = one.every((product, index) => Math.abs(product - (other[index] as number)) < 1e-3 * size)
  return isSame
    ? []
    : ['The reciprocal cell that is stored with the path is not that of the structure: the zone is that of the path.']
}

const metric = (vectors: readonly Vector[]) => vectors.flatMap(one => vectors.map(other => dot(one, other)))
