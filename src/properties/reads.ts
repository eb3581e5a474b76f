/**
 * The paths that a property function reads, in the language of `required` and of tables: `run` with NOMAD's older schema,
 * `data` with its new one. Lists are read whole.
 */
export interface Reads {
  readonly run: readonly string[]
  readonly data: readonly string[]
}

/** A property function, with the paths that it reads. */
export type WithReads<Call> = Call & { readonly reads: Reads }

/** Adds the paths that a property function reads to it. */
export function withReads<Call extends object>(call: Call, reads: Reads): WithReads<Call> {
  return Object.assign(call, { reads: { run: Object.freeze([...reads.run]), data: Object.freeze([...reads.data]) } })
}
