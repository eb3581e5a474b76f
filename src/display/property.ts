import type { MimeBundle } from '../present.js'
import { type Property, propertyName } from '../properties/index.js'
import { type Html, html } from './html.js'
import { oneLine } from './preview.js'
import { type PropertyRow, propertyRows } from './property-rows.js'
import { styles } from './styles.js'

/** The most notes that are shown, and the most characters of each. */
const maxNotes = 8
const maxNote = 400

/** Names of functions that are abbreviations. */
const titles: Readonly<Record<string, string>> = { dos: 'Density of states' }

/** Presents a property: its name, the values with their units (long lists by range and shape), the notes, and the source. */
export function presentProperty(property: Property): MimeBundle {
  const name = property[propertyName]
  const title = titles[name] ?? words(name)
  const of = materialOf(property)
  const rows = propertyRows(property)
  const notes = notesOf(property)
  const source = sourceOf(property)
  const text = [`${title}${of && ` of ${of}`}`, ...textLines(rows, '  '), ...notes.map(note => `Note: ${note}`), source]
  return {
    'text/plain': text.filter(Boolean).join('\n'),
    'text/html': String(card({ title, of, rows, notes, source, paths: property.source.paths })),
  }
}

interface Shown {
  title: string
  of: string
  rows: readonly PropertyRow[]
  notes: readonly string[]
  source: string
  paths: readonly string[]
}

function card({ title, of, rows, notes, source, paths }: Shown): Html {
  const read = [...paths.slice(0, 12), ...(paths.length > 12 ? [`… ${paths.length - 12} more`] : [])].join('\n')
  return html`<div style="${styles.box}"><div><span style="${styles.title}">${title}</span> <span style="${styles.dim}">${of}</span></div>${tableOf(rows)}${notes.map(note => html`<div style="max-width: 800px">⚠ ${note}</div>`)}${source && html`<div style="${styles.dim}; font-size: 0.9em" title="${oneLine(read, 1000)}">${source}</div>`}</div>`
}

function tableOf(rows: readonly PropertyRow[]): Html {
  return html`<table style="${styles.table}"><tbody>${rows.map(rowOf)}</tbody></table>`
}

function rowOf({ name, text, below }: PropertyRow): Html {
  const value =
    below.length === 0
      ? text
      : html`<details><summary style="cursor: pointer">${text || summaryOf(below)}</summary>${tableOf(below)}</details>`
  return html`<tr style="background-color: transparent"><td style="${styles.cell}; ${styles.dim}">${words(name)}</td><td style="${styles.cell}">${value}</td></tr>`
}

/** Returns the beginning of what is below, for a line that is folded. */
function summaryOf(below: readonly PropertyRow[]): string {
  return oneLine(
    below.map(row => (row.text ? `${words(row.name).toLowerCase()} ${row.text}` : row.name)).join(', '),
    80,
  )
}

/** Returns two levels as lines; what is deeper is in one line. */
function textLines(rows: readonly PropertyRow[], indent: string): string[] {
  return rows.flatMap(({ name, text, below }) => {
    const isDeep = indent.length > 2 && below.length > 0
    const line = `${indent}${name}:${text && ` ${text}`}`
    return isDeep ? [`${line} ${summaryOf(below)}`] : [line, ...textLines(below, `${indent}  `)]
  })
}

function notesOf({ notes }: Property): string[] {
  const shown = notes.slice(0, maxNotes).map(note => oneLine(note, maxNote))
  return notes.length > maxNotes ? [...shown, `${notes.length - maxNotes} more notes: .notes has them all.`] : shown
}

function materialOf({ source }: Property): string {
  const { formula, program } = source
  return oneLine([formula, program && `(${program})`].filter(Boolean).join(' '))
}

function sourceOf({ source }: Property): string {
  const { entryId, calculation } = source
  const places = [entryId && `entry ${entryId}`, calculation].filter(Boolean)
  return places.length > 0 ? `Read from ${oneLine(places.join(', '), 120)}` : ''
}

/** Returns a name of code as words: `bandGap` as `Band gap`; `V0` and words with blanks stay. */
function words(name: string): string {
  if (!/^[a-z]+(?:[A-Z][a-z]+)+$/.test(name)) return /^[a-z]{2,}$/.test(name) ? capital(name) : name
  return capital(name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
