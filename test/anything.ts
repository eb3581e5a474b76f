import fc from 'fast-check'
import { expect } from 'vitest'
import { isNomadError } from '../src/errors/index.js'
import { quantity } from '../src/units/index.js'

/** What a promise or a call gives; anything that it throws must be one of our errors. */
export async function owned<T>(call: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    expect(isNomadError(error), String((error as Error)?.stack ?? error)).toBe(true)
    return undefined
  }
}

/** Objects and lists in one another. */
export function deep(levels: number): object {
  let value: object = {}
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { and: value }
  return value
}
/** An object that holds itself. */
export const circle: Record<string, unknown> = { and: [] }
circle['and'] = [circle]
/** Objects that throw when they are read. */
const throwing: object[] = [
  Object.defineProperty({}, 'x', {
    enumerable: true,
    get: () => {
      throw new RangeError('no')
    },
  }),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('no')
      },
    },
  ),
]

/** Values that somebody will give some day. */
const strange: unknown[] = [
  circle,
  deep(50_000),
  deep(151),
  5n,
  Symbol('s'),
  () => 1,
  new Date(Number.NaN),
  new Date(0),
  new Map([['a', 1]]),
  new Set(['a']),
  /x/,
  new Float64Array(3),
  Object.create(null),
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  '',
  '\ud800',
  'x'.repeat(3000),
  Object.assign(new Array(2), { 1: 1 }),
  new Array(3_000_000),
  new AbortController().signal,
  Promise.resolve(1),
  quantity(1, 'eV'),
  new (class Odd {
    a = 1
  })(),
]

/** Any value at all, strange ones more often than others. */
function anyOf(strange: readonly unknown[]): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom(...strange)
  return fc.oneof(
    { weight: 4, arbitrary: odd },
    {
      weight: 4,
      arbitrary: fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withSparseArray: true,
        withBoxedValues: true,
        withNullPrototype: true,
        withObjectString: true,
        maxDepth: 3,
      }),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'results.material.elements',
            'and',
            'or',
            'not',
            '$and',
            'run',
            'section_run',
            'calculation[-1]',
            'x:any',
            'x:gte',
            'gte',
            '__proto__',
          ),
          odd,
        )
        .map(([key, value]) => ({ [key]: value })),
    },
    { weight: 1, arbitrary: fc.tuple(odd, odd).map(([a, b]) => [a, { a: b }]) },
  )
}

/** Any value. */
export const anything = anyOf([...strange, ...throwing])
/** Any value that can be read. */
export const anythingReadable = anyOf(strange)
