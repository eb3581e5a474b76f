/** An error of a file system that says more than its code: why, and what to do. It has no secret, and no cause with one. */
export class FileSystemError extends Error {
  /** As Node's errors have it: `EEXIST`. */
  readonly code: string
  /** Why: the end of a sentence. */
  readonly reason: string
  readonly hint: string | undefined

  constructor(code: string, reason: string, hint?: string) {
    super(`${code}: ${reason}`)
    this.name = 'FileSystemError'
    this.code = code
    this.reason = reason
    this.hint = hint
  }
}
