import type { OptionRule } from '../../options/index.js'

/** The rule for the fraction of frames that is left out. */
export const equilibrationRule: OptionRule = {
  allowed: 'a number from 0 to below 1',
  accepts: value => typeof value === 'number' && value >= 0 && value < 1,
}
