import type { ColumnSchema } from '../frame/index.js'
import type { MimeBundle } from '../present.js'
import { type Html, html } from './html.js'
import { bytesText, countText } from './numbers.js'
import { styles } from './styles.js'
import { withinBudget } from './within-budget.js'

/** The members of a data set that the presenter reads; none of them reads a file. */
export interface DatasetView {
  readonly folder: string
  readonly manifest: {
    readonly created: string
    readonly completed?: string
    readonly updated?: string
    readonly available: number
    readonly archives: boolean
    readonly question: { readonly url: string; readonly query: object; readonly required: unknown }
    readonly table?: { readonly rows?: string; readonly notes?: readonly string[] }
  }
  readonly statistics: {
    readonly entries: number
    readonly selected: number
    readonly skipped: number
    readonly failed: number
    readonly parts: number
    readonly plannedParts: number
    readonly files: number
    readonly bytes: number
    readonly rows: number | undefined
  }
  readonly schema: readonly ColumnSchema[]
  readonly notes: readonly string[]
}

/** A report on a data set: a line for each thing that was found or done. */
export interface DatasetReportView {
  readonly lines: readonly string[]
}

/** Presents a data set: what it is, whose, and what it has. */
export function presentDataset(dataset: DatasetView): MimeBundle {
  const facts = factsOf(dataset).map(([name, value]) => `  ${name}: ${value}`)
  const notes = notesOf(dataset).map(note => `Note: ${note}`)
  const text = [`Data set ${dataset.folder}`, ...facts, ...notes].join('\n')
  return { 'text/plain': text, 'text/html': String(card(dataset)) }
}

/** Presents what `verify` or `update` found and did. */
export function presentDatasetReport({ lines }: DatasetReportView): MimeBundle {
  const items = lines.slice(0, 200).map(line => html`<div>${line}</div>`)
  const more = lines.length > 200 ? html`<div>… and ${lines.length - 200} more</div>` : undefined
  return {
    'text/plain': lines.join('\n'),
    'text/html': String(html`<div style="${styles.box}">${items}${more}</div>`),
  }
}

function card(dataset: DatasetView): Html {
  const { entries } = dataset.statistics
  const size = `${countText(entries)} ${entries === 1 ? 'entry' : 'entries'}`
  return html`<div style="${styles.box}"><div><span style="${styles.title}">Data set</span> <span style="${styles.dim}">${size}</span></div><table style="${styles.table}"><tbody>${factsOf(dataset).map(row)}</tbody></table>${notesOf(dataset).map(note => html`<div style="max-width: 800px">⚠ ${note}</div>`)}${question(dataset)}</div>`
}

function row([name, value]: [string, string]): Html {
  return html`<tr style="background-color: transparent"><td style="${styles.cell}; ${styles.dim}">${name}</td><td style="${styles.cell}">${value}</td></tr>`
}

function notesOf({ notes, manifest }: DatasetView): string[] {
  return [...notes, ...(manifest.table?.notes ?? [])]
}

function factsOf({ folder, manifest, statistics, schema }: DatasetView): [string, string][] {
  const { entries, selected, skipped, failed, parts, plannedParts, bytes, files, rows } = statistics
  const missing = [
    ...(skipped > 0 ? [`${countText(skipped)} skipped`] : []),
    ...(failed > 0 ? [`${countText(failed)} failed`] : []),
  ]
  const partsText = parts === plannedParts ? countText(parts) : `${countText(parts)} of ${countText(plannedParts)}`
  const facts: [string, string][] = [
    ['folder', folder],
    ['server', manifest.question.url || 'not known'],
    ['made', [manifest.created, manifest.updated && `updated ${manifest.updated}`].filter(Boolean).join(', ')],
    [
      'entries',
      [
        `${countText(entries)} of ${countText(selected)} selected`,
        ...missing,
        `${countText(manifest.available)} matched`,
      ].join(', '),
    ],
    ['parts', `${partsText} (${countText(files)} ${files === 1 ? 'file' : 'files'}, ${bytesText(bytes)})`],
  ]
  if (manifest.archives) facts.push(['archives', manifest.question.required === '*' ? 'whole' : 'as required asks'])
  if (rows !== undefined) {
    const each = manifest.table?.rows === undefined ? 'one an entry' : manifest.table.rows
    facts.push(['table', `${countText(rows)} rows (${each})`], ['columns', columnsText(schema)])
  }
  return facts
}

/** Lists columns with their units: `formula, gap (eV)`. */
function columnsText(schema: readonly ColumnSchema[]): string {
  const shown = schema.slice(0, 30).map(({ name, unit }) => (unit ? `${name} (${unit.symbol})` : name))
  const more = schema.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${countText(more)} more` : ''}`
}

function question({ manifest }: DatasetView): Html {
  const { query, required } = manifest.question
  const text = withinBudget(JSON.stringify({ query, required }, null, 2), 'dataset.manifest.question')
  return html`<details><summary style="cursor: pointer; opacity: 0.65">what was asked</summary><pre style="margin: 4px 0px; background-color: transparent">${text}</pre></details>`
}
