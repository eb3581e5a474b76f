import { expect, it } from 'vitest'
import { isList, shapeOf } from '../../src/basics/is-list.js'

it('arrays and typed arrays are lists; texts, objects and views of bytes are none', () => {
  expect([[], [1], new Float64Array(2)].map(isList)).toEqual([true, true, true])
  expect(['text', { length: 1 }, new DataView(new ArrayBuffer(8)), null, undefined].some(isList)).toBe(false)
})

it('a shape follows the first items', () => {
  expect(shapeOf([[1, 2, 3], [4]])).toEqual([2, 3])
  expect(shapeOf([new Float64Array(4)])).toEqual([1, 4])
  expect(shapeOf([])).toEqual([0])
  expect(shapeOf(5)).toEqual([])
})

it('a shape has at most 16 lengths, also where a list holds itself', () => {
  const list: unknown[] = []
  list.push(list)
  expect(shapeOf(list)).toHaveLength(16)
})
