import process from 'node:process'

/** Seconds between two looks. */
const interval = 1

/** The options of a wait for the end of the parent process. */
export interface ParentWait {
  signal: AbortSignal
  /** Waits so many seconds. */
  sleep: (seconds: number, signal: AbortSignal) => Promise<void>
  /** The id of the process that started this one, as it is now. */
  parent?: () => number
}

/**
 * Returns when the process that started this one has gone. No system says so: the process gets another parent.
 */
export async function untilParentEnds({ signal, sleep, parent = () => process.ppid }: ParentWait): Promise<void> {
  const first = parent()
  // Who has the first process of all for a parent has lost its own before it could look, or never had another one.
  while (parent() === first) await sleep(interval, signal)
}
