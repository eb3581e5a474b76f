import { checkOptions } from './check-options.js'
import type { OptionRules } from './option-rule.js'

/**
 * Returns settings that are set by assignment (`config.unitSystem = 'SI'`) and checked as options are: an unknown setting is an
 * error, not a property that nobody reads.
 *
 * @param name the settings as the user writes them
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
