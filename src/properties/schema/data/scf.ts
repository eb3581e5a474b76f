import type { Section } from '../../../metainfo/index.js'
import { criteriaOf } from '../optimization.js'
import type { Reading } from '../reading.js'
import type { ScfRecord } from '../records/convergence.js'

/** Reads `scf_steps` of a section `outputs`; `undefined` when it has no energies. */
export function dataScf(
  outputs: Section,
  { workflow, methods }: { workflow: Section | undefined; methods: readonly Section[] },
  reading: Reading,
): ScfRecord | undefined {
  const steps = reading.section(outputs, 'scf_steps')
  const energies = listOf(reading.numbers(steps, 'energies_total', 'eV'))
  const stored = listOf(reading.numbers(steps, 'delta_energies_total', 'eV'))
  const length = Math.max(energies.length, stored.length > 0 ? stored.length + 1 : 0)
  if (length === 0) return undefined
  // One change fewer than energies: there is none in the first iteration. The stored ones may have lost their sign.
  const changes = Array.from({ length }, (_, step) => {
    const [energy, before] = [energies[step], energies[step - 1]]
    const difference = energy === undefined || before === undefined ? undefined : energy - before
    return step === 0 ? undefined : (difference ?? stored[step - 1 - (length - 1 - stored.length)])
  })
  return {
    energies: energies.length > 0 ? energies : new Array<undefined>(length).fill(undefined),
    changes,
    estimates: listOf(reading.numbers(steps, 'energy_error_estimate', 'eV')),
    threshold: thresholdOf({ workflow, methods }, reading),
  }
}

const listOf = (values: Float64Array | undefined): (number | undefined)[] =>
  Array.from(values ?? [], value => (Number.isFinite(value) ? value : undefined))

/** Reads the criterion of self-consistency, from the workflow of a single point or from the numerical settings. */
function thresholdOf(
  { workflow, methods }: { workflow: Section | undefined; methods: readonly Section[] },
  reading: Reading,
): number | undefined {
  const method = reading.section(workflow, 'method') ?? reading.section(workflow, 'model')
  const isSinglePoint = workflow?.m_def.name === 'SinglePoint'
  const targets = isSinglePoint ? criteriaOf(method, reading) : targetsOfSinglePoints(method, reading)
  const [target] = targets.filter(({ name }) => name === 'energy').map(({ value }) => value)
  if (target !== undefined) return target
  return methods
    .flatMap(one => reading.sections(one, 'numerical_settings'))
    .filter(setting => setting.m_def.name === 'SelfConsistency')
    .map(setting => reading.number(setting, 'threshold_change', 'eV'))
    .find(value => value !== undefined && value > 0)
}

function targetsOfSinglePoints(method: Section | undefined, reading: Reading) {
  return reading
    .sections(method, 'single_point_convergence_targets')
    .filter(target => target.m_def.name === 'EnergyConvergenceTarget')
    .flatMap(target => {
      const value = reading.number(target, 'threshold', 'eV')
      return value === undefined ? [] : [{ name: 'energy' as const, value }]
    })
}
