import { type Html, html } from './html.js'
import { quantityHtml } from './quantity.js'
import type { QuantityRow, SectionTree, SubSectionRow } from './section-tree.js'
import { styles } from './styles.js'

/** The most lines of a tree that is shown unfolded. */
const fewLines = 16

/** Returns a section as a foldable tree; it needs neither scripts nor style sheets. Small ones and the first level are open. */
export function sectionHtml(tree: SectionTree, title: Html): Html {
  const openLevels = lineCount(tree) <= fewLines ? 9 : 1
  return html`<div><div style="padding: 2px 0px 4px 0px">${title}</div>${contents(tree, openLevels)}</div>`
}

/** The most lines of a sub-section that is unfolded on an open level. */
const manyLines = 14

function lineCount(tree: SectionTree): number {
  const below = tree.subSections.flatMap(row => row.items).map(lineCount)
  return below.reduce((sum, lines) => sum + lines, tree.quantities.length + tree.subSections.length)
}

function contents(tree: SectionTree, openLevels: number): Html {
  const subSections = tree.subSections.map(row => subSection(row, openLevels))
  return html`<div style="${styles.indent}">${quantities(tree.quantities)}${more(tree.moreQuantities, 'quantities')}${subSections}${more(tree.moreSubSections, 'sub-sections')}</div>`
}

function more(count: number, what: string): Html | false {
  return count > 0 && html`<div style="${styles.faint}">… ${count} more ${what}</div>`
}

function quantities(rows: readonly QuantityRow[]): Html | undefined {
  if (rows.length === 0) return undefined
  return html`<table style="${styles.table}"><tbody>${rows.map(quantityRow)}</tbody></table>`
}

function quantityRow({ name, text, quantity }: QuantityRow): Html {
  const value = quantity ? quantityHtml(quantity) : text
  return html`<tr style="background-color: transparent"><td style="${styles.cell}">${name}</td><td style="${styles.cell}">${value}</td></tr>`
}

function subSection(row: SubSectionRow, openLevels: number): Html {
  const many = row.repeats && row.count > 1
  const label = html`${row.name} <span style="${styles.dim}">${many ? `${row.count} × ` : ''}${row.definition}</span>`
  const [first] = row.items
  if (!first || (row.count === 1 && lineCount(first) === 0)) return html`<div>${label}</div>`
  const open = openLevels > 0 && first.quantities.length + first.subSections.length <= manyLines
  return fold(label, many ? items(row, openLevels - 1) : contents(first, openLevels - 1), open)
}

function items(row: SubSectionRow, openLevels: number): Html {
  const folds = row.items.map(tree =>
    fold(html`[${tree.path.split('/').at(-1)}]`, contents(tree, openLevels - 1), openLevels > 0),
  )
  const rest = row.count - row.items.length
  return html`<div style="${styles.indent}">${folds}${rest > 0 && html`<div style="${styles.faint}">… ${rest} more</div>`}</div>`
}

function fold(label: Html, inside: Html, open: boolean): Html {
  const summary = html`<summary style="cursor: pointer">${label}</summary>`
  return open ? html`<details open>${summary}${inside}</details>` : html`<details>${summary}${inside}</details>`
}
