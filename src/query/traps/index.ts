export { type SettledQuery, settleQuery } from './settle-query.js'
export { suspicions } from './suspicions/index.js'
export { leavesOutTodays, todaysCalculations, todaysNote } from './todays-schema.js'
