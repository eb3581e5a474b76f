import { holePrefix } from './compile.js'
import type { SqlStatement } from './statement.js'

/** Names that stand for holes mean nothing to who wrote the statement. Others are the writer's own. */
export function withoutNames(text: string, statement: SqlStatement): string {
  const [tables, parameters] = [statement.tables.filter(isForHole), statement.parameters.filter(isForHole)]
  let shown = text
  for (const { name, hole } of [...tables].reverse())
    shown = shown.replaceAll(`"${name}"`, `table ${hole}`).replaceAll(name, `table ${hole}`)
  for (const { name } of [...parameters].reverse()) shown = shown.replaceAll(`$${name}`, '?').replaceAll(name, '?')
  return shown
}

function isForHole({ name }: { name: string }): boolean {
  return name.startsWith(holePrefix)
}

/** Returns the place in the text that is shown, of a character of the text that was run. */
export function placeOf({ places }: SqlStatement, at: number): number | undefined {
  const place = places.findLast(({ from }) => from <= at)
  if (!place) return undefined
  return place.isHole ? place.shown : place.shown + at - place.from
}

/** The line of a place in the text that is shown, with a mark below it. */
export function excerptAt({ shown: text }: SqlStatement, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1
  const end = text.indexOf('\n', position)
  const line = text.slice(start, end < 0 ? undefined : end)
  const from = Math.max(0, position - start - 60)
  return `  ${line.slice(from, from + 120)}\n  ${' '.repeat(position - start - from)}^`
}
