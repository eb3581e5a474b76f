import { QueryError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, listOf, type OptionRule, type OptionRules, oneOf } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { ownStructure } from '../phonons/own-structure.js'
import { type ReadPhonons, readPhonons } from '../phonons/read-phonons.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import type { ThermodynamicName, ThermodynamicTable } from '../schema/records/thermodynamic-table.js'
import { structureSizes } from './counted-atoms.js'
import { dosFunctions } from './dos-functions.js'
import { type FunctionsOfScale, functionWords } from './functions.js'
import { factorsOfScale, type ThermodynamicScale, thermodynamicScales, unitsOfScale } from './scale.js'
import { storedFunctions } from './stored-functions.js'

/** The options of `properties.thermodynamics`. */
export interface ThermodynamicsReadOptions extends CalculationOption {
  /**
   * Where the functions come from: as the archive stores them (`stored`), or computed in the harmonic approximation from the
   * phonon density of states (`dos`). Default `stored` when there are any, else `dos`.
   */
  from?: 'stored' | 'dos' | undefined
  /**
   * The amount of substance: `atom` (default), `cell`, `formula unit`, `mole` (of formula units), or `stored`: what each function
   * counts in the archive, which may differ.
   */
  per?: ThermodynamicScale | undefined
  /** The temperatures in K of functions that are computed. Default those of the archive, else from 0 to 1000 K in steps of 10. */
  temperatures?: readonly number[] | undefined
}

/** Thermodynamic functions of the vibrations of a crystal, or of a molecule, over temperature. */
export interface Thermodynamics extends Property {
  readonly from: 'stored' | 'dos'
  /** The amount of substance that all functions count. */
  readonly per: ThermodynamicScale
  /** In K. */
  readonly temperatures: Quantity<'temperature', Float64Array>
  /** At constant volume. In k_B, or J/(K·mol) per mole; NaN at temperatures without a value. */
  readonly heatCapacity: Quantity<string, Float64Array> | undefined
  /** At constant pressure. */
  readonly heatCapacityAtConstantPressure: Quantity<string, Float64Array> | undefined
  readonly entropy: Quantity<string, Float64Array> | undefined
  /** The Helmholtz free energy F = U − T S, with the zero-point motion. In eV, or kJ/mol per mole. */
  readonly freeEnergy: Quantity<string, Float64Array> | undefined
  /** With the zero-point motion. */
  readonly internalEnergy: Quantity<string, Float64Array> | undefined
  /** The energy of the vibrations at zero temperature. */
  readonly zeroPointEnergy: Quantity<string, number> | undefined
  /** The limit of the heat capacity at high temperature, after Dulong and Petit: 3 k_B for each atom that it counts. */
  readonly dulongPetit: Quantity<string, number> | undefined
  /** The number of atoms that each stored function counts in the archive; computed ones count those of the cell. */
  readonly countedAtoms: { readonly [Name in ThermodynamicName]?: number }
  /** The number of atoms that `per` stands for; `undefined` when it is not known. */
  readonly atoms: number | undefined
}

const temperature: OptionRule = {
  allowed: 'a temperature in K, from 0',
  accepts: value => Number.isFinite(value) && (value as number) >= 0,
}

const rules: OptionRules<ThermodynamicsReadOptions> = {
  calculation: calculationRule,
  from: oneOf('stored', 'dos'),
  per: oneOf(...thermodynamicScales),
  temperatures: listOf(temperature),
}

/**
 * Returns the heat capacity, entropy, free and internal energy of vibrations over temperature.
 *
 * Stored functions are brought to the same amount of substance; when the archive has a phonon density of states as well, both are
 * compared. Functions of a density of states are those of independent oscillators (Togo and Tanaka, Scr. Mater. 108, 1 (2015));
 * imaginary modes are left out, and a note says how many there are.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options stored or computed, per what, and temperatures
 * @returns `undefined` when the archive has neither such functions nor a phonon density of states
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.thermodynamics(entry, { from: 'dos', temperatures: [300], per: 'mole' })?.heatCapacity
 */
export const thermodynamics = withReads(thermodynamicsOf, {
  run: [
    'workflow2.results.temperature',
    'workflow2.results.heat_capacity_c_v',
    'workflow2.results.heat_capacity_c_p',
    'workflow2.results.vibrational_entropy',
    'workflow2.results.entropy',
    'workflow2.results.vibrational_free_energy_at_constant_volume',
    'workflow2.results.vibrational_free_energy',
    'workflow2.results.helmholtz_free_energy',
    'workflow2.results.vibrational_internal_energy',
    'workflow2.results.internal_energy',
    'workflow.thermodynamics',
    'run.program.name',
    'run.calculation.thermodynamics',
    'run.calculation.dos_phonon.energies',
    'run.calculation.dos_phonon.total.value',
    'run.calculation.system_ref',
    'run.system.atoms',
    'results.properties.vibrational',
  ],
  data: ['workflow2.results', 'data.outputs.model_system_ref', 'data.model_system', 'data.program.name'],
})

function thermodynamicsOf(input: Section, options: ThermodynamicsReadOptions = {}): Thermodynamics | undefined {
  const caller = 'properties.thermodynamics'
  checkOptions(caller, options, rules)
  const { calculation: named, temperatures } = options
  if (options.from === 'stored' && temperatures) {
    throw new QueryError(`${caller} takes temperatures only for functions that it computes: from: 'dos'.`)
  }
  const reader = openReader(input, caller)
  const select = { calculation: named, caller }
  const wantsStored = options.from !== 'dos' && !temperatures
  const stored = wantsStored ? storedTable(reader, select) : undefined
  const phonons = readPhonons(reader, select)
  const source = stored ? 'stored' : 'dos'
  if (options.from === 'stored' && !stored) return undefined
  const curve = phonons?.curve
  if (!stored && !(curve && curve.modes > 0)) return undefined
  const calculation = stored?.calculation ?? phonons?.calculation
  const counted = calculation ?? reader.calculations().at(-1)
  const amounts = amountsOf(reader, { phonons, calculation: counted })
  const wanted = options.per ?? 'atom'
  const request = { per: wanted, isRequired: options.per !== undefined, amounts, phonons }
  const functions = stored
    ? storedFunctions(stored.value, {
        ...request,
        structures: structureSizes(reader, counted),
        program: reader.program().name,
      })
    : dosFunctions(phonons as ReadPhonons, {
        ...request,
        temperatures: temperatures ?? defaultTemperatures(reader, select),
      })
  return functions && property(functions, { reader, source, calculation })
}

interface StoredTable {
  value: ThermodynamicTable
  calculation: CalculationReader | undefined
}

/** Returns the stored functions of the workflow, else of a calculation, else of the summary in `results`. */
function storedTable(reader: SchemaReader, select: CalculationOption & { caller: string }): StoredTable | undefined {
  const isAny = select.calculation === undefined
  const ofWorkflow = isAny ? reader.thermodynamicTable() : undefined
  if (ofWorkflow) return { value: ofWorkflow, calculation: undefined }
  const found = findCalculation(reader, one => one.thermodynamicTable(), select)
  if (found) return found
  const summary = isAny ? reader.vibrationalSummary().thermodynamicTable() : undefined
  return summary && { value: summary, calculation: undefined }
}

/** Returns the temperatures of the archive's functions, else from 0 to 1000 K. */
function defaultTemperatures(reader: SchemaReader, select: CalculationOption & { caller: string }): readonly number[] {
  const stored = storedTable(reader, select)
  return stored ? Array.from(stored.value.temperatures) : Array.from({ length: 101 }, (_, index) => 10 * index)
}

interface AmountsContext {
  phonons: ReadPhonons | undefined
  calculation: CalculationReader | undefined
}

function amountsOf(reader: SchemaReader, { phonons, calculation }: AmountsContext) {
  const own = ownStructure(reader, calculation)
  const system = phonons?.cell.system ?? own ?? reader.representative()
  return { cell: phonons ? phonons.cell.atoms : system?.atomCount(), system }
}

interface PropertyContext {
  reader: SchemaReader
  source: 'stored' | 'dos'
  calculation: CalculationReader | undefined
}

function property(functions: FunctionsOfScale, { reader, source, calculation }: PropertyContext): Thermodynamics {
  const { per, temperatures, values, zeroPointEnergy, countedAtoms, atoms, notes } = functions
  const units = unitsOfScale(per)
  const unitOf = (name: ThermodynamicName) =>
    name === 'freeEnergy' || name === 'internalEnergy' ? units.energy : units.entropy
  const value = (name: ThermodynamicName) => {
    const list = values[name]
    return list && (quantity(list, unitOf(name)) as Quantity<string, Float64Array>)
  }
  const heatAtoms = per === 'stored' ? countedAtoms.heatCapacity : atoms
  const columns = Object.entries(values) as [ThermodynamicName, Float64Array][]
  return makeProperty(
    {
      from: source,
      per,
      temperatures: quantity(temperatures, 'kelvin') as Quantity<'temperature', Float64Array>,
      heatCapacity: value('heatCapacity'),
      heatCapacityAtConstantPressure: value('heatCapacityAtConstantPressure'),
      entropy: value('entropy'),
      freeEnergy: value('freeEnergy'),
      internalEnergy: value('internalEnergy'),
      zeroPointEnergy:
        zeroPointEnergy === undefined
          ? undefined
          : (quantity(zeroPointEnergy, units.energy) as Quantity<string, number>),
      dulongPetit:
        heatAtoms === undefined
          ? undefined
          : (quantity(3 * heatAtoms * factorsOfScale(per).entropy, units.entropy) as Quantity<string, number>),
      countedAtoms,
      atoms,
    },
    {
      name: 'thermodynamics',
      reader,
      calculation,
      notes,
      columns: () => [
        { name: 'temperature', values: temperatures, unit: 'kelvin' },
        ...columns.map(([name, list]) => ({ name: functionWords[name], values: list, unit: unitOf(name) })),
      ],
    },
  )
}
