export { checkOptions } from './check-options.js'
export { checkedSettings } from './checked-settings.js'
export {
  aFunction,
  anyText,
  anything,
  either,
  flag,
  listOf,
  number,
  type OptionRule,
  type OptionRules,
  oneOf,
  plainObject,
  positive,
  secret,
  signal,
  span,
  wholeNumber,
} from './option-rule.js'
export { isPlainObject, withoutUndefined } from './plain-object.js'
