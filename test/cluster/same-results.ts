import { expect } from 'vitest'
import type { Frame } from '../../src/frame/index.js'
import { type SqlEngine, type SqlTag, sql } from '../../src/sql/index.js'

/** What is compared of a result. */
export interface Comparison {
  /** Whether the rows come in an order that the statement says. */
  readonly isOrdered?: boolean
}

/**
 * Runs a statement on DuckDB and on another engine, and expects one result: rows, names, types, units. Numbers may differ in their
 * last digits, since sums are added in another order. Returns that of the other engine.
 */
export async function expectSame(
  engine: SqlEngine,
  statement: (tag: SqlTag) => Promise<Frame>,
  { isOrdered = false }: Comparison = {},
): Promise<Frame> {
  const expected = await statement(sql)
  const found = await statement(sql({ engine }))
  expect(factsOf(found)).toEqual(factsOf(expected))
  const [rows, others] = [found, expected].map(frame => (isOrdered ? rowsOf(frame) : sorted(rowsOf(frame))))
  expect(rows?.length).toBe(others?.length)
  rows?.forEach((row, index) => {
    expect(row).toEqual(near(others?.[index], row))
  })
  return found
}

function factsOf(frame: Frame): unknown {
  return frame.columns.map(({ name, dtype, unit, path }) => ({ name, dtype, unit: unit?.name, path }))
}

function rowsOf(frame: Frame): unknown[] {
  return [...frame].map(row => plain(row))
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}

function sorted(rows: readonly unknown[]): unknown[] {
  return rows
    .map(row => ({ row, key: keyOf(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => row)
}

function keyOf(value: unknown): string {
  if (typeof value === 'number') return Object.is(value, -0) ? '0' : value.toPrecision(9)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}:${keyOf(item)}`)
      .join()}}`
  }
  return String(value)
}

/** Returns what is expected, with the numbers that were found where they are the same but for the last digits. */
function near(expected: unknown, found: unknown): unknown {
  if (typeof expected === 'number' && typeof found === 'number') {
    const distance = Math.abs(expected - found)
    return distance <= 1e-10 * Math.max(Math.abs(expected), Math.abs(found)) ? found : expected
  }
  if (Array.isArray(expected) && Array.isArray(found)) return expected.map((item, index) => near(item, found[index]))
  if (expected instanceof Date) return expected
  if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    const others = found as Record<string, unknown>
    return Object.fromEntries(Object.entries(expected).map(([name, item]) => [name, near(item, others[name])]))
  }
  return expected
}
