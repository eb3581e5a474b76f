export { type SettledQuery, settleQuery } from './settle-query.js'
