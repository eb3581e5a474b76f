// The notebooks that readers work through: the lessons and their solutions.
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from './steps.mjs'

/** The notebooks of the lessons and then those of the solutions, relative to the project. */
export function lessonPaths() {
  return ['notebooks', 'notebooks/solutions'].flatMap(notebooksIn)
}

/** The notebooks of a folder by name, relative to the project. */
export function notebooksIn(folder) {
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []
  return names
    .filter(name => name.endsWith('.ipynb'))
    .sort()
    .map(name => `${folder}/${name}`)
}

/** The address that a notebook asks: those of the old API have `legacy` in their names. */
export function serverFor(path, archive) {
  return basename(path).includes('legacy') ? archive.legacyUrl : archive.url
}
