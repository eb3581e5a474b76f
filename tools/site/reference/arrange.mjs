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
  arranged.set('index.md', overview(plan, arranged))
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
  const object = page ? page.within : title
  const lines = text.split('\n')
  // The title of a page says the name of its only member.
  const [only, ...others] = lines.filter(line => line.startsWith('## '))
  const isAlone = others.length === 0 && page !== undefined && title.endsWith(only?.replace(/^## |\(\)$/g, ''))
  let isCode = false
  const written = lines.slice(1).flatMap(line => {
    if (line.startsWith('```')) isCode = !isCode
    if (isCode || !line.startsWith('#')) return line === '***' ? [] : [line]
    const [, marks, heading] = line.match(/^(#+) (.*)$/)
    // An accessor is documented as a property.
    if (heading === 'Get Signature') return []
    if (isAlone) return marks === '##' ? [] : [`${marks.slice(1)} ${heading}`]
    const isFunction = marks === '##' && /\(\)$|^[a-z]/.test(heading)
    return [`${marks} ${object && isFunction ? `${object}.` : ''}${heading}`]
  })
  const beginning = page?.object ? [textOf(page.object.comment), ''] : []
  // Of several names, the list beside the page has the names alone.
  const settings = isAlone ? [] : ['---', 'outline: 2', '---', '']
  return [...settings, `# ${title}`, '', ...beginning, ...withOneThrows(written)].join('\n')
}

/** Puts all errors of a function below one heading, as a list. */
function withOneThrows(lines) {
  let heading
  let isNext = false
  return lines.flatMap(line => {
    const isHeading = /^#+ /.test(line)
    const isSame = isHeading && line === heading
    if (isHeading) heading = line
    if (isHeading) isNext = / Throws$/.test(line)
    if (isSame && isNext) return []
    if (!isNext || isHeading || line === '') return [line]
    isNext = false
    return [`- ${line}`]
  })
}

/** A docstring without its stars, up to its first tag. */
function textOf(comment) {
  const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\*[ \t]?/gm, '')
  return text
    .replace(/^@[\s\S]*/m, '')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim()
}

/** The pages below a group: its objects of functions, then what the plan has. */
function pagesOf(group, plan, places) {
  const of = plan.filter(page => page.group === group)
  const [first, ...rest] = of.map(({ path, title }) => ({ text: title, link: `/reference/${path}` }))
  const objects = places
    .filter(place => posix.dirname(place) === of[0].path && !plan.some(({ path }) => `${path}.md` === place))
    .map(place => ({ text: posix.basename(place, '.md'), link: `/reference/${place.slice(0, -3)}` }))
  return { first, rest: [...objects, ...rest] }
}

function sidebar(plan, places) {
  const groups = [...new Set(plan.map(({ group }) => group))]
  return [
    { text: 'All names', link: '/reference/' },
    ...groups.map(group => {
      const { first, rest } = pagesOf(group, plan, places)
      return rest.length > 0 ? { ...first, collapsed: true, items: rest } : first
    }),
  ]
}

const introduction = `# Reference

Every public name of \`nomad-notebook\`, with what its docstring says. What you import is what is listed here:

\`\`\`js
import { ArchiveQuery, plot, properties } from 'nomad-notebook'
\`\`\`

The types of sections, \`v1\` of today's schema and \`v0\` of the old one, are thousands: \`metainfo.search('band gap')\` in a cell
finds them.
`

function overview(plan, arranged) {
  const linkTo = name => linkOf(name, arranged)
  const groups = [...new Set(plan.map(({ group }) => group))]
  const lists = groups.map(group => {
    const of = plan.filter(page => page.group === group)
    const named = of.flatMap(({ path, names, within }) => names.map(one => ({ ...one, path, within })))
    const calls = named.filter(({ kind }) => kind !== 'other')
    const types = named.filter(({ kind }) => kind === 'other')
    const rows = calls.map(name => `| ${linkTo(name)} | ${firstSentence(name.comment)} |`)
    const table = rows.length > 0 ? `| name | |\n|---|---|\n${rows.join('\n')}\n\n` : ''
    return `## ${group}\n\n${table}${types.length > 0 ? `Types: ${types.map(linkTo).join(', ')}.\n` : ''}`
  })
  return `${introduction}\n${lists.join('\n')}`
}

/** A link to the place of a name on its page; the page of an object of functions is its own. */
function linkOf({ name, path, within, kind }, arranged) {
  const called = within && kind !== 'other' ? `${within}.${name}` : name
  const own = `${path}/${name}.md`
  if (arranged.has(own)) return `[\`${called}\`](./${own})`
  const heading = `## ${called.replaceAll('_', '\\_')}`
  const lines = arranged.get(`${path}.md`).split('\n')
  const place = lines.findIndex(line => [heading, `${heading}()`].includes(line))
  const [, anchor] =
    lines
      .slice(0, Math.max(place, 0))
      .findLast(line => line !== '')
      ?.match(/^<a id="(.+)"><\/a>$/) ?? []
  return `[\`${called}\`](./${path}.md${anchor ? `#${anchor}` : ''})`
}

/** The first sentence of a docstring, for a line of a table. */
function firstSentence(comment) {
  const [first] = textOf(comment)
    .replace(/\s+/g, ' ')
    .split(/(?<=[.:])\s/)
  return (first ?? '').replace(/:$/, '.').replaceAll('|', '\\|')
}
