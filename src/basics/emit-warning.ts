import process from 'node:process'
/** Warns the user: Node prints it, a notebook shows it below the cell. */
export function emitWarning(message: string): void {
  process.emitWarning(message, 'NomadWarning')
}
