import { statisticsOf } from '../../math/index.js'
import type { Cell } from '../column/cell.js'
import { type Operand, operandFor } from './operand.js'
import { groupby } from './repair-groupby.js'
import { makeShowable } from './showable.js'

const done = new WeakSet<object>()

const operations: Record<string, (a: number, b: number) => number> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  divNoNan: (a, b) => (b === 0 ? 0 : a / b),
  pow: (a, b) => a ** b,
  mod: (a, b) => a - Math.floor(a / b) * b,
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  gt: (a, b) => a > b,
  lt: (a, b) => a < b,
  ge: (a, b) => a >= b,
  le: (a, b) => a <= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
}

/**
 * Repairs what makes danfojs-node 1.2.0 give wrong numbers, once, in its DataFrame class: arithmetic and comparisons went
 * through 32-bit floats (1.123456789012345 + 1 gave 2.12345695), `concat` lengthened its inputs, `describe` threw on
 * missing values or gave NaN, `sortValues` left rows unsorted around NaN and took seconds for 100 000, `groupby` made one
 * group of different keys and of names that are not there. Names, arguments and results keep their form, so frames made by others only become right. The class and not single frames, because
 * every method makes new frames. What a version does not have is left alone.
 */
export function repair(DataFrame: Cell): void {
  const prototype = baseOf(DataFrame.prototype)
  if (done.has(prototype)) return
  done.add(prototype)
  makeShowable(prototype)
  const group = prototype.groupby
  for (const [name, method] of Object.entries(methods(DataFrame))) {
    if (typeof prototype[name] === 'function') Object.defineProperty(prototype, name, { value: method })
  }
  if (typeof group === 'function') {
    Object.defineProperty(prototype, 'groupby', {
      configurable: true,
      value(this: Cell, names: string | readonly string[]) {
        return groupby(this, names, group)
      },
    })
  }
  Object.defineProperty(prototype, 'getColumnData', {
    configurable: true,
    get(this: Cell) {
      return this.columns.map((name: string) => [...this.$getColumnData(name, false)])
    },
  })
}

/** Finds the class with the methods: the class for Node extends the one whose instances all methods return. */
function baseOf(prototype: Cell): Cell {
  let base = prototype
  while (base && !Object.hasOwn(base, '$MathOps')) base = Object.getPrototypeOf(base)
  return base ?? prototype
}

/** The repaired methods; `this` is a DataFrame. */
function methods(DataFrame: Cell): Record<string, (this: Cell, ...args: Cell[]) => unknown> {
  return {
    $getTensorsForArithmeticOperationByAxis(other, axis) {
      return operandFor(other, axis, this.shape)
    },
    $MathOps(operand: Operand, name: string, inplace: boolean) {
      const values = cells(this, operand, operations[name] as (a: number, b: number) => number)
      if (inplace) return void this.$setValues(values)
      return new DataFrame(values, { ...labels(this), dtypes: numericTypes(values, this.dtypes) })
    },
    $logicalOps(operand: Operand, name: string) {
      const values = cells(this, operand, comparisons[name] as (a: number, b: number) => boolean)
      return new DataFrame(values, { ...labels(this), dtypes: this.dtypes.map(() => 'boolean') })
    },
    describe() {
      const index = ['count', 'mean', 'std', 'min', 'median', 'max', 'variance']
      const names = this.columns.filter((name: string) => isNumeric(this.$getColumnDtype(name)))
      const described = names.map((name: string) => describeNumbers(this.$getColumnData(name, false)))
      const rows = index.map((_, row) => described.map((column: number[]) => column[row]))
      return new DataFrame(rows, { index, columns: names, dtypes: names.map(() => 'float32') })
    },
    sortValues(column: string, options?: { ascending?: boolean; inplace?: boolean }) {
      const { ascending = true, inplace = false } = options ?? {}
      if (!column) throw new Error('ParamError: must specify a column to sort by')
      const order = sortedOrder(this.$getColumnData(column, false), ascending ? 1 : -1)
      const values = order.map(row => this.values[row])
      const index = order.map(row => this.index[row])
      if (!inplace) return new DataFrame(values, { ...labels(this), index, dtypes: [...this.dtypes] })
      this.$setValues(values)
      this.$setIndex(index)
    },
  }
}

function cells<T>(frame: Cell, operand: Operand, operate: (a: number, b: number) => T): T[][] {
  return frame.values.map((row: number[], at: number) => row.map((cell, column) => operate(cell, operand(at, column))))
}

function labels(frame: Cell) {
  return { index: [...frame.index], columns: [...frame.columns], config: { ...frame.config } }
}

/** Whole numbers may have become others: the type follows from the values. */
function numericTypes(values: number[][], dtypes: readonly string[]): string[] {
  return dtypes.map((dtype, column) =>
    dtype === 'int32' && values.every(row => Number.isInteger(row[column])) ? 'int32' : 'float32',
  )
}

function isNumeric(dtype: string): boolean {
  return dtype === 'float32' || dtype === 'int32'
}

function describeNumbers(values: readonly unknown[]): (number | null)[] {
  const numbers = values.filter((value): value is number => typeof value === 'number' && !Number.isNaN(value))
  const { mean, std, min, median, max } = statisticsOf(numbers)
  const known = [mean, std, min, median, max, std === null ? null : std ** 2].map(value => value ?? Number.NaN)
  return [numbers.length, ...known]
}

/** Returns the rows in order: missing values and NaN last, equal rows in their old order. */
function sortedOrder(values: readonly Cell[], sign: 1 | -1): number[] {
  const missing = (value: Cell) => value === null || value === undefined || Number.isNaN(value)
  const rows = values.map((_, row) => row)
  const known = rows.filter(row => !missing(values[row]))
  known.sort((a, b) => (values[a] < values[b] ? -sign : values[a] > values[b] ? sign : 0))
  return [...known, ...rows.filter(row => missing(values[row]))]
}
