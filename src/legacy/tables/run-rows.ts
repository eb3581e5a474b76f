import { quantityRows, sectionRow } from '../archive-row.js'
import { calculationRows } from './calculation-rows.js'
import { methodRows } from './method-rows.js'
import { systemRows } from './system-rows.js'

const basisSets = sectionRow('section_basis_set_cell_dependent', 'method.electrons_representation.basis_set', {
  quantities: quantityRows('certain', { basis_set_planewave_cutoff: 'cutoff' }),
  note: 'stands in the method in v1',
})

const sampling = sectionRow('section_sampling_method', '/workflow2.method', {
  evidence: 'judged',
  manyInV1: false,
  quantities: quantityRows('judged', {
    geometry_optimization_method: 'method',
    ensemble_type: 'thermodynamic_ensemble',
  }),
})

const thermodynamics = sectionRow('section_thermodynamical_properties', '', {
  manyInV1: false,
  quantities: quantityRows('certain', {
    thermodynamical_property_temperature: 'temperature',
    thermodynamical_property_heat_capacity_C_v: 'heat_capacity_c_v',
    vibrational_free_energy_at_constant_volume: 'vibrational_free_energy_at_constant_volume',
  }),
})

const frames = sectionRow('section_frame_sequence', '/workflow2.results', {
  evidence: 'judged',
  manyInV1: false,
  quantities: quantityRows('judged', {
    frame_sequence_local_frames_ref: {
      v1: 'calculations_ref',
      target: 'section_single_configuration_calculation',
    },
    frame_sequence_temperature: '/run.calculation.thermodynamics.temperature',
    frame_sequence_pressure: '/run.calculation.thermodynamics.pressure',
    frame_sequence_potential_energy: '/run.calculation.thermodynamics.potential_energy',
  }),
  sections: [thermodynamics],
})

/** `section_run`: one run of a program. */
export const runRows = sectionRow('section_run', 'run', {
  quantities: [
    ...quantityRows('certain', {
      program_name: 'program.name',
      program_version: 'program.version',
      program_compilation_host: 'program.compilation_host',
      program_compilation_datetime: 'program.compilation_datetime',
      program_basis_set_type: {
        v1: 'method.electrons_representation.type',
        note: 'the first 1.0 servers had it as run.method.basis_set.type',
      },
      run_clean_end: 'clean_end',
      raw_id: 'raw_id',
      calculation_file_uri: 'calculation_file_uri',
      time_run_date_start: 'time_run.date_start',
      time_run_date_end: 'time_run.date_end',
      time_run_cpu1_start: 'time_run.cpu1_start',
      time_run_cpu1_end: 'time_run.cpu1_end',
      time_run_wall_start: 'time_run.wall_start',
      time_run_wall_end: 'time_run.wall_end',
    }),
    ...quantityRows('strong', {
      message_debug_run: { v1: 'message.value', note: 'where message.type is debug' },
      message_error_run: { v1: 'message.value', note: 'where message.type is error' },
      message_info_run: { v1: 'message.value', note: 'where message.type is info' },
      message_warning_run: { v1: 'message.value', note: 'where message.type is warning' },
    }),
  ],
  sections: [systemRows, methodRows, calculationRows, basisSets, sampling, frames],
})
