/** The exit codes of commands. */
export const exitCode = {
  done: 0,
  /** The server, the network, the disk or the data set is at fault: the same command may succeed later. */
  failed: 1,
  /** The command has to be written otherwise. */
  wrongUsage: 2,
  /** All is done, but the ledger has entries that failed. */
  incomplete: 3,
} as const

/** The exit codes of commands that were stopped by a signal: 128 and the signal's number. */
export const exitCodeOfSignal = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

export type StopSignal = keyof typeof exitCodeOfSignal
