import { type QuantityRow, quantityRows, sectionRow } from '../archive-row.js'

const target = 'section_single_configuration_calculation'

const tolerances: readonly QuantityRow[] = quantityRows('certain', {
  input_energy_difference_tolerance: 'method.convergence_tolerance_energy_difference',
  input_force_maximum_tolerance: 'method.convergence_tolerance_force_maximum',
  final_energy_difference: 'results.final_energy_difference',
  final_force_maximum: 'results.final_force_maximum',
})

const geometryOptimization = sectionRow('section_geometry_optimization', '', {
  many: false,
  quantities: [
    ...tolerances,
    ...quantityRows('certain', {
      geometry_optimization_type: 'method.type',
      optimization_steps: 'results.optimization_steps',
    }),
    ...quantityRows('strong', {
      input_displacement_maximum_tolerance: 'method.convergence_tolerance_displacement_maximum',
      final_displacement_maximum: 'results.final_displacement_maximum',
      is_converged_geometry: 'results.is_converged_geometry',
    }),
  ],
})

/** The older form of a geometry optimization (v0.8.9 to v0.9.1). */
const relaxation = sectionRow('section_relaxation', '', {
  many: false,
  evidence: 'strong',
  quantities: [
    ...tolerances,
    ...quantityRows('strong', {
      relaxation_type: 'method.type',
      final_calculation_ref: { v1: 'results.calculation_result_ref', target },
    }),
  ],
})

/** `section_workflow`: the workflow that the calculations of an entry belong to. */
export const workflowRows = sectionRow('section_workflow', 'workflow2', {
  evidence: 'strong',
  many: false,
  quantities: [
    ...quantityRows('strong', { workflow_type: { v1: 'm_def', rule: 'workflowType' } }),
    ...quantityRows('certain', {
      calculation_result_ref: { v1: 'results.calculation_result_ref', target },
      calculations_ref: { v1: 'results.calculations_ref', target },
    }),
  ],
  sections: [geometryOptimization, relaxation],
  note: 'entries of the first 1.0 servers have workflow, a list',
})
