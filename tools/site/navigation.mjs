// The order of the pages. A page that is not there is left out, so that a document may come later than its place.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './places.mjs'

const guides = [
  ...['start', 'ask', 'read', 'properties', 'tables', 'figures'].map(name => `guide/${name}`),
  'datasets',
  ...['scale', 'cluster', 'sql-engines'],
  ...['log-in', 'when-things-go-wrong'].map(name => `guide/${name}`),
  'python',
  'questions',
]
const facts = ['conventions', 'paths', 'stored-units', 'glossary', 'gallery', 'faults', 'costs']
const places = ['kernels', 'browser', 'class', 'compatibility']
const project = ['project/contributing', 'project/architecture', 'project/security', 'project/changelog']

/** The sidebars of the site, by the beginning of the address. */
export function sidebars() {
  const decisions = namesIn('adr').map(name => `adr/${name}`)
  return {
    '/lessons/': [{ text: 'Lessons', items: listed('lessons/pages.json') }],
    '/reference/': [{ text: 'Reference', items: listed('reference/pages.json') }],
    '/': [
      { text: 'Guides', items: guides.flatMap(item) },
      { text: 'Facts', items: facts.flatMap(item) },
      { text: 'Where it runs', items: places.flatMap(item) },
      { text: 'Project', collapsed: true, items: project.flatMap(item) },
      { text: 'Decisions', collapsed: true, items: decisions.flatMap(item) },
    ].filter(({ items }) => items.length > 0),
  }
}

/** The names of the pages in a folder. */
function namesIn(folder) {
  const files = existsSync(join(pages, folder)) ? readdirSync(join(pages, folder)) : []
  return files
    .filter(name => name.endsWith('.md'))
    .map(name => name.slice(0, -3))
    .sort()
}

/** A link to a page with the page's title, or nothing. */
function item(page) {
  const path = join(pages, `${page}.md`)
  return existsSync(path) ? [{ text: titleOf(readFileSync(path, 'utf8')) ?? page, link: `/${page}` }] : []
}

function titleOf(markdown) {
  return markdown.match(/^# (.+)$/m)?.[1].replace(/[`*]/g, '')
}

/** The list of links that a folder of generated pages has. */
function listed(file) {
  const path = join(pages, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}
