import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convert, parseUnit, quantity } from '../../src/units/index.js'

/** JSON has no infinity: it stands as a text. */
type Written = number | string
type Failed = { error: string }

interface PintValues {
  made: Record<string, string>
  units: Record<string, [factor: number, base: string, spellings: string[]]>
  texts: [text: string, long: string, short: string][]
  conversions: [value: Written, from: string, to: string, result: Written | Failed][]
  operations: [
    name: 'plus' | 'minus' | 'times' | 'over',
    a: number,
    first: string,
    b: number,
    second: string,
    result: [Written, string] | Failed,
  ][]
  comparisons: [
    a: Written,
    first: string,
    b: Written,
    second: string,
    equal: boolean | Failed,
    less: boolean | Failed,
  ][]
  photons: [value: number, from: string, to: string, result: Written | Failed][]
}

/** What pint says, as scripts/make-pint-values.py wrote it down. */
const pint = JSON.parse(readFileSync(new URL('pint.json', import.meta.url), 'utf8')) as PintValues

const failed = (result: unknown): result is Failed => typeof result === 'object' && result !== null && 'error' in result

/** Equal but for the last digits; `scale` is the size of what was added, where much of it may cancel. */
function near(a: number, written: Written, scale = 0): boolean {
  const b = Number(written)
  return a === b || Math.abs(a - b) <= 1e-11 * Math.max(Math.abs(a), Math.abs(b), scale)
}

/** How much a number in one unit is of another: for points on a scale with the distance of their zeros. */
function sizeIn(value: number, from: string, to: string): number {
  const [first, second] = [from, to].map(unit => (isScale(unit) ? `delta_${unit}` : unit)) as [string, string]
  const zeros = isScale(from) || isScale(to) ? Math.abs(convert(300, 'kelvin', second)) : 0
  return Math.abs(convert(value, first, second)) + zeros
}

/** Runs something; `undefined` for a UnitError. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    expect((error as { code?: string }).code).toBe('E_UNIT')
    return undefined
  }
}

/** What is not as pint has it, in words. */
function differences<Row>(rows: readonly Row[], check: (row: Row) => unknown): string[] {
  return rows.flatMap(row => {
    const found = check(row)
    return found === true ? [] : `${JSON.stringify(row)}: ${String(found)}`
  })
}

describe('the units of the registry', () => {
  const names = Object.entries(pint.units)

  it('are all there, of the same size', () => {
    expect(names.length).toBeGreaterThan(300)
    const wrong = differences(names, ([name, [factor, base]]) => {
      const scale = pint.units[`delta_${name}`] ? `delta_${name}` : name
      const size = convert(1, scale, base)
      return near(size, factor) || size
    })
    expect(wrong).toEqual([])
  })

  it('have the same spellings', () => {
    const wrong = differences(
      names.flatMap(([name, [, , spellings]]) => spellings.map(spelling => ({ spelling, name }))),
      ({ spelling, name }) => {
        const found = parseUnit(spelling).name
        return found === name || found
      },
    )
    expect(wrong).toEqual([])
  })

  it('are written as pint writes them', () => {
    const wrong = differences(pint.texts, ([text, long]) => parseUnit(text).name === long || parseUnit(text).name)
    expect(wrong).toEqual([])
  })
})

describe('conversions', () => {
  it('give what pint gives, and fail where it fails', () => {
    const wrong = differences(pint.conversions, ([value, from, to, result]) => {
      const converted = attempt(() => quantity(Number(value), from).to(to).magnitude)
      if (failed(result) || converted === undefined) return failed(result) === (converted === undefined) || converted
      return near(converted, result, isScale(from) || isScale(to) ? sizeIn(Number(value), from, to) : 0) || converted
    })
    expect(wrong).toEqual([])
    expect(pint.conversions.filter(([, , , result]) => failed(result)).length).toBeGreaterThan(50)
  })

  it('of photons give what pint gives in its context spectroscopy', () => {
    const wrong = differences(pint.photons, ([value, from, to, result]) => {
      const converted = attempt(() => quantity(value, from).to(to, { by: 'photon' }).magnitude)
      if (failed(result) || converted === undefined) return failed(result) === (converted === undefined) || converted
      return near(converted, result) || converted
    })
    expect(wrong).toEqual([])
    expect(pint.photons.length).toBe(18 * 16)
  })
})

describe('arithmetic', () => {
  it.each(['plus', 'minus'] as const)('%s gives the same number in the same unit, and fails where pint fails', name => {
    const rows = pint.operations.filter(([operation]) => operation === name)
    const wrong = differences(rows, ([, a, first, b, second, result]) => {
      const sum = attempt(() => quantity(a, first)[name](quantity(b, second)))
      if (failed(result) || sum === undefined) return failed(result) === (sum === undefined) || sum
      const [magnitude, unit] = result
      const scale = sizeIn(a, first, unit) + sizeIn(b, second, unit)
      return (sum.unit === unit && near(sum.magnitude, magnitude, scale)) || sum
    })
    expect(wrong).toEqual([])
    expect(rows.filter(row => failed(row[5])).length).toBeGreaterThan(20)
  })

  it.each(['times', 'over'] as const)('%s gives the same in base units, and fails where pint fails', name => {
    const rows = pint.operations.filter(([operation]) => operation === name)
    const wrong = differences(rows, ([, a, first, b, second, result]) => {
      const product = attempt(() => quantity(a, first)[name](quantity(b, second)))
      if (failed(result) || product === undefined) return failed(result) === (product === undefined) || product
      const [magnitude, unit] = result
      return near(product.to(unit).magnitude, magnitude) || product
    })
    expect(wrong).toEqual([])
    expect(rows.filter(row => failed(row[5])).length).toBeGreaterThan(20)
  })
})

describe('comparisons', () => {
  it('are equal where pint finds them equal', () => {
    const wrong = differences(pint.comparisons, ([a, first, b, second, equal]) => {
      // pint takes two zeros for equal whatever the scale, 0 °C for 0 K too.
      const zeros = Number(a) === 0 && Number(b) === 0 && isScale(first) !== isScale(second)
      const pints = zeros ? false : equal
      const [x, y] = [quantity(Number(a), first), quantity(Number(b), second)]
      return (x.equals(y) === pints && y.equals(x) === pints) || x.equals(y)
    })
    expect(wrong).toEqual([])
  })

  it('are in the same order', () => {
    const wrong = differences(pint.comparisons, ([a, first, b, second, , less]) => {
      const [x, y] = [quantity(Number(a), first), quantity(Number(b), second)]
      const order = attempt(() => x.compareTo(y))
      if (failed(less) || order === undefined) return failed(less) === (order === undefined) || order
      return order < 0 === less || x.equals(y) || order
    })
    expect(wrong).toEqual([])
  })
})

/** True for scales that have zeros of their own. */
function isScale(unit: string): boolean {
  return /^degree_(Celsius|Fahrenheit|Reaumur)$/.test(unit)
}
