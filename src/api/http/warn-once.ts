import { emitWarning } from '../../basics/emit-warning.js'

const warned = new Set<string>()

/** Warns the user, once in a process for each message: Node prints it, a notebook shows it below the cell. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return
  warned.add(message)
  emitWarning(message)
}
