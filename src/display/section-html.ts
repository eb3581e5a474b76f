import { type Html, html } from './html.js'
import { quantityHtml } from './quantity.js'
import type { QuantityRow, SectionTree, SubSectionRow } from './section-tree.js'
import { styles } from './styles.js'

/** A section as a foldable tree; it needs neither scripts nor style sheets. The first level is open. */
export function sectionHtml(tree: SectionTree, title: Html): Html {
  return html`<div><div style="padding: 2px 0px 4px 0px">${title}</div>${contents(tree, true)}</div>`
}

function contents(tree: SectionTree, open: boolean): Html {
  return html`<div style="${styles.indent}">${quantities(tree.quantities)}${tree.subSections.map(row => subSection(row, open))}</div>`
}

function quantities(rows: readonly QuantityRow[]): Html | undefined {
  if (rows.length === 0) return undefined
  return html`<table style="${styles.table}"><tbody>${rows.map(quantityRow)}</tbody></table>`
}

function quantityRow({ name, text, quantity }: QuantityRow): Html {
  const value = quantity ? quantityHtml(quantity) : text
  return html`<tr style="background-color: transparent"><td style="${styles.cell}">${name}</td><td style="${styles.cell}">${value}</td></tr>`
}

function subSection(row: SubSectionRow, open: boolean): Html {
  const many = row.repeats && row.count > 1
  const label = html`${row.name} <span style="${styles.dim}">${many ? `${row.count} × ` : ''}${row.definition}</span>`
  const [first] = row.items
  if (!first) return html`<div>${label}</div>`
  const inside = many ? items(row) : contents(first, false)
  const summary = html`<summary style="cursor: pointer">${label}</summary>`
  return open ? html`<details open>${summary}${inside}</details>` : html`<details>${summary}${inside}</details>`
}

function items(row: SubSectionRow): Html {
  const more = row.count - row.items.length
  return html`<div style="${styles.indent}">${row.items.map(item)}${more > 0 && html`<div style="${styles.faint}">… ${more} more</div>`}</div>`
}

function item(tree: SectionTree): Html {
  const index = tree.path.split('/').at(-1)
  return html`<details><summary style="cursor: pointer">[${index}]</summary>${contents(tree, false)}</details>`
}
