/** The space group that an archive stores for a structure. */
export interface SpaceGroup {
  readonly number: number | undefined
  /** The short international symbol: `Fd-3m`. */
  readonly symbol: string | undefined
}
