export { type ExplainedReading, explainQuery } from './explain-query.js'
export type { Explanation, ExplanationFacts } from './explanation.js'
export type { HarvestCost, HarvestTerms } from './harvest-cost.js'
