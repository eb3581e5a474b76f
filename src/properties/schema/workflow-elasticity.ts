import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { ElasticAverage, ElasticityRecord } from './records/elasticity.js'

/** Reads `workflow2.results` of elastic constants, which is the same in both schemas; `undefined` when it has none. */
export function elasticityOf(workflow: Section | undefined, reading: Reading): ElasticityRecord | undefined {
  const results = reading.section(workflow, 'results')
  const matrix = (name: string, unit: string) => {
    const found = reading.array(results, name, unit)
    if (found?.shape.length !== 2 || found.values.length !== 36) return undefined
    if (found.values.every(Number.isFinite)) return found.values
    reading.note(`workflow2.results.${name} lacks numbers, and is left out.`)
    return undefined
  }
  const constants = matrix('elastic_constants_matrix_second_order', 'GPa')
  const compliances = matrix('compliance_matrix_second_order', '1 / GPa')
  const by = (average: ElasticAverage) => ({
    bulk: reading.number(results, `bulk_modulus_${average}`, 'GPa'),
    shear: reading.number(results, `shear_modulus_${average}`, 'GPa'),
    young: reading.number(results, `young_modulus_${average}`, 'GPa'),
    poisson: reading.number(results, `poisson_ratio_${average}`),
  })
  const moduli = { voigt: by('voigt'), reuss: by('reuss'), hill: by('hill') }
  const hasModuli = Object.values(moduli).some(({ bulk, shear }) => bulk !== undefined || shear !== undefined)
  if (!constants && !compliances && !hasModuli) return undefined
  return {
    constants,
    compliances,
    moduli,
    isStable: reading.flag(results, 'is_mechanically_stable'),
    debyeTemperature: reading.number(results, 'debye_temperature', 'kelvin'),
  }
}
