/** Keeps bytes by a key, beyond the life of the process. */
export interface Storage {
  /** What is kept under a key, as far as it can be read; `undefined` for nothing. Never throws. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Keeps bytes under a key. What cannot be kept is not; it never throws. */
  put(key: string, bytes: Uint8Array): Promise<void>
}
