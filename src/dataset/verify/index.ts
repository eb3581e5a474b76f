export type { Damage } from './check-part.js'
export { type VerifyOptions, verifyDataset, verifyRules } from './verify.js'
export { type RepairedPart, VerifyReport } from './verify-report.js'
