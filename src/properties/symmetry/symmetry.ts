import { combination, fractional, vectorsOf } from '../../math/vectors.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRule, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule } from '../calculation-option.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CellKind } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import type { SpaceGroup } from '../schema/records/space-group.js'
import { chosenSystem } from '../structure/chosen-system.js'
import { placeAt } from '../structure/files/place-at.js'
import { wholeCell } from '../structure/files/whole-cell.js'
import { makeStructure, type Structure, structure } from '../structure/structure.js'
import { loadMoyo, type MoyoCell, type MoyoDataset } from './load-moyo.js'

/** The options of `properties.symmetry`. */
export interface SymmetryReadOptions extends CalculationOption {
  /** How far atoms may be from symmetric places, in Å. Default 0.01. */
  tolerance?: number | undefined
}

/** The symmetry of a crystal. */
export interface Symmetry extends Property {
  /** The number of the space group in the International Tables, from 1 to 230. */
  readonly spaceGroupNumber: number
  /** The short international symbol of the space group: `Fd-3m`. */
  readonly spaceGroupSymbol: string
  /** The number of the setting among the 530 of Hall's list. */
  readonly hallNumber: number
  readonly pearsonSymbol: string
  /** The crystal system: `cubic`. */
  readonly crystalSystem: string
  readonly pointGroup: string
  /** The Wyckoff letter of each atom. */
  readonly wyckoffLetters: readonly string[]
  /** The symmetry of the site of each atom: `-43m`. */
  readonly siteSymmetries: readonly string[]
  /** For each atom the index of the first atom that is equivalent to it. */
  readonly equivalentAtoms: readonly number[]
  /** The smallest cell, in the orientation of the conventional one. */
  readonly primitive: Structure
  /** The standard cell of the space group, in its standard orientation, as spglib defines it. */
  readonly conventional: Structure
  /** How far atoms may be from symmetric places. */
  readonly tolerance: Quantity<'length'>
  /** The space group that the archive stores; `undefined` when it has none. */
  readonly stored: SpaceGroup | undefined
  /** Whether the archive stores the same space group; `undefined` when it has none. */
  readonly agrees: boolean | undefined
}

const positive: OptionRule = {
  accepts: value => typeof value === 'number' && Number.isFinite(value) && value > 0,
  allowed: 'a length in Å above 0',
}

const rules: OptionRules<SymmetryReadOptions> = { calculation: calculationRule, tolerance: positive }

const inResults = ['number', 'symbol'].map(name => `results.material.symmetry.space_group_${name}`)

/**
 * Returns the symmetry of a crystal: its space group, the Wyckoff letters, and its primitive and conventional cells. The space group
 * is compared with the one that the archive stores.
 *
 * It is found by moyo (the successor of spglib), the optional package `@spglib/moyo-wasm`. Magnetic order is not considered.
 *
 * @param input an entry (the structure that stands for it), a calculation, a system, or a section `atoms`
 * @param options the tolerance, and which calculation
 * @returns `undefined` when there is no structure with three lattice vectors, and when atoms are at one place
 * @throws MissingDependencyError when `@spglib/moyo-wasm` is not installed
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.symmetry(entry, { tolerance: 0.1 })?.spaceGroupSymbol   // 'Fm-3m'
 */
export const symmetry = withReads(readSymmetry, {
  run: [
    ...structure.reads.run,
    'run.system.symmetry.space_group_number',
    'run.system.symmetry.international_short_symbol',
    ...inResults,
  ],
  data: [
    ...structure.reads.data,
    'data.model_system.symmetry.space_group_number',
    'data.model_system.symmetry.space_group_symbol',
    ...inResults,
  ],
})

function readSymmetry(input: Section, options: SymmetryReadOptions = {}): Symmetry | undefined {
  const caller = 'properties.symmetry'
  checkOptions(caller, options, rules)
  const { tolerance: wanted = 0.01 } = options
  const reader = openReader(input, caller)
  const chosen = chosenSystem(reader, options, caller)
  const atoms = chosen?.system.atoms()
  if (!chosen || !atoms?.lattice) return undefined
  const species = speciesOf(atoms)
  const moyo = loadMoyo()
  const cell = JSON.stringify(moyoCell(atoms, species))
  const result = analyzed(tolerance => moyo.analyze_cell(cell, tolerance, 'Spglib'), wanted)
  if (!result) return undefined
  const { dataset: found, tolerance } = result
  const isMaterial = chosen.calculation === undefined && chosen.system === reader.representative()
  const stored = chosen.system.spaceGroup() ?? (isMaterial ? reader.materialSpaceGroup() : undefined)
  const symbol = found.hm_symbol.replaceAll(' ', '')
  const type = moyo.space_group_type(found.number)
  const agrees = stored?.number === undefined ? undefined : stored.number === found.number
  const parts = { reader, calculation: chosen.calculation }
  const inCell = (cell: CellKind, one: MoyoCell) => makeStructure(atomsOf(one, species), { ...parts, cell })
  const { wyckoffs, site_symmetry_symbols: sites, orbits } = found
  return makeProperty(
    {
      spaceGroupNumber: found.number,
      spaceGroupSymbol: symbol,
      hallNumber: found.hall_number,
      pearsonSymbol: found.pearson_symbol,
      crystalSystem: type.crystal_system.toLowerCase(),
      pointGroup: type.geometric_crystal_class,
      wyckoffLetters: wyckoffs,
      siteSymmetries: sites,
      equivalentAtoms: orbits,
      primitive: inCell('primitive', found.prim_std_cell),
      conventional: inCell('conventional', found.std_cell),
      tolerance: quantity(tolerance, 'angstrom') as Quantity<'length'>,
      stored,
      agrees,
    },
    {
      name: 'symmetry',
      ...parts,
      notes: [
        ...(tolerance === wanted
          ? []
          : [`Within ${wanted} Å the atoms have no symmetry without contradiction: ${tolerance} Å is taken.`]),
        ...(agrees === false
          ? [
              `The archive has the space group ${stored?.symbol ?? ''} (${stored?.number}), while the structure has ${symbol} (${found.number}) within ${tolerance} Å.`,
            ]
          : []),
        ...(atoms.periodic.includes(false)
          ? [
              'The archive does not call the structure periodic in three directions: the symmetry is that of repeated cells.',
            ]
          : []),
      ],
      columns: () => [
        { name: 'species', values: atoms.species },
        { name: 'wyckoff letter', values: wyckoffs },
        { name: 'site symmetry', values: sites },
        { name: 'equivalent atom', values: orbits },
      ],
    },
  )
}

interface Analyzed {
  readonly dataset: MoyoDataset
  readonly tolerance: number
}

/**
 * Returns what moyo finds within a tolerance, or within a tenth or a hundredth of it, because operations that hold within a large
 * one may form no group; `undefined` when it cannot say anything, as for two atoms at one place.
 */
function analyzed(analyze: (tolerance: number) => MoyoDataset, wanted: number): Analyzed | undefined {
  for (const tolerance of [wanted, wanted / 10, wanted / 100]) {
    try {
      return { dataset: analyze(tolerance), tolerance }
    } catch {}
  }
  return undefined
}

/** Sites that no symmetry operation can exchange: of other elements, or with another occupancy. */
interface Species {
  /** The number of each atom's species. */
  readonly numbers: readonly number[]
  /** An atom of each species, by its number. */
  readonly first: readonly number[]
  readonly atoms: Atoms
}

function speciesOf(atoms: Atoms): Species {
  const numbers = new Map<string, number>()
  const first: number[] = []
  const all = atoms.species.map((element, index) => {
    // Particles without an element differ by their names.
    const name = element === 'X' ? `X ${atoms.labels[index]}` : element
    const key = `${name} ${atoms.occupancies?.[index] ?? 1}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    first.push(index)
    return numbers.size - 1
  })
  return { numbers: all, first, atoms }
}

/** The cell is right-handed, so that the standard cells are so. */
function moyoCell(atoms: Atoms, { numbers }: Species): MoyoCell {
  const { vectors } = wholeCell(atoms)
  return {
    lattice: { basis: vectors.flat() },
    positions: numbers.map((_, index) => fractional(vectors, placeAt(atoms, index))),
    numbers: numbers.map(number => number + 1),
  }
}

function atomsOf({ lattice, positions, numbers }: MoyoCell, { first, atoms }: Species): Atoms {
  const basis = Float64Array.from(lattice.basis)
  const cell = vectorsOf(basis)
  const owners = numbers.map(number => first[number - 1] as number)
  return {
    labels: owners.map(index => atoms.labels[index] as string),
    species: owners.map(index => atoms.species[index] as string),
    atomicNumbers: owners.map(index => atoms.atomicNumbers[index]),
    positions: Float64Array.from(positions.flatMap(place => combination(cell, place))),
    lattice: basis,
    vectors: basis,
    periodic: [true, true, true],
    occupancies: atoms.occupancies && Float64Array.from(owners, index => atoms.occupancies?.[index] ?? 1),
  }
}
