import type { MimeBundle } from '../present.js'
import { type Html, html } from './html.js'
import { countText } from './numbers.js'
import { styles } from './styles.js'
import { withinBudget } from './within-budget.js'

/** Something to cite, as far as the card shows it. */
interface WorkView {
  readonly type: string
  readonly title?: string
  readonly authors: readonly { readonly name: string }[]
  readonly year?: number
  readonly doi?: string
  readonly url?: string
  readonly entries: number
}

/** The members of citations that the presenter reads. */
export interface CitationsView {
  readonly entries: number
  readonly authors: readonly { readonly name: string; readonly entries: number }[]
  readonly licenses: readonly { readonly license: string | undefined; readonly entries: number }[]
  readonly databases: readonly { readonly database: string; readonly entries: number }[]
  readonly works: readonly WorkView[]
  readonly notes: readonly string[]
  toBibTex(): string
  toString(): string
}

/** How many authors and works of each type the card shows. */
const most = 10

const headings: readonly (readonly [type: string, heading: string])[] = [
  ['dataset', 'data sets'],
  ['reference', 'references'],
  ['upload', 'uploads'],
  ['software', 'software'],
]

/** Presents citations: a card with authors, licences and works, and BibTeX to unfold. */
export function presentCitations(citations: CitationsView): MimeBundle {
  const { entries, authors, licenses, databases, works, notes } = citations
  const rows = [
    row(
      'authors',
      authors.map(({ name, entries }) => counted(name, entries)),
    ),
    row(
      'licences',
      licenses.map(({ license = 'not known', entries }) => counted(license, entries)),
    ),
    row(
      'taken from',
      databases.map(({ database, entries }) => counted(database, entries)),
    ),
    ...headings.map(([type, heading]) => row(heading, works.filter(work => work.type === type).map(workHtml))),
  ]
  const bibTex = withinBudget(citations.toBibTex(), 'citations.toBibTex()')
  const markup = html`<div style="${styles.box}"><div><span style="${styles.title}">Citations</span> <span style="${styles.dim}">${countText(entries)} ${entries === 1 ? 'entry' : 'entries'}</span></div><table style="${styles.table}"><tbody>${rows}</tbody></table>${notes.map(note => html`<div>⚠ ${note}</div>`)}<details><summary style="cursor: pointer; opacity: 0.65">BibTeX</summary><pre style="margin: 4px 0px; background-color: transparent">${bibTex}</pre></details></div>`
  return { 'text/plain': String(citations), 'text/html': String(markup) }
}

function row(name: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined
  const shown = items.slice(0, most).map(item => html`<div>${item}</div>`)
  const rest =
    items.length > most
      ? html`<div style="${styles.dim}">… and ${countText(items.length - most)} more</div>`
      : undefined
  return html`<tr style="background-color: transparent"><td style="${styles.cell}; ${styles.dim}">${name}</td><td style="${styles.cell}">${shown}${rest}</td></tr>`
}

function counted(name: string, entries: number): Html {
  return html`${name} <span style="${styles.dim}">${countText(entries)}</span>`
}

function workHtml({ authors, title, year, doi, url, entries }: WorkView): Html {
  const names = authors.slice(0, 3).map(({ name }) => name)
  const who = authors.length > 3 ? `${names.join(', ')} and ${authors.length - 3} more` : names.join(', ')
  const text = [who, title, year].filter(part => part !== undefined && part !== '').join('. ')
  const address = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`)
  const link =
    address === undefined || !/^https?:\/\//.test(address)
      ? undefined
      : html` <a href="${address}" style="${styles.link}">${doi ?? address}</a>`
  return html`${text}${link}${entries > 0 ? html` <span style="${styles.dim}">${countText(entries)}</span>` : undefined}`
}
