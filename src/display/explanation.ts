import type { MimeBundle } from '../present.js'
import type { Explanation } from '../query/index.js'
import { html } from './html.js'
import { styles } from './styles.js'
import { withinBudget } from './within-budget.js'

/** Presents what a query will do: its numbers and notes, with the requests to unfold. */
export function presentExplanation(explanation: Explanation): MimeBundle {
  const text = String(explanation)
  const [head, ...lines] = text.split('\n')
  const requests = explanation.requests.flatMap(({ body }) => (body === undefined ? 1 : 2)).reduce((a, b) => a + b, 0)
  const notes = lines.slice(0, lines.length - requests).map(line => html`<div>${line}</div>`)
  const details = explanation.requests.map(
    ({ purpose, method, url, body }) =>
      html`<details><summary style="cursor: pointer">${purpose} <span style="${styles.dim}">${method} ${url}</span></summary><pre>${body === undefined ? '' : withinBudget(JSON.stringify(body, undefined, 2), 'query.plan()')}</pre></details>`,
  )
  const markup = html`<div style="${styles.box}"><div style="${styles.title}">${head}</div>${notes}${details}</div>`
  return { 'text/plain': text, 'text/html': String(markup) }
}
