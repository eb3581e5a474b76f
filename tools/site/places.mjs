// Where the site is built, and where a file of the project is on it.

import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of this tool. */
export const tool = fileURLToPath(new URL('.', import.meta.url))

/** The Markdown from which VitePress makes the pages: here, where it finds Vue. */
export const pages = join(tool, 'pages')

/** The site. */
export const site = join(root, '.runs', 'site')

/** Where files are that the site does not have. */
export const sources = 'https://github.com/nomad-notebook/nomad-notebook/blob/main/'

/** Documents at the top of the project that are pages too. */
export const projectPages = {
  'ARCHITECTURE.md': 'project/architecture.md',
  'CHANGELOG.md': 'project/changelog.md',
  'CONTRIBUTING.md': 'project/contributing.md',
  'SECURITY.md': 'project/security.md',
}

/** The page of a file of the project, by its path from the project's folder; undefined when the site has none. */
export function pageOf(path) {
  if (path in projectPages) return projectPages[path]
  if (path.startsWith('docs/')) return posix.relative('docs', path)
  const [, lesson] = path.match(/^notebooks\/(.*)\.ipynb$/) ?? []
  return lesson && `lessons/${lesson}.md`
}
