import { checkOptions } from './check-options.js'
import type { OptionRules } from './option-rule.js'

/**
 * Settings that are set by assignment (`config.unitSystem = 'SI'`), checked as options are: a setting that there is not is an
 * error, not a property that nobody reads. `name` is what the user writes.
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
