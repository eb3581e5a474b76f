export { type NormalizedQuery, normalizeQuery } from './normalize-query.js'
export { suspicions } from './suspicions/index.js'
export { leavesOutTodays, todaysCalculations, todaysNote } from './todays-schema.js'
