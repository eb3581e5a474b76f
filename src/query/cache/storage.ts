/** Keeps bytes by keys, beyond the life of the process. What is damaged it may give as it is: its bytes are checked. */
export interface Storage {
  /** What is kept under these keys, as far as it can be read. Never throws. */
  get(keys: readonly string[]): Promise<Map<string, Uint8Array>>
  /** Keeps bytes by their keys, in place of what was kept under them. What cannot be kept is not; it never throws. */
  put(records: ReadonlyMap<string, Uint8Array>): Promise<void>
}
