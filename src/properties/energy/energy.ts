import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import { type Energies, type EnergyKind, energyKinds } from '../schema/records/energies.js'

/** The options of `properties.energy`. */
export type EnergyReadOptions = CalculationOption

/** The total energy of a calculation. */
export interface Energy extends Property {
  /** The energy in eV. */
  readonly value: Quantity<'energy'>
  /**
   * Which energy it is: the total energy; the free energy of electrons at a temperature; or the energy extrapolated to
   * 0 K. They differ when electronic states are smeared, and are not to be compared with one another.
   */
  readonly kind: EnergyKind
  /** The energies of other kinds that the calculation has, in eV. */
  readonly others: Readonly<Partial<Record<EnergyKind, Quantity<'energy'>>>>
  /** Parts of the energy in eV, with the names of the archive. They mostly do not add up to the whole. */
  readonly contributions: readonly EnergyContribution[]
}

/** A part of the total energy. */
export interface EnergyContribution {
  /** The archive's name, such as `xc`, `nuclear_repulsion`. */
  readonly name: string
  /** In eV. */
  readonly value: Quantity<'energy'>
}

const rules: OptionRules<EnergyReadOptions> = { calculation: calculationRule }

/**
 * Returns the total energy of the last calculation that has one, and says which kind of energy it is.
 *
 * Where no calculation has one, it is that of the last iteration of self-consistency, or the last that the workflow lists, with
 * a note.
 *
 * @param input an entry, a calculation, or a section of either
 * @param options which calculation is read
 * @returns `undefined` when the archive has no energy
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.energy(entry)?.value.to('hartree')
 */
export const energy = withReads(readEnergy, {
  run: [
    'run.calculation.energy',
    'run.calculation.scf_iteration.energy',
    'run.calculation.method_ref',
    'run.method.scf',
    'workflow2.name',
    'workflow2.results.energies',
  ],
  data: [
    'data.outputs.total_energies',
    'data.outputs.scf_steps',
    'data.model_method.numerical_settings',
    'workflow2.name',
    'workflow2.results.energies',
  ],
})

function readEnergy(input: Section, options: EnergyReadOptions = {}): Energy | undefined {
  const caller = 'properties.energy'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const chosen = { ...options, caller }
  const found = findCalculation(reader, one => preferred(one.energies()), chosen)
  if (found) return energyOf(reader, found.calculation, found.value)
  const iterated = findCalculation(reader, one => one.scf()?.energies.findLast(isDefined), chosen)
  if (iterated) {
    reader.reading.note('The energy is that of the last iteration of self-consistency: the calculation has no other.')
    return energyOf(reader, iterated.calculation, { kind: 'total', value: iterated.value })
  }
  // Only an entry as a whole has the energies of its workflow.
  const last =
    options.calculation === undefined ? reader.optimization()?.energies?.findLast(Number.isFinite) : undefined
  if (last === undefined || reader.input.m_parent) return undefined
  reader.reading.note('The energy is the last that the workflow lists: the calculations have none.')
  return energyOf(reader, undefined, { kind: 'total', value: last })
}

function energyOf(
  reader: SchemaReader,
  calculation: CalculationReader | undefined,
  { kind, value }: { kind: EnergyKind; value: number },
): Energy {
  const all = calculation?.energies() ?? {}
  const others = energyKinds.filter(one => one !== kind && all[one] !== undefined)
  const parts = calculation?.energyParts() ?? []
  return makeProperty(
    {
      value: inElectronVolts(value),
      kind,
      others: Object.fromEntries(others.map(one => [one, inElectronVolts(all[one] as number)])),
      contributions: parts.map(part => ({ name: part.name, value: inElectronVolts(part.value) })),
    },
    {
      name: 'energy',
      reader,
      calculation,
      notes: kind === 'total' ? [] : [`The archive has no total energy but a ${kind} energy.`],
      columns: () => [
        { name: 'energy', values: [value], unit: 'eV' },
        { name: 'kind', values: [kind] },
      ],
    },
  )
}

const isDefined = (value: number | undefined) => value !== undefined

const inElectronVolts = (value: number) => quantity(value, 'eV') as Quantity<'energy'>

function preferred(energies: Energies): { kind: EnergyKind; value: number } | undefined {
  const kind = energyKinds.find(one => energies[one] !== undefined)
  return kind && { kind, value: energies[kind] as number }
}
