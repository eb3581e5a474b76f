import { requiredFields } from './required-fields.js'

export type { RequiredTree } from './required-fields.js'
export { type RequiredTrap, requiredTraps } from './required-traps.js'

/** Helpers that write the option `required`. */
export const required = {
  /** The tree for dotted paths, checked: see {@link requiredFields}. */
  fields: requiredFields,
}
