const told = new Set<string>()

/** Tells the user something that is no error, once in a process: Node prints it, a notebook shows it below the cell. */
export function warnOnce(message: string): void {
  if (told.has(message)) return
  told.add(message)
  process.emitWarning(message, 'NomadWarning')
}
