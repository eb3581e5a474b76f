import { requiredFields } from './required-fields.js'
import { requiredFor } from './required-for.js'

export type { RequiredTree } from './required-fields.js'
export type { ReadsPaths } from './required-for.js'
export { type RequiredTrap, requiredTraps } from './required-traps.js'

/**
 * Functions that build the option `required`.
 *
 * @example
 * required.fields('results.material', 'run.calculation[-1].energy.total')
 */
export const required = {
  /** Builds the tree for paths, and checks it. */
  fields: requiredFields,
  /** Builds the tree for what property functions read. */
  for: requiredFor,
}
