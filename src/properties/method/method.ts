import { maximum } from '../../math/index.js'
import { reciprocalLattice } from '../../math/lattice.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { type AnyQuantity, makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import { completeMethod, hasMethod, type KMeshRecord, type MethodRecord } from '../schema/records/method.js'
import { resultsMethod } from '../schema/results-method.js'
import { componentsOf, exactExchangeOf, functionalKey, functionalName, ladderOf, ladderWord } from './functional.js'
import { methodReads } from './method-reads.js'
import { basisWord, kindOf, relativityWord, smearingWord, speciesWord } from './words.js'

/** The options of `properties.method`. */
export type MethodReadOptions = CalculationOption

/** The Hubbard correction of one orbital. */
export interface HubbardCorrection {
  /** The symbol of the element. */
  readonly atom: string | undefined
  /** The orbital, such as `3d`. */
  readonly orbital: string | undefined
  /** The interaction U in eV. */
  readonly u: Quantity<'energy'> | undefined
  /** The exchange J in eV. */
  readonly j: Quantity<'energy'> | undefined
  /** U − J in eV, where the archive stores this difference. */
  readonly uEffective: Quantity<'energy'> | undefined
}

/** The mesh of k-points of a calculation. */
export interface MethodKMesh {
  /** The divisions along each reciprocal lattice vector. */
  readonly grid: readonly number[] | undefined
  /** The number of k-points as stored: of many programs the irreducible ones, otherwise those of the whole mesh. */
  readonly count: number | undefined
  /**
   * The distance of neighboring points along each reciprocal lattice vector in 1/Å, with 2π; one value where the archive
   * stores the density of points alone. A small distance is a dense mesh.
   */
  readonly spacing: AnyQuantity | undefined
}

/** The method of a calculation. Words that the archive does not state are `undefined`. */
export interface Method extends Property {
  /** The program's name. */
  readonly program: string | undefined
  /** The program's version. */
  readonly version: string | undefined
  /** The kind of method, such as `DFT`, `Hartree–Fock`, `GW`, `coupled cluster`, `force field`. */
  readonly kind: string | undefined
  /** The method in the program's words, such as `DFT+U`, `ROHF`. */
  readonly name: string | undefined
  /** The functional's name of the field, such as `PBE`, `PBE0`, `LDA`; names of libxc where there is no other. */
  readonly functional: string | undefined
  /** The functionals by their names in libxc (without `XC_`); a share other than one stands before the name. */
  readonly functionals: readonly string[]
  /** The rung of Jacob's ladder: LDA, GGA, meta-GGA, hybrid GGA, hybrid meta-GGA. */
  readonly jacobsLadder: string | undefined
  /** The share of exact exchange, from 0 to 1. */
  readonly exactExchange: number | undefined
  /** The basis of the wave functions. */
  readonly basis: {
    /** Its type, such as `plane waves`, `Gaussians`. */
    readonly type: string | undefined
    /** Its name, such as `6-31G*`, or the program's word for its quality. */
    readonly name: string | undefined
    /** The cutoff energy of plane waves in eV. */
    readonly cutoff: Quantity<'energy'> | undefined
    /** R·K of augmented plane waves, without unit. */
    readonly apwCutoff: number | undefined
  }
  /** The k-points. */
  readonly kMesh: MethodKMesh | undefined
  /** Whether both spins are calculated, and the number of their channels. */
  readonly spin: { readonly polarized: boolean; readonly channels: 1 | 2 } | undefined
  /** Hubbard corrections; empty when there are none. */
  readonly hubbard: readonly HubbardCorrection[]
  /** The smearing of occupations, and its width in eV. */
  readonly smearing: { readonly kind: string | undefined; readonly width: Quantity<'energy'> | undefined } | undefined
  /** The level of relativity, as in `scalar, ZORA`. */
  readonly relativity: string | undefined
  /** The model of the van der Waals interaction. */
  readonly vanDerWaals: string | undefined
  /** The names of pseudopotentials, where the archive stores more than the symbols of elements. */
  readonly pseudopotentials: readonly string[]
}

const rules: OptionRules<MethodReadOptions> = { calculation: calculationRule }

/** The largest width of a smearing in eV that is taken to be one: stored numbers without unit can be anything. */
const widestSmearing = 100

/**
 * Returns how a calculation was made: program, functional, basis, k-points, spin and more.
 *
 * The method is that of the last calculation that refers to one, else the last of the entry. What `run` or `data` leave open,
 * or were not asked for, is taken from NOMAD's summary `results.method`.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options the calculation
 * @returns `undefined` when the archive names neither a method nor a program
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.method(entry)?.functional
 */
export const method = withReads(readMethod, methodReads)

function readMethod(input: Section, options: MethodReadOptions = {}): Method | undefined {
  const caller = 'properties.method'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => one.method(), { ...options, caller })
  return methodOf(reader, found?.calculation ?? namedCalculation(reader, { ...options, caller }), found?.value)
}

/** Returns the calculation that the option names, or the last one, when it refers to no method. */
function namedCalculation(reader: SchemaReader, options: MethodReadOptions & { caller: string }) {
  return findCalculation(reader, one => one, options)?.calculation
}

/** Returns the method of a calculation of a reader; used where the calculation is known already. */
export function methodOf(
  reader: SchemaReader,
  calculation: CalculationReader | undefined,
  own: MethodRecord | undefined = calculation?.method(),
): Method | undefined {
  const { reading } = reader
  const stored = own ?? reader.methods().at(-1)
  const summary = resultsMethod(reader.input.m_root(), reading)
  const record = completeMethod(stored ?? emptyRecord, summary)
  const program = programOf(reader)
  if (!hasMethod(record) && program.name === undefined) return undefined
  const values = { ...program, ...valuesOf(record, { reader, calculation }) }
  return makeProperty(values, {
    name: 'method',
    reader,
    calculation,
    columns: () => {
      const rows = methodWords(values)
      return [
        { name: 'setting', values: rows.map(([name]) => name) },
        { name: 'value', values: rows.map(([, word]) => word) },
      ]
    },
  })
}

const emptyRecord: MethodRecord = {
  sections: [],
  name: undefined,
  functionals: [],
  jacobsLadder: undefined,
  exactExchange: undefined,
  basisType: undefined,
  basisName: undefined,
  cutoff: undefined,
  apwCutoff: undefined,
  kMesh: undefined,
  spinPolarized: undefined,
  hubbard: [],
  smearingKind: undefined,
  smearingWidth: undefined,
  relativity: undefined,
  vanDerWaals: undefined,
  pseudopotentials: [],
}

function programOf(
  reader: SchemaReader,
): { program: string | undefined; version: string | undefined } & { name?: string } {
  const { name, version } = reader.program()
  const simulation = reader.reading.at(reader.input.m_root(), 'results', 'method', 'simulation')
  return {
    program: name ?? reader.reading.text(simulation, 'program_name'),
    version: version ?? reader.reading.text(simulation, 'program_version'),
  }
}

type Values = Omit<Method, keyof Property>

function valuesOf(
  record: MethodRecord,
  context: { reader: SchemaReader; calculation: CalculationReader | undefined },
): Omit<Values, 'program' | 'version'> {
  const { reading } = context.reader
  const components = componentsOf(record.functionals)
  const functionals = components.map(one => functionalKey([one]) as string)
  const fromName = kindOf(record.name)
  const fromFunctional = components.length === 1 && components[0]?.name === 'HF_X' ? 'Hartree–Fock' : undefined
  const [fromSection] = record.sections.map(kindOf).filter(Boolean)
  const wave = components.map(({ name }) => kindOf(name)).find(Boolean)
  const kind = wave ?? (fromName === 'DFT' ? undefined : fromName) ?? fromFunctional ?? fromSection ?? fromName
  const width = smearingWidth(record, context.reader)
  const smearing = smearingWord(record.smearingKind)
  if (record.smearingKind !== undefined && smearing === undefined && width !== undefined) {
    reading.note('The archive has a width of the smearing but not its kind.')
  }
  const exact = record.exactExchange ?? exactExchangeOf(components)
  return {
    kind,
    name: record.name,
    functional: functionalName(components),
    functionals,
    jacobsLadder: ladderOf(components) ?? ladderWord(record.jacobsLadder),
    exactExchange: exact,
    basis: {
      type: basisWord(record.basisType),
      name: record.basisName,
      cutoff: energy(record.cutoff),
      apwCutoff: record.apwCutoff,
    },
    kMesh: record.kMesh && kMeshOf(record.kMesh, context),
    spin: record.spinPolarized === undefined ? undefined : spinOf(record.spinPolarized),
    hubbard: record.hubbard.map(({ atom, orbital, u, j, uEffective }) => ({
      atom: speciesWord(atom),
      orbital,
      u: energy(u),
      j: energy(j),
      uEffective: energy(uEffective),
    })),
    smearing: smearing === undefined && width === undefined ? undefined : { kind: smearing, width: energy(width) },
    relativity: relativityWord(record.relativity),
    vanDerWaals: record.vanDerWaals,
    pseudopotentials: record.pseudopotentials.filter(name => !/^[A-Z][a-z]?\d*$/.test(name)),
  }
}

const energy = (value: number | undefined) =>
  value === undefined ? undefined : (quantity(value, 'eV') as Quantity<'energy'>)

const spinOf = (polarized: boolean) => ({ polarized, channels: polarized ? (2 as const) : (1 as const) })

function smearingWidth({ smearingWidth: width }: MethodRecord, reader: SchemaReader): number | undefined {
  if (width === undefined || width <= widestSmearing) return width
  reader.reading.note(
    `The width of the smearing is ${width.toExponential(1)} eV when its number is read in joules: it is left out.`,
  )
  return undefined
}

function kMeshOf(
  { grid, count, lineDensity }: KMeshRecord,
  { reader, calculation }: { reader: SchemaReader; calculation: CalculationReader | undefined },
): MethodKMesh {
  const atoms = grid?.length === 3 ? (calculation?.system() ?? reader.representative())?.atoms() : undefined
  if (grid && atoms?.lattice) {
    const reciprocal = reciprocalLattice(atoms.lattice)
    const spacing = grid.map(
      (divisions, axis) => Math.hypot(...reciprocal.subarray(3 * axis, 3 * axis + 3)) / divisions,
    )
    return { grid, count, spacing: quantity(spacing, '1 / angstrom') as AnyQuantity }
  }
  const spacing = lineDensity !== undefined && lineDensity > 0 ? quantity(1 / lineDensity, '1 / angstrom') : undefined
  return { grid, count, spacing: spacing as AnyQuantity | undefined }
}

/** Returns the settings that a method states in words, in the order of their importance. */
export function methodWords(values: Values): [name: string, word: string][] {
  const { basis, kMesh, spin, smearing, hubbard } = values
  const words: [string, string | undefined][] = [
    ['program', values.program],
    ['version', values.version],
    ['kind', values.kind],
    ['functional', functionalWords(values)],
    ['exact exchange', values.exactExchange?.toString()],
    ['basis', basis.type],
    ['basis set', basis.name],
    ['cutoff', inUnit(basis.cutoff)],
    ['R·K', basis.apwCutoff?.toString()],
    ['k-mesh', kMeshWords(kMesh)],
    ['spin', spin && (spin.polarized ? 'polarized' : 'not polarized')],
    ['Hubbard', hubbard.length > 0 ? hubbard.map(hubbardWords).sort().join('; ') : undefined],
    ['smearing', smearing?.kind],
    ['smearing width', inUnit(smearing?.width)],
    ['relativity', values.relativity],
    ['van der Waals', values.vanDerWaals],
    [
      'pseudopotentials',
      values.pseudopotentials.length > 0 ? [...values.pseudopotentials].sort().join(', ') : undefined,
    ],
  ]
  return words.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
}

/** Writes the functional by its name, and the names of libxc where several functionals have that name. */
function functionalWords({ functional, functionals }: Values): string | undefined {
  return functional === 'LDA' ? `LDA (${functionals.join(' + ')})` : functional
}

function kMeshWords(mesh: MethodKMesh | undefined): string | undefined {
  if (!mesh) return undefined
  const { grid, count, spacing } = mesh
  if (grid) return grid.join(' × ')
  if (count !== undefined) return count === 1 ? '1 point' : `${count} points`
  return spacing && `${digits(maximum(spacing.flat()))} 1/Å apart`
}

function hubbardWords({ atom, orbital, u, j, uEffective }: HubbardCorrection): string {
  const effective = uEffective ?? (u && j ? quantity(u.magnitude - j.magnitude, 'eV') : u)
  const value = uEffective === undefined && !j ? 'U' : 'U − J'
  return [atom, orbital, `${value} = ${inUnit(effective as Quantity<'energy'> | undefined) ?? 'unknown'}`]
    .filter(Boolean)
    .join(' ')
}

const inUnit = (value: Quantity<'energy'> | undefined) => value && `${digits(value.magnitude)} eV`
const digits = (value: number) => String(Number(value.toPrecision(6)))
