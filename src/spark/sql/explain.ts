import { type SqlStatement, withoutNames } from '../../sql/statement/index.js'

/** Returns a plan of Spark as a text without the names that stand for holes. */
export function shownPlan(plan: string, statement: SqlStatement): string {
  return withoutNames(plan, statement).trim()
}
