/** A band gap that an archive states. Energies are in eV. */
export interface StoredGap {
  readonly value: number
  readonly type: 'direct' | 'indirect' | undefined
  readonly highestOccupied: number | undefined
  readonly lowestUnoccupied: number | undefined
  /** 0 for spin up, 1 for spin down; `undefined` where the archive does not say. */
  readonly spin: 0 | 1 | undefined
  /** What NOMAD read it from: `dos`, `bands`, or another word of the archive. */
  readonly from: string | undefined
}
