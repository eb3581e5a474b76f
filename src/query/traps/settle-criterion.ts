import { QueryError } from '../../errors/index.js'
import { isPlainObject } from '../option-rules.js'
import { rangeNames, setNames } from './criterion-key.js'
import { plainValue } from './plain-value.js'

/**
 * What a criterion says, with plain values: a scalar, a list, `{ gte, lt }`, `{ any: […] }`. Refuses what servers take for
 * something else than it says. `below` settles the object form of a section.
 */
export function settleValue(
  value: unknown,
  name: string,
  below: (section: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  if (Array.isArray(value)) return settleList(value, name)
  if (!isPlainObject(value)) return plainValue(value, name)
  const keys = Object.keys(value)
  if (keys.length === 0) throw empty(name, '{}')
  if (keys.every(key => rangeNames.has(key))) return settleRange(value, name)
  if (keys.every(key => setNames.has(key))) {
    return Object.fromEntries(keys.map(key => [key, settleModified(value[key], name, key)]))
  }
  return below(value)
}

/** The value behind a modifier: lists for `any`, `all`, `none`, one bound for the others. */
export function settleModified(value: unknown, name: string, modifier: string): unknown {
  if (rangeNames.has(modifier)) return settleBound(value, name, modifier)
  return settleList(Array.isArray(value) ? value : [value], `${name}:${modifier}`)
}

function settleList(list: readonly unknown[], name: string): unknown[] {
  if (list.length === 0) throw empty(name, '[]')
  const quantity = name.replace(/:(any|all|none)$/, '')
  return list.map(item => plainValue(item, quantity))
}

function settleRange(range: Record<string, unknown>, name: string): Record<string, unknown> {
  for (const [open, closed] of [
    ['gt', 'gte'],
    ['lt', 'lte'],
  ] as const) {
    if (!(open in range && closed in range)) continue
    throw new QueryError(`The criterion '${name}' has both ${open} and ${closed}: servers refuse that.`, {
      hint: `Keep one of them: { '${name}': { ${closed}: … } }.`,
    })
  }
  return Object.fromEntries(Object.entries(range).map(([key, bound]) => [key, settleBound(bound, name, key)]))
}

function settleBound(value: unknown, name: string, modifier: string): unknown {
  const plain = plainValue(value, name)
  if (typeof plain === 'number' || typeof plain === 'string') return plain
  throw new QueryError(
    `The bound ${modifier} of '${name}' is ${JSON.stringify(plain)}; it must be one number, quantity or date.`,
  )
}

function empty(name: string, given: string): QueryError {
  return new QueryError(
    `The criterion '${name}' is empty (${given}): some servers then match everything, some nothing.`,
    {
      hint: 'Leave the criterion out for everything.',
    },
  )
}
