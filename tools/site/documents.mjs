// Copies the documents to the pages of the site, with links that lead where the site has what they name.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { pageOf, pages, projectPages, root, sources } from './places.mjs'

/** Copies all documents and their images; returns how many pages they are. */
export function copyDocuments() {
  const found = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map(name =>
    posix.join('docs', name),
  )
  const documents = [...found.filter(name => name.endsWith('.md')), ...Object.keys(projectPages)]
  for (const path of documents) writePage(pageOf(path), withLinks(readFileSync(join(root, path), 'utf8'), path))
  // Shown images go through VitePress; those that a link names are served as they are.
  for (const folder of ['', 'public'])
    cpSync(join(root, 'docs', 'images'), join(pages, folder, 'images'), { recursive: true })
  return documents.length
}

/** Writes a page by its path on the site. */
export function writePage(page, text) {
  const path = join(pages, page)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/**
 * Returns Markdown with its links changed: to the page of a file, or to the file in the project's repository when the site has no
 * page of it. Blocks called `output` or `jupyterlite` become plain text, because VitePress knows no languages of these names.
 *
 * @param path the document, from the project's folder
 */
export function withLinks(markdown, path) {
  const page = pageOf(path)
  let fence
  return markdown
    .split('\n')
    .map(line => {
      const [, mark] = line.match(/^\s*(```+|~~~+)/) ?? []
      if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence
      return fence === undefined && mark === undefined
        ? line.replace(links, (...found) => linked(found, path, page))
        : line.replace(/^(\s*(?:```+|~~~+))(?:output|jupyterlite)\b.*/, '$1txt')
    })
    .join('\n')
}

/** Code, which stays as it is, or the target of a link. */
const links = /(`+)[^`]*?\1|(\]\(\s*<?)([^)\s>]+)(>?[^)]*\))/g

function linked([whole, , before, target, after], path, page) {
  if (before === undefined || /^([a-z][a-z+.-]*:|#|\/)/i.test(target)) return whole
  const [file, anchor] = target.split('#')
  const named = posix.join(posix.dirname(path), decodeURIComponent(file))
  const found = pageOf(named)
  const address = found ? relative(page, found) : sources + (existsSync(join(root, named)) ? named : `missing/${named}`)
  return `${before}${address}${anchor === undefined ? '' : `#${anchor}`}${after}`
}

function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
