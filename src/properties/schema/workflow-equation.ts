import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { EquationOfStateRecord } from './records/equation-of-state.js'

/** Reads `workflow2.results` of an equation of state, which is the same in both schemas; `undefined` without volumes. */
export function equationOfStateResults(
  workflow: Section | undefined,
  reading: Reading,
): EquationOfStateRecord | undefined {
  const results = reading.section(workflow, 'results')
  const volumes = reading.numbers(results, 'volumes', 'angstrom ** 3')
  const energies = volumes && reading.numbers(results, 'energies', 'eV')
  if (!volumes || !energies) return undefined
  if (volumes.length !== energies.length) {
    reading.note(`workflow2.results has ${volumes.length} volumes and ${energies.length} energies: they are left out.`)
    return undefined
  }
  return {
    volumes,
    energies,
    fits: reading.sections(results, 'eos_fit').map(fit => ({
      name: reading.text(fit, 'function_name'),
      volume: reading.number(fit, 'equilibrium_volume', 'angstrom ** 3'),
      energy: reading.number(fit, 'equilibrium_energy', 'eV'),
      bulkModulus: reading.number(fit, 'bulk_modulus', 'GPa'),
      derivative: reading.number(fit, 'bulk_modulus_derivative'),
    })),
  }
}
