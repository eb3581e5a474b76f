import { requiredFields } from './required-fields.js'

export type { RequiredTree } from './required-fields.js'
export { type RequiredTrap, requiredTraps } from './required-traps.js'

/** Functions that build the option `required`. */
export const required = {
  /** Builds the tree for paths, and checks it: see {@link requiredFields}. */
  fields: requiredFields,
}
