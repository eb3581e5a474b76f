import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import {
  type CriterionName,
  type CriterionRecord,
  criterionUnits,
  type OptimizationRecord,
} from './records/convergence.js'

/** The criteria by their names in `run`'s workflows; all are of the largest value. */
const olderNames: readonly (readonly [CriterionName, string])[] = [
  ['energy', 'convergence_tolerance_energy_difference'],
  ['force', 'convergence_tolerance_force_maximum'],
  ['displacement', 'convergence_tolerance_displacement_maximum'],
  ['stress', 'convergence_tolerance_stress_maximum'],
]

/** The criteria by the classes of today's `convergence_targets`. */
const targetClasses: Readonly<Record<string, CriterionName>> = {
  EnergyConvergenceTarget: 'energy',
  ForceConvergenceTarget: 'force',
  DisplacementConvergenceTarget: 'displacement',
  StressConvergenceTarget: 'stress',
}

/** Reads the criteria and results of `workflow2`, of either schema and any version; `undefined` without a workflow. */
export function optimizationOf(workflow: Section | undefined, reading: Reading): OptimizationRecord | undefined {
  if (!workflow) return undefined
  // Versions 0.4 and 0.5 of nomad_simulations have `model` for `method`.
  const method = reading.section(workflow, 'method') ?? reading.section(workflow, 'model')
  const results = reading.section(workflow, 'results')
  const name = reading.text(workflow, 'name') ?? ''
  const isOptimization = workflow.m_def.name === 'GeometryOptimization' || /^geometry.?optimi[sz]ation$/i.test(name)
  return {
    isOptimization,
    criteria: criteriaOf(method, reading),
    // Other workflows list energies of other things, such as those at the volumes of an equation of state.
    energies: isOptimization ? reading.numbers(results, 'energies', 'eV') : undefined,
    isConverged: reading.flag(results, 'is_converged_geometry') ?? reading.flag(results, 'is_converged'),
    finalEnergyDifference: reading.number(results, 'final_energy_difference', 'eV'),
    finalDisplacement: reading.number(results, 'final_displacement_maximum', 'angstrom'),
    finalForce: reading.number(results, 'final_force_maximum', 'eV / angstrom'),
  }
}

/** Reads the criteria of a method: each has a unit of its own where the schema leaves it open. */
export function criteriaOf(method: Section | undefined, reading: Reading): CriterionRecord[] {
  const older = olderNames.flatMap(([name, quantity]) => {
    const value = reading.number(method, quantity, criterionUnits[name])
    const type = name === 'energy' ? undefined : 'maximum'
    return value === undefined ? [] : [{ name, value, type }]
  })
  const targets = reading.sections(method, 'convergence_targets').flatMap(target => {
    const kind = target.m_def.name
    const name = Object.hasOwn(targetClasses, kind) ? targetClasses[kind] : undefined
    const value = name && reading.number(target, 'threshold', criterionUnits[name])
    return name === undefined || value === undefined
      ? []
      : [{ name, value, type: reading.text(target, 'threshold_type') }]
  })
  return [...older, ...targets]
}
