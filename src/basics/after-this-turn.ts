/** Calls a function after all that is done in this moment. */
export function afterThisTurn(work: () => void): void {
  setImmediate(work)
}
