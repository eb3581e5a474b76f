/** A value that a query may compare with. */
export type Scalar = string | number | boolean

/** The bounds of a range; at most one lower and one upper. */
export interface Bounds {
  gt?: Scalar
  gte?: Scalar
  lt?: Scalar
  lte?: Scalar
}

/** A query as a tree of criteria. */
export type Criteria =
  | { kind: 'and' | 'or'; items: Criteria[] }
  | { kind: 'not'; item: Criteria }
  /** One value of a quantity. */
  | { kind: 'equal'; quantity: string; value: Scalar }
  /** At least one of these values of a quantity. */
  | { kind: 'any'; quantity: string; values: Scalar[] }
  | { kind: 'range'; quantity: string; bounds: Bounds }
  /** One element of a nested section matches `item`. */
  | { kind: 'nested'; section: string; item: Criteria }
  | { kind: 'optimade'; filter: string }

/** The query that everything matches. */
export const everything: Criteria = { kind: 'and', items: [] }

/** Returns true for what a query may compare with. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
