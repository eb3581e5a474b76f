import { checkOptions } from './check-options.js'
import type { OptionRules } from './option-rule.js'

/**
 * Returns settings that are changed by assignment (`config.unitSystem = 'SI'`) and checked as options are. The assignment of an
 * unknown setting throws a QueryError.
 *
 * @param name the name of the settings for messages
 */
export function checkedSettings<Settings extends object>(
  name: string,
  settings: Settings,
  rules: OptionRules<Settings>,
): Settings {
  return new Proxy(settings, {
    set(target, key, value) {
      if (typeof key === 'string') checkOptions(name, { [key]: value } as unknown as Settings, rules)
      return Reflect.set(target, key, value)
    },
  })
}
