/**
 * The paths that a property function reads, in the language of `required` and of tables: `run` with NOMAD's older schema,
 * `data` with its new one. Lists are read whole.
 */
export interface Reads {
  readonly run: readonly string[]
  readonly data: readonly string[]
}

/** A property function, with the paths that it reads. */
export type WithReads<Call> = Call & { readonly reads: Reads }

/** What every property reads for `source`: the formula of the material and the name of the program. */
const material = ['iupac', 'hill', 'descriptive', 'reduced'].map(kind => `results.material.chemical_formula_${kind}`)
const source: Reads = {
  run: [
    ...material,
    'results.material.structural_type',
    'run.program.name',
    'run.program.version',
    'run.system.is_representative',
    'run.system.chemical_composition',
    'run.system.chemical_composition_reduced',
  ],
  data: [
    ...material,
    'results.material.structural_type',
    'data.program.name',
    'data.program.version',
    'data.representative_system_index',
    'data.model_system.is_representative',
    'data.model_system.chemical_formula.iupac',
    'data.model_system.chemical_formula.reduced',
    'data.model_system.composition_formula',
    'data.model_system.periodic_boundary_conditions',
  ],
}

/** Adds the paths that a property function reads to it, and those that each needs for `source`. */
export function withReads<Call extends object>(call: Call, { run, data }: Reads): WithReads<Call> {
  const reads = {
    run: Object.freeze([...new Set([...source.run, ...run])]),
    data: Object.freeze([...new Set([...source.data, ...data])]),
  }
  return Object.assign(call, { reads })
}
