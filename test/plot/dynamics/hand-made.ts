import { archiveWith } from '../entries.js'

/** What stands in an archive for one pair: distances from 0.1 to 9.9 Å, and a function of them. */
export function distributionValues(label: string, g: (distance: number) => number, frames?: [number, number]) {
  const distances = Array.from({ length: 99 }, (_, index) => (index + 1) / 10)
  return {
    label,
    bins: distances.map(distance => distance * 1e-10),
    value: distances.map(g),
    ...(frames && { frame_start: frames[0], frame_end: frames[1] }),
  }
}

const molecularDynamics = 'simulationworkflowschema.molecular_dynamics.MolecularDynamics'

/** An archive with these radial distribution functions. */
export function withDistributions(...values: object[]) {
  return archiveWith({
    workflow2: {
      m_def: molecularDynamics,
      results: { radial_distribution_functions: [{ type: 'atomic', radial_distribution_function_values: values }] },
    },
  })
}

/** An archive with one mean squared displacement: times in seconds, values in m². */
export function withDisplacements({
  times,
  value,
  direction = 'xyz',
  stated,
}: {
  times: number[]
  value: number[]
  direction?: string
  stated?: number
}) {
  const values = { label: 'SOL', times, value, ...(stated !== undefined && { diffusion_constant: { value: stated } }) }
  return archiveWith({
    workflow2: {
      m_def: molecularDynamics,
      results: { mean_squared_displacements: [{ direction, mean_squared_displacement_values: [values] }] },
    },
  })
}
