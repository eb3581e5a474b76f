/** The effective settings of a query, as plain data without logins. */
export interface QueryConfig {
  url: string
  dialect: 'v1' | 'v0'
  owner: string
  query: Record<string, unknown>
  required: unknown
  /** `undefined`: as many pages at once as make it faster. */
  parallel: number | undefined
  /** `undefined`: 10 in the first page, then growing. */
  perPage: number | undefined
  /** `null`: no limit. */
  max: number | null
  raiseErrors: boolean
  onlyWithRequired: boolean
  orderBy: string | undefined
  order: 'asc' | 'desc' | undefined
}
