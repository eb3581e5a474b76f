import { type FileSystem, filesOf, join, withFileErrors } from '../files/index.js'
import { planName } from './plan/index.js'

/** Returns true while a harvest into a folder is under way: its plan is there. */
export async function hasPlan(folder: string, files: FileSystem = filesOf(folder)): Promise<boolean> {
  const path = join(folder, planName)
  return withFileErrors('read', path, async () => {
    const facts = await files.facts(path)
    // An empty file is left by a writer that was stopped on a file system without hard links.
    return facts?.isFile === true && facts.bytes > 0
  })
}
