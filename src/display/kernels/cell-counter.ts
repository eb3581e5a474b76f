/** Tells how many interrupts a kernel had when the cell began that runs now. */
export interface CellCounter {
  /** Returns what reads this number, for the code that calls it now. */
  atBeginning(): () => number
  /** Is called at each interrupt. */
  interrupted?(): void
  /** Is called when somebody reads the stack of the error that an interrupt gives. */
  stackRead?(): void
}
