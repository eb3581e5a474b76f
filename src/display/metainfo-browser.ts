import { shortened } from '../basics/text.js'
import {
  definitionText,
  type MetainfoSearch,
  propertyFacts,
  type QuantityDefinition,
  type SectionDefinition,
  type SubSectionDefinition,
  shownProperties,
  typeText,
  usesOf,
} from '../metainfo/index.js'
import type { MimeBundle } from '../present.js'
import { type Html, html } from './html.js'
import { oneLine } from './preview.js'
import { styles } from './styles.js'

/** Presents the definition of a section: its bases, quantities with type, shape and unit, and sub-sections to unfold. */
export function presentDefinition(definition: SectionDefinition): MimeBundle {
  return { 'text/plain': definitionText(definition), 'text/html': String(definitionHtml(definition)) }
}

/** Presents the result of a search in the schema. */
export function presentMetainfoSearch(search: MetainfoSearch): MimeBundle {
  return { 'text/plain': String(search), 'text/html': String(searchHtml(search)) }
}

/** The most rows of one section, of all sections below the first one, and sections to unfold: a schema is an endless graph. */
const maxRows = 80
const maxRowsBelow = 600
const maxSections = 24

function definitionHtml(definition: SectionDefinition): Html {
  const bases = definition.base_sections.map(({ name }) => name).join(', ')
  const title = html`<span style="${styles.title}">${oneLine(definition.name)}</span> <span style="${styles.dim}">${oneLine(definition.qualified_name, 200)}${bases ? ` · ${oneLine(bases, 200)}` : ''}</span>`
  return html`<div><div style="padding: 2px 0px 4px 0px">${title}</div>${descriptionOf(definition)}${contents(definition, { sections: maxSections, depth: 1, rows: { left: maxRowsBelow } })}</div>`
}

/** Returns the schema authors' description, if it is known; `propertyFacts` has it too. */
function descriptionOf({ description }: { description: string | undefined }): Html | false {
  return description !== undefined && html`<div style="${styles.dim}">${oneLine(description, 1000)}</div>`
}

interface Limits {
  /** The sections that may be unfolded. */
  sections: number
  depth: number
  /** The rows that are left for all sections below the first one together. */
  rows: { left: number }
}

function contents(definition: SectionDefinition, limits: Limits): Html {
  const { quantities, subSections, added } = shownProperties(definition)
  const shown = quantities.slice(0, limits.depth > 0 ? maxRows : Math.min(maxRows, Math.max(0, limits.rows.left)))
  if (limits.depth <= 0) limits.rows.left -= shown.length
  const more = quantities.length - shown.length + added
  const table = limits.depth > 0 ? quantityTable(shown, definition) : quantityLines(shown, definition)
  const rest = more > 0 && html`<div style="${styles.faint}">… ${more} more, most of them of single codes</div>`
  // Level by level, so that near sections are shown first.
  const below = { sections: 0, depth: limits.depth - 1, rows: limits.rows }
  const opened = subSections.map(() => limits.depth > 0 && limits.sections-- > 0)
  below.sections = Math.floor(Math.max(0, limits.sections) / Math.max(1, subSections.length))
  const subs = subSections
    .slice(0, limits.depth > 0 ? maxRows : Math.min(maxRows, Math.max(0, limits.rows.left)))
    .map((sub, index) => subSection(sub, opened[index] ? { ...below } : undefined))
  if (limits.depth <= 0) limits.rows.left -= subs.length
  const moreSubs = subSections.length - subs.length
  const restSubs = moreSubs > 0 && html`<div style="${styles.faint}">… ${moreSubs} more sub-sections</div>`
  return html`<div style="${styles.indent}">${table}${rest}${subs}${restSubs}</div>`
}

function quantityTable(quantities: readonly QuantityDefinition[], definition: SectionDefinition): Html | undefined {
  if (quantities.length === 0) return undefined
  const rows = quantities.map(quantity => quantityRow(quantity, definition))
  return html`<table style="${styles.table}"><tbody>${rows}</tbody></table>`
}

/** Returns quantities as lines: the cells of a table would make the notebook large. */
function quantityLines(quantities: readonly QuantityDefinition[], definition: SectionDefinition): Html[] {
  return quantities.map(quantity => html`<div>${oneLine(quantity.name)} · ${propertyFacts(quantity, definition)}</div>`)
}

function quantityRow(quantity: QuantityDefinition, { qualified_name }: SectionDefinition): Html {
  const { name, shape, unit, section, deprecated, until } = quantity
  const type = typeText(quantity)
  const short = shortened(type, 60)
  const from = section.qualified_name === qualified_name ? '' : `from ${section.name}`
  const cells: (string | Html)[] = [
    html`<span title="${deprecated ?? quantity.qualified_name}">${oneLine(name)}</span>${descriptionOf(quantity)}`,
    html`<span title="${oneLine(type, 400)}">${short}</span>`,
    shape.length > 0 ? `[${shape.join(', ')}]` : '',
    unit ?? '',
    html`<span style="${styles.dim}">${[from, until && `until version ${until}`].filter(Boolean).join(', ')}</span>`,
  ]
  return html`<tr style="background-color: transparent">${cells.map(cell => html`<td style="${styles.cell}">${cell}</td>`)}</tr>`
}

function subSection(sub: SubSectionDefinition, limits: Limits | undefined): Html {
  const label = html`${oneLine(sub.name)} <span style="${styles.dim}">${typeText(sub)}${sub.until ? `, until version ${sub.until}` : ''}</span>${descriptionOf(sub)}`
  const target = sub.sub_section
  if (!target || !limits) return html`<div>${label}</div>`
  return html`<details><summary style="cursor: pointer">${label}</summary>${contents(target, limits)}</details>`
}

function searchHtml({ found, total, text }: MetainfoSearch): Html {
  const more = total - found.length
  const rows = found.map(one => {
    const cells = [
      html`<span style="${styles.dim}">${usesOf(one)}</span>`,
      html`<code title="${one.qualified_name}">${one.code}</code>`,
      shortened(one.type, 60),
      one.unit ?? '',
    ]
    return html`<tr style="background-color: transparent">${cells.map(cell => html`<td style="${styles.cell}">${cell}</td>`)}</tr>`
  })
  const rest = more > 0 && html`<div style="${styles.faint}">… ${more} more</div>`
  return html`<div><div><span style="${styles.title}">${total} definitions</span> <span style="${styles.dim}">for “${text}”</span></div><table style="${styles.table}"><tbody>${rows}</tbody></table>${rest}</div>`
}
