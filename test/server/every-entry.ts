import type { Question } from '../../src/api/index.js'

/** The question for all that one may see of every entry. */
export const everyEntry: Question = {
  owner: 'visible',
  query: {},
  required: '*',
  onlyWithRequired: false,
  raiseErrors: false,
  parallel: 1,
}
