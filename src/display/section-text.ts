import type { QuantityRow, SectionTree, SubSectionRow } from './section-tree.js'

/** Quantities of one section that the text shows; the rest is counted. */
const mostQuantities = 20

/** A section as an indented text: its quantities with values, then its sub-sections. */
export function sectionText(tree: SectionTree, title: string): string {
  return [title, ...contents(tree, '  ')].join('\n')
}

function contents(tree: SectionTree, indent: string): string[] {
  const rows = tree.quantities.slice(0, mostQuantities)
  const width = Math.max(0, ...rows.map(row => row.name.length))
  const more = tree.quantities.length - rows.length
  return [
    ...rows.map(row => `${indent}${quantityLine(row, width)}`),
    ...(more > 0 ? [`${indent}… ${more} more quantities`] : []),
    ...tree.subSections.flatMap(row => subSection(row, indent)),
  ]
}

function quantityLine({ name, text }: QuantityRow, width: number): string {
  return `${name.padEnd(width)} = ${text}`
}

function subSection(row: SubSectionRow, indent: string): string[] {
  const inner = `${indent}  `
  if (!row.repeats)
    return [`${indent}${row.name}: ${row.definition}`, ...row.items.flatMap(item => contents(item, inner))]
  const lines = [`${indent}${row.name}: ${row.count} × ${row.definition}`]
  if (row.count === 1) return [...lines, ...row.items.flatMap(item => contents(item, inner))]
  for (const item of row.items) lines.push(`${inner}[${item.path.split('/').at(-1)}]`, ...contents(item, `${inner}  `))
  if (row.items.length > 0 && row.count > row.items.length) lines.push(`${inner}… ${row.count - row.items.length} more`)
  return lines
}
