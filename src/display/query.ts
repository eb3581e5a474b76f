import type { MimeBundle } from '../present.js'
import type { Ledger, Statistics } from '../query/index.js'
import { type Html, html } from './html.js'
import { bytesText, countText, timeText } from './numbers.js'
import { styles } from './styles.js'
import { withinBudget } from './within-budget.js'

/** The members of a query that the presenter reads; none of them sends a request. */
export interface QueryView {
  readonly statistics: Statistics
  readonly ledger: Ledger
  /** The query's warnings, a sentence each. */
  readonly warnings?: readonly string[]
  /** The query as code, without logins. */
  toCode?(language: 'typescript' | 'python' | 'curl'): string
  toString(): string
}

/** Presents a query by its statistics: the old client's six lines as text, a card in the notebook. */
export function presentQuery(query: QueryView): MimeBundle {
  const notes = (query.warnings ?? []).map(warning => `Note: ${warning}`)
  const lines = [String(query), ...cacheLine(query.statistics), ...notes]
  return { 'text/plain': lines.join('\n'), 'text/html': String(card(query)) }
}

/** A line beside the old client's six, for queries that took archives from the cache. */
function cacheLine({ cacheHits, cacheBytes }: Statistics): string[] {
  return cacheHits > 0 ? [`Number of entries from the cache: ${cacheHits} (${bytesText(cacheBytes)})`] : []
}

function card(query: QueryView): Html {
  const { statistics, ledger } = query
  const { nentries } = statistics
  const size =
    nentries === undefined
      ? 'not asked yet'
      : `${countText(nentries)} ${nentries === 1 ? 'entry matches' : 'entries match'}`
  return html`<div style="${styles.box}"><div><span style="${styles.title}">Query</span> <span style="${styles.dim}">${size}</span></div>${bar(ledger)}<table style="${styles.table}"><tbody>${factsOf(statistics, ledger).map(row)}</tbody></table>${(query.warnings ?? []).map(note)}${code(query)}</div>`
}

function note(warning: string): Html {
  return html`<div style="max-width: 800px">⚠ ${warning}</div>`
}

function factsOf(statistics: Statistics, ledger: Ledger): [string, string][] {
  const { loaded_nentries, loaded_data_size, napi_calls, requests, retries, throttled, wireBytes, seconds } = statistics
  const more = [
    ...(retries > 0 ? [`${countText(retries)} repeated`] : []),
    ...(throttled > 0 ? [`${countText(throttled)} slowed down by the server`] : []),
  ]
  const rows: [string, string][] = [
    ['loaded', `${countText(loaded_nentries)} entries, ${bytesText(loaded_data_size)}`],
    [
      'last call',
      `${countText(statistics.last_response_nentries)} entries, ${bytesText(statistics.last_response_data_size)}`,
    ],
    ['calls', `${countText(napi_calls)} (${[`${countText(requests)} requests`, ...more].join(', ')})`],
    ['transferred', bytesText(wireBytes)],
    ['time', timeText(seconds)],
  ]
  const { cacheHits, cacheBytes } = statistics
  if (cacheHits > 0) rows.splice(1, 0, ['from the cache', `${countText(cacheHits)} entries, ${bytesText(cacheBytes)}`])
  if (ledger.skipped.length > 0) rows.push(['skipped', reasons(ledger.skipped)])
  if (ledger.failed.length > 0) rows.push(['failed', reasons(ledger.failed)])
  return rows
}

/** Returns the request as folded code. */
function code(query: QueryView): Html | undefined {
  const whole = query.toCode?.('typescript')
  if (!whole) return undefined
  const text = withinBudget(whole, "query.toCode('typescript')")
  return html`<details><summary style="cursor: pointer; opacity: 0.65">as code</summary><pre style="margin: 4px 0px; background-color: transparent">${text}</pre></details>`
}

function row([name, value]: [string, string]): Html {
  return html`<tr style="background-color: transparent"><td style="${styles.cell}; ${styles.dim}">${name}</td><td style="${styles.cell}">${value}</td></tr>`
}

/** Returns how much of what matches has been loaded, and how much of it is missing. */
function bar({ matched, delivered, skipped, failed }: Ledger): Html | undefined {
  if (!matched) return undefined
  const percent = (part: number) => `${Math.min(100, (100 * part) / matched).toFixed(2)}%`
  const missing = skipped.length + failed.length
  return html`<div style="${styles.track}" title="${countText(delivered)} of ${countText(matched)} loaded"><div style="${styles.fill}; width: ${percent(delivered)}"></div><div style="${styles.fillWarning}; width: ${percent(missing)}"></div></div>`
}

/** Returns the reasons with their counts: `3: no archive (2), timeout (1)`. */
function reasons(gaps: readonly { reason: string }[]): string {
  const counts = new Map<string, number>()
  for (const { reason } of gaps) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const parts = [...counts].slice(0, 4).map(([reason, times]) => `${reason} (${countText(times)})`)
  return `${countText(gaps.length)}: ${parts.join(', ')}${counts.size > 4 ? ', …' : ''}`
}
