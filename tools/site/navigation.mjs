// The order of the pages. A page that is not there is left out, so that a document may come later than its place.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './places.mjs'

const guides = [
  'start',
  'ask',
  'read',
  'properties',
  'tables',
  'figures',
  'data-sets',
  'log-in',
  'when-things-go-wrong',
]
const facts = ['conventions', 'paths', 'stored-units', 'glossary', 'gallery', 'faults']
const places = ['kernels', 'browser', 'class', 'compatibility', 'questions']
const project = ['project/contributing', 'project/architecture', 'project/security', 'project/changelog']

/** The sidebar of the site. */
export function sidebar() {
  return [
    { text: 'Guides', items: [...guides.map(name => `guide/${name}`), 'datasets', 'python'].flatMap(item) },
    { text: 'Facts', items: facts.flatMap(item) },
    { text: 'Where it runs', items: places.flatMap(item) },
    { text: 'Lessons', collapsed: false, items: listed('lessons/pages.json') },
    { text: 'Reference', collapsed: false, items: listed('reference/pages.json') },
    { text: 'Project', collapsed: true, items: [...project.flatMap(item), ...listed('adr/pages.json')] },
  ].filter(({ items }) => items.length > 0)
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
