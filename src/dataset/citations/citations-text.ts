import { countOf } from '../../basics/text.js'
import type { CitedWork } from './cited-work.js'

/** How many authors and works of each type a text names. */
const most = 10

const headings: readonly (readonly [type: CitedWork['type'], heading: string])[] = [
  ['dataset', 'Data sets'],
  ['reference', 'References'],
  ['upload', 'Uploads'],
  ['software', 'Software'],
]

/** The members of citations that the text is made of. */
interface TextParts {
  readonly entries: number
  readonly authors: readonly { readonly name: string; readonly entries: number }[]
  readonly licenses: readonly { readonly license: string | undefined; readonly entries: number }[]
  readonly databases: readonly { readonly database: string; readonly entries: number }[]
  readonly works: readonly CitedWork[]
  readonly notes: readonly string[]
}

/** Returns citations as a text for people. Long lists are cut, and say so. */
export function citationsAsText(citations: TextParts): string {
  const { entries, authors, licenses, databases, works, notes } = citations
  return [
    `Citations of ${countOf(entries, 'entry', 'entries')}`,
    ...listed(
      'Authors',
      authors.map(({ name, entries }) => `${name} (${countOf(entries, 'entry', 'entries')})`),
      '; ',
    ),
    ...listed(
      'Licences',
      licenses.map(({ license = 'not known', entries }) => `${license} (${countOf(entries, 'entry', 'entries')})`),
      '; ',
    ),
    ...listed(
      'Taken from',
      databases.map(({ database, entries }) => `${database} (${countOf(entries, 'entry', 'entries')})`),
      '; ',
    ),
    ...headings.flatMap(([type, heading]) => {
      const found = works.filter(work => work.type === type).map(workText)
      return listed(heading, found, '\n  ')
    }),
    ...notes.map(note => `Note: ${note}`),
    '',
  ].join('\n')
}

/** Returns a work in one line: authors, title, year, address, entries. */
export function workText({ authors, title, year, doi, url, container, entries }: CitedWork): string {
  const names = authors.slice(0, 3).map(({ name }) => name)
  const who = authors.length > 3 ? `${names.join(', ')} and ${authors.length - 3} more` : names.join(', ')
  const where = container && `${container.title} ${container.volume}(${container.issue}), ${container.page}`
  const parts = [who, title, where, year, doi === undefined ? url : `doi:${doi}`].filter(
    part => part !== undefined && part !== '',
  )
  return `${parts.join('. ')}${entries > 0 ? ` (${countOf(entries, 'entry', 'entries')})` : ''}`
}

function listed(heading: string, items: readonly string[], separator: string): string[] {
  if (items.length === 0) return []
  const rest = items.length > most ? [`… and ${items.length - most} more`] : []
  const all = [...items.slice(0, most), ...rest].join(separator)
  return [`${heading}:${separator === '; ' ? ' ' : separator}${all}`]
}
