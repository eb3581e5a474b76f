import { cellVolume } from '../../math/lattice.js'
import { latticeParameters, rowsOfThree, vectorsOf } from '../../math/vectors.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, flag, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule } from '../calculation-option.js'
import { formulasOf } from '../elements/formula.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, CellKind, SchemaReader, SystemReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import { atomNames, dataStructurePaths, runStructurePaths } from '../schema/structure-paths.js'
import { type ChosenSystem, chosenSystem } from './chosen-system.js'
import { cifText } from './files/cif.js'
import { type PoscarOptions, poscarText } from './files/poscar.js'
import { xyzText } from './files/xyz.js'

/** The cell of a structure: as calculated, the smallest one, or the customary one of its lattice. */
export type StructureCell = 'original' | CellKind

/** The options of `properties.structure`. */
export interface StructureReadOptions extends CalculationOption {
  /**
   * The cell: `original` as it was calculated; `primitive` and `conventional` where the archive stores them.
   * `properties.symmetry` computes them. Default `original`.
   */
  cell?: StructureCell | undefined
}

/** Atoms at their places, with the cell in which they repeat. */
export interface Structure extends Property {
  /** The symbol of each atom's element; `X` for particles that are no atoms of a known element. */
  readonly species: readonly string[]
  /** The name of each atom in the archive: `Fe1`, `D`, the symbol of a bead. */
  readonly labels: readonly string[]
  /** The atomic number of each atom; `undefined` for `X`. */
  readonly atomicNumbers: readonly (number | undefined)[]
  /** The Cartesian positions in Å: one row of x, y, z for each atom. */
  readonly positions: Quantity<'length', Float64Array[]>
  /** The three lattice vectors as rows, in Å. A missing one is 0, 0, 0. `undefined` when there is none: a molecule. */
  readonly lattice: Quantity<'length', Float64Array[]> | undefined
  /** The lengths of the lattice vectors in Å, 0 for a missing one; `undefined` for a molecule. */
  readonly lengths: Quantity<'length', Float64Array> | undefined
  /** The angles α, β, γ between the lattice vectors in degrees, NaN beside a missing one; `undefined` for a molecule. */
  readonly angles: Quantity<'dimensionless', Float64Array> | undefined
  /** True for each lattice vector along which the structure is periodic: two for a sheet, one for a chain. */
  readonly periodic: readonly [boolean, boolean, boolean]
  /** The volume of the cell in Å³; `undefined` without three lattice vectors. */
  readonly volume: Quantity<'volume'> | undefined
  /** The share of each site that its atom occupies; `undefined` when all are full. */
  readonly occupancies: readonly number[] | undefined
  /** The formula of all atoms, as chemists write it: `Ti2O4`. */
  readonly formula: string
  /** The formula with the smallest whole numbers: `TiO2`. */
  readonly reducedFormula: string
  readonly numberOfAtoms: number
  readonly cell: StructureCell
  /** Returns the text of an extended XYZ file, in Å. */
  toXyz(): string
  /** Returns the text of a CIF file, as `properties.toCif` does. */
  toCif(): string
  /** Returns the text of a VASP POSCAR file, as `properties.toPoscar` does. */
  toPoscar(options?: PoscarOptions): string
}

/** The rules of the options of `properties.structure`. */
export const structureRules: OptionRules<StructureReadOptions> = {
  calculation: calculationRule,
  cell: oneOf('original', 'primitive', 'conventional'),
}

/** The rules of the options of `structure.toPoscar`. */
export const poscarRules: OptionRules<PoscarOptions> = { keepOrder: flag, coordinates: oneOf('Cartesian', 'Direct') }

const runCells = ['atoms', 'symmetry.system_primitive', 'symmetry.system_std']
const topology = [
  'results.material.topology.system_relation.type',
  ...atomNames.filter(name => name !== 'n_atoms').map(name => `results.material.topology.atoms.${name}`),
]

/**
 * Returns the structure of an entry: elements, positions and cell.
 *
 * @param input an entry (the structure that stands for it), a calculation (the structure that it refers to), a section `system`
 *   or `model_system`, or a section `atoms`
 * @param options which calculation, and which cell
 * @returns `undefined` when the archive has no atoms with positions, or not in this cell
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.structure(entry)?.volume?.to('nm³')
 */
export const structure = withReads(readStructure, {
  run: [
    'run.system.is_representative',
    'run.calculation.system_ref',
    ...runCells.flatMap(cell => runStructurePaths(cell)),
    ...topology,
  ],
  data: [
    'data.representative_system_index',
    'data.outputs.model_system_ref',
    'data.model_system.is_representative',
    ...dataStructurePaths,
    ...['name', 'lattice_vectors', 'fractional_coordinates', 'periodic_boundary_conditions'].map(
      name => `data.model_system.representations.${name}`,
    ),
    ...topology,
  ],
})

function readStructure(input: Section, options: StructureReadOptions = {}): Structure | undefined {
  const caller = 'properties.structure'
  checkOptions(caller, options, structureRules)
  const { cell = 'original' } = options
  const reader = openReader(input, caller)
  const chosen = chosenSystem(reader, options, caller)
  const found = chosen && inCell(reader, chosen, cell)
  const atoms = found?.atoms()
  return found && atoms && makeStructure(atoms, { reader, calculation: chosen?.calculation, cell })
}

function inCell(
  reader: SchemaReader,
  { system, calculation }: ChosenSystem,
  cell: StructureCell,
): SystemReader | undefined {
  if (cell === 'original') return system
  const isMaterial = calculation === undefined && system === reader.representative()
  return system.cell(cell) ?? (isMaterial ? reader.materialCell(cell) : undefined)
}

interface StructureParts {
  reader: SchemaReader
  calculation: CalculationReader | undefined
  cell: StructureCell
  notes?: readonly string[]
}

/** Makes the property of atoms that were read. */
export function makeStructure(atoms: Atoms, { reader, calculation, cell, notes = [] }: StructureParts): Structure {
  const { species, labels, atomicNumbers, positions, lattice, vectors, periodic } = atoms
  const occupancies = atoms.occupancies && Array.from(atoms.occupancies)
  const { full, reduced } = formulasOf(species, occupancies)
  const values = {
    species,
    labels,
    atomicNumbers,
    positions: quantity(rowsOfThree(positions), 'angstrom') as Structure['positions'],
    lattice: vectors && (quantity(rowsOfThree(vectors), 'angstrom') as Structure['positions']),
    ...(vectors ? shapeOf(vectors) : { lengths: undefined, angles: undefined }),
    periodic,
    volume: lattice && (quantity(cellVolume(lattice), 'angstrom ** 3') as Quantity<'volume'>),
    occupancies,
    formula: full,
    reducedFormula: reduced,
    numberOfAtoms: species.length,
    cell,
  }
  const files = {
    toXyz: () => xyzText(atoms),
    toCif: () => cifText(atoms, nameOf(values, periodic)),
    toPoscar: (options: PoscarOptions = {}) => {
      checkOptions('structure.toPoscar', options, poscarRules)
      return poscarText(atoms, nameOf(values, periodic), options)
    },
  }
  const axis = (index: number) => species.map((_, atom) => positions[3 * atom + index] as number)
  return makeProperty(withMethods(values, files), {
    name: 'structure',
    reader,
    calculation,
    notes,
    columns: () => [
      { name: 'species', values: species },
      { name: 'label', values: labels },
      ...['x', 'y', 'z'].map((name, index) => ({ name, values: axis(index), unit: 'angstrom' })),
      ...(occupancies ? [{ name: 'occupancy', values: occupancies }] : []),
    ],
  })
}

/** Returns the lengths of lattice vectors, and the angles between them. */
function shapeOf(vectors: Float64Array): Pick<Structure, 'lengths' | 'angles'> {
  const { a, b, c, alpha, beta, gamma } = latticeParameters(vectorsOf(vectors))
  return {
    lengths: quantity([a, b, c], 'angstrom') as unknown as Structure['lengths'],
    angles: quantity([alpha, beta, gamma], 'degree') as unknown as Structure['angles'],
  }
}

/** The name in files: the formula of a crystal, or that of a whole molecule. */
function nameOf(
  { formula, reducedFormula }: Pick<Structure, 'formula' | 'reducedFormula'>,
  periodic: Atoms['periodic'],
) {
  const name = periodic.includes(true) ? reducedFormula : formula
  return name.replace(/[^\w.-]+/g, '_').slice(0, 60)
}

/** Adds functions that are no values: they are not listed, and not in the JSON. */
function withMethods<Values extends object, Methods extends object>(
  values: Values,
  methods: Methods,
): Values & Methods {
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(values, name, { value })
  return values as Values & Methods
}
