import { append } from '../basics/append.js'
import { maximum } from '../math/index.js'
import type { QuantityRow, SectionTree, SubSectionRow } from './section-tree.js'

/** Returns a section as an indented text: its quantities with values, then its sub-sections. */
export function sectionText(tree: SectionTree, title: string): string {
  return [title, ...contents(tree, '  ')].join('\n')
}

function contents(tree: SectionTree, indent: string): string[] {
  const rows = tree.quantities
  const width = maximum(
    rows.map(row => row.name.length),
    0,
  )
  return [
    ...rows.map(row => `${indent}${quantityLine(row, width)}`),
    ...(tree.moreQuantities > 0 ? [`${indent}… ${tree.moreQuantities} more quantities`] : []),
    ...tree.subSections.flatMap(row => subSection(row, indent)),
    ...(tree.moreSubSections > 0 ? [`${indent}… ${tree.moreSubSections} more sub-sections`] : []),
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
  for (const item of row.items) {
    lines.push(`${inner}[${item.path.split('/').at(-1)}]`)
    append(lines, contents(item, `${inner}  `))
  }
  if (row.items.length > 0 && row.count > row.items.length) lines.push(`${inner}… ${row.count - row.items.length} more`)
  return lines
}
