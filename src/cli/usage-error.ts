/** A command line that cannot be understood. Its message is printed with the way to the help of the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
