import type { PathStep } from './path.js'
import { printSelector } from './print-path.js'

/** A key of a `required` tree, taken apart: `calculation[-1]`. */
export interface RequiredKey {
  /** The name, without blanks around it. */
  readonly name: string
  /** What stands between the brackets, as written; `undefined` where there are none. */
  readonly index: string | undefined
}

/**
 * Takes a key of a `required` tree apart. It is the server's to say which keys are right, so this reads all of them: the
 * name ends at the first bracket.
 */
export function requiredKey(key: string): RequiredKey {
  const open = key.indexOf('[')
  if (open < 0) return { name: key.trim(), index: undefined }
  const close = key.indexOf(']', open)
  return { name: key.slice(0, open).trim(), index: key.slice(open + 1, close < 0 ? undefined : close).trim() }
}

/** The name in a key of a `required` tree, without its brackets. */
export function requiredName(key: string): string {
  return requiredKey(key).name
}

/** The key of a `required` tree that asks for a step of a path. `[]` asks for the whole list, as no brackets do. */
export function keyOfStep({ name, selectors }: PathStep): string {
  const [selector = 'all'] = selectors
  return selector === 'all' ? name : name + printSelector(selector)
}

/** A text without what stands in brackets; a bracket that is not closed stays. */
export function withoutBrackets(text: string): string {
  const kept: string[] = []
  let from = 0
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', from)) {
    const close = text.indexOf(']', open)
    if (close < 0) break
    kept.push(text.slice(from, open))
    from = close + 1
  }
  kept.push(text.slice(from))
  return kept.join('')
}
