import { MissingDependencyError } from '../errors/index.js'

/**
 * Returns the error for what a browser page does not have.
 *
 * @param what the subject with its verb: `'frame.toExcel needs'`
 * @param instead what does the same, or the like, in a page
 */
export function onlyInNode(what: string, instead?: string): MissingDependencyError {
  return new MissingDependencyError(`${what} Node, Deno or Bun: a browser page has no files and no processes.`, {
    hint: instead ?? 'Use the package nomad-notebook in a notebook or a script.',
  })
}
