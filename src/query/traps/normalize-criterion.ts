import { QueryError } from '../../errors/index.js'
import { isPlainObject } from '../../options/index.js'
import { rangeNames, setNames } from './criterion-key.js'
import { normalForm, normalListForm } from './normal-form.js'
import { plainValue } from './plain-value.js'

/** The search quantity that a criterion is about, and where notes on what was rewritten go. */
export interface Criterion {
  name: string
  rewritten: Set<string>
}

/**
 * What a criterion says, with plain values: a scalar, a list, `{ gte, lt }`, `{ any: […] }`. Texts are put into the form in
 * which the quantity holds them. Refuses what servers take for something else than it says. `below` normalizes the object
 * form of a section.
 */
export function normalizeValue(
  value: unknown,
  criterion: Criterion,
  below: (section: Record<string, unknown>) => Record<string, unknown>,
): unknown {
  const { name } = criterion
  if (Array.isArray(value)) return normalizeAll(value, criterion)
  if (!isPlainObject(value)) return normalizeScalar(value, criterion)
  const keys = Object.keys(value)
  if (keys.length === 0) throw empty(name, '{}')
  if (keys.every(key => rangeNames.has(key))) return normalizeRange(value, name)
  if (keys.every(key => setNames.has(key))) {
    return Object.fromEntries(keys.map(key => [key, normalizeModified(value[key], criterion, key)]))
  }
  return below(value)
}

/** The value behind a modifier: lists for `any`, `all`, `none`, one bound for the others. */
export function normalizeModified(value: unknown, criterion: Criterion, modifier: string): unknown {
  const { name } = criterion
  if (rangeNames.has(modifier)) return normalizeBound(value, name, modifier)
  const list = Array.isArray(value) ? value : [value]
  if (list.length === 0) throw empty(`${name}:${modifier}`, '[]')
  // One of several forms is enough for `any` and `none`; all of them would be too many for `all`.
  const forms = list.map(item => formsOf(item, criterion))
  return modifier === 'all' ? forms.map(([first]) => first) : [...new Set(forms.flat())]
}

function normalizeScalar(value: unknown, criterion: Criterion): unknown {
  const forms = formsOf(value, criterion)
  return forms.length === 1 ? forms[0] : { any: forms }
}

/** A bare list asks for all of its values. */
function normalizeAll(list: readonly unknown[], criterion: Criterion): unknown {
  const { name, rewritten } = criterion
  if (list.length === 0) throw empty(name, '[]')
  const whole = normalListForm(list, name)
  if (whole) rewritten.add(whole.note)
  if (whole) return whole.values[0]
  const forms = list.map(item => formsOf(item, criterion))
  const [only = []] = forms
  return list.length === 1 && only.length > 1 ? { any: only } : forms.map(([first]) => first)
}

/** The forms in which the quantity may hold a value, the value as it was given first where that is one of them. */
function formsOf(value: unknown, { name, rewritten }: Criterion): readonly unknown[] {
  const plain = plainValue(value, name)
  const found = typeof plain === 'string' ? normalForm(plain, name) : undefined
  if (found) rewritten.add(found.note)
  return found?.values ?? [plain]
}

function normalizeRange(range: Record<string, unknown>, name: string): Record<string, unknown> {
  for (const [open, closed] of [
    ['gt', 'gte'],
    ['lt', 'lte'],
  ] as const) {
    if (!(open in range && closed in range)) continue
    throw new QueryError(`The criterion '${name}' has both ${open} and ${closed}: servers refuse that.`, {
      hint: `Keep one of them: { '${name}': { ${closed}: … } }.`,
    })
  }
  return Object.fromEntries(Object.entries(range).map(([key, bound]) => [key, normalizeBound(bound, name, key)]))
}

function normalizeBound(value: unknown, name: string, modifier: string): unknown {
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
