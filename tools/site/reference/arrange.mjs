// Gives the pages that TypeDoc wrote their places, titles and headings, and makes the list of them.
import { posix } from 'node:path'

/**
 * Returns the pages by their path in the folder of the reference, with the list of links for the sidebar.
 *
 * @param {Map<string, string>} written what TypeDoc wrote
 * @param {import('./plan.mjs').Page[]} plan
 * @returns {Map<string, string>}
 */
export function arrange(written, plan) {
  const arranged = new Map()
  for (const [path, text] of written) {
    const place = placeOf(path)
    if (place === 'index.md') continue
    const page = plan.find(one => `${one.path}.md` === place)
    arranged.set(place, withPlaces(withHeadings(text, page, place), path))
  }
  arranged.set('pages.json', JSON.stringify(sidebar(plan, [...arranged.keys()]), undefined, 2))
  arranged.set('index.md', overview(plan))
  return arranged
}

/**
 * `ask/index.md` is at `ask.md`, `ask/namespaces/required.md` at `ask/required.md`. TypeDoc counts names that differ in case alone,
 * such as `quantity` and `Quantity`.
 */
function placeOf(path) {
  const place = path.replace('/namespaces/', '/').replace(/-1\.md$/, '.md')
  return place === 'index.md' ? place : place.replace(/\/index\.md$/, '.md')
}

/** Leads links between pages to their places. */
function withPlaces(text, path) {
  const here = posix.dirname(placeOf(path))
  return text.replace(/\]\(([^)#\s:]+\.md)(#[^)\s]*)?\)/g, (_, target, anchor = '') => {
    const to = posix.relative(here, placeOf(posix.join(posix.dirname(path), target)))
    return `](${to.startsWith('.') ? to : `./${to}`}${anchor})`
  })
}

function withHeadings(text, page, place) {
  const title = page?.title ?? posix.basename(place, '.md')
  const lines = text.split('\n')
  const members = lines.filter(line => line.startsWith('## ')).length
  let isCode = false
  const written = lines.slice(1).flatMap(line => {
    if (line.startsWith('```')) isCode = !isCode
    if (isCode || !line.startsWith('#')) return line === '***' ? [] : [line]
    const [, marks, heading] = line.match(/^(#+) (.*)$/)
    // The title of a page says the name of its only member.
    if (members === 1 && page && marks === '##') return []
    const level = members === 1 && page ? marks.slice(1) : marks
    return [`${level} ${heading}`]
  })
  return [`# ${title}`, ...written].join('\n')
}

function sidebar(plan, places) {
  const groups = [...new Set(plan.map(({ group }) => group))]
  return groups.map(group => {
    const of = plan.filter(page => page.group === group)
    const [first, ...rest] = of.map(({ path, title }) => ({ text: title, link: `/reference/${path}` }))
    const objects = places
      .filter(
        place => posix.dirname(place) === of[0].path.split('/')[0] && !plan.some(({ path }) => `${path}.md` === place),
      )
      .map(place => ({ text: posix.basename(place, '.md'), link: `/reference/${place.slice(0, -3)}` }))
    const items = [...objects, ...rest]
    return items.length > 0 ? { ...first, collapsed: true, items } : first
  })
}

function overview(plan) {
  const groups = [...new Set(plan.map(({ group }) => group))]
  const lists = groups.map(group => {
    const of = plan.filter(page => page.group === group)
    return `## ${group}\n\n${of.map(({ path, title }) => `- [${title}](./${path}.md)`).join('\n')}\n`
  })
  return `# Reference\n\nEvery public name of \`nomad-notebook\`, with what its docstring says.\n\n${lists.join('\n')}`
}
