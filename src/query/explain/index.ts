export { explainQuery } from './explain-query.js'
export type { Explanation, ExplanationFacts } from './explanation.js'
