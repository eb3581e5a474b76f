import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { Energies, EnergyKind } from '../schema/records/energies.js'

/** The options of `properties.energy`. */
export type EnergyOptions = CalculationOption

/** The total energy of a calculation. */
export interface Energy extends Property {
  /** The energy in eV. */
  readonly value: Quantity<'energy'>
  /**
   * Which energy it is: the total energy; the free energy of electrons at a temperature; or the energy extrapolated to
   * 0 K. They differ when electronic states are smeared, and are not to be compared with one another.
   */
  readonly kind: EnergyKind
}

const rules: OptionRules<EnergyOptions> = { calculation: calculationRule }

/** Kinds of energy, the preferred one first. */
const kinds: readonly EnergyKind[] = ['total', 'free', 'zero-temperature']

/**
 * Returns the total energy of the last calculation that has one, and says which kind of energy it is.
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
    'run.calculation.energy.total.value',
    'run.calculation.energy.free.value',
    'run.calculation.energy.total_t0.value',
  ],
  data: ['data.outputs.total_energies.value'],
})

function readEnergy(input: Section, options: EnergyOptions = {}): Energy | undefined {
  const caller = 'properties.energy'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const found = findCalculation(reader, one => preferred(one.energies()), { ...options, caller })
  if (!found) return undefined
  const {
    calculation,
    value: { kind, value },
  } = found
  return makeProperty(
    { value: quantity(value, 'eV') as Quantity<'energy'>, kind },
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

function preferred(energies: Energies): { kind: EnergyKind; value: number } | undefined {
  const kind = kinds.find(one => energies[one] !== undefined)
  return kind && { kind, value: energies[kind] as number }
}
