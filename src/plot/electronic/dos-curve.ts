import type { Section } from '../../metainfo/index.js'
import { numberOf, numbersOf } from '../archive/read.js'

/** The curve of a density of states, in states per eV. */
export interface DosCurve {
  values: Float64Array
  /** The factor from the values to states per electron and atom, as NOMAD defines it. */
  normalization: number | undefined
  /** The number of states up to each energy; `undefined` where the archive has none. */
  integrated: Float64Array | undefined
}

/** Reads the curve of a total or of a projected density of states. */
export function dosCurve(section: Section): DosCurve {
  const integrated = numbersOf(section, 'value_integrated')
  return {
    values: numbersOf(section, 'value', '1 / electron_volt') as Float64Array,
    normalization: numberOf(section, 'normalization_factor'),
    integrated,
  }
}
