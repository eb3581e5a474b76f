import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { ScfRecord } from '../records/convergence.js'
import { runEnergies } from './energies.js'

type Values = (number | undefined)[]

const isDefined = (value: number | undefined) => value !== undefined

/** Reads the SCF iterations of a section `calculation`; `undefined` when it has none. */
export function runScf(calculation: Section, methods: readonly Section[], reading: Reading): ScfRecord | undefined {
  const iterations = reading.sections(calculation, 'scf_iteration')
  if (iterations.length === 0) return undefined
  // One kind of energy for all iterations, that of most of them.
  const all = iterations.map(one => runEnergies(one, reading))
  const count = (kind: 'total' | 'free' | 'zero-temperature') => all.filter(one => one[kind] !== undefined).length
  const kind = (['free', 'zero-temperature'] as const).find(one => count(one) > count('total') + 1) ?? 'total'
  const energies: Values = all.map(one => one[kind])
  // Quantum ESPRESSO's last iteration has no energy: it is that of the calculation.
  const last = energies.length - 1
  energies[last] ??= runEnergies(calculation, reading)[kind]
  const estimates: Values = iterations.map(one =>
    reading.number(one, 'x_qe_energy_total_accuracy_estimate_iteration', 'eV'),
  )
  if (estimates.some(isDefined)) {
    estimates[last] ??= reading.number(calculation, 'x_qe_energy_total_accuracy_estimate', 'eV')
  }
  return {
    energies,
    changes: iterations.map((iteration, step) => changeOf(iteration, { energies, step, reading })),
    estimates: estimates.some(isDefined) ? estimates : [],
    threshold: [...reading.sections(calculation, 'method_ref'), ...methods]
      .map(method => reading.number(reading.section(method, 'scf'), 'threshold_energy_change', 'eV'))
      .find(value => value !== undefined && value > 0),
  }
}

/** Returns the change that the program printed, which has more digits; without it the difference of two energies. */
function changeOf(
  iteration: Section,
  { energies, step, reading }: { energies: Values; step: number; reading: Reading },
): number | undefined {
  const printed = reading.number(reading.section(iteration, 'energy'), 'change', 'eV')
  const [energy, before] = [energies[step], energies[step - 1]]
  // Some programs print the whole energy as the first change.
  const isWhole =
    step === 0 && printed !== undefined && energy !== undefined && Math.abs(printed) > Math.abs(energy) / 2
  if (printed !== undefined) return isWhole ? undefined : printed
  return energy === undefined || before === undefined ? undefined : energy - before
}
