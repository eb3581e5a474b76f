import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/basics/in-order.js'

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn++) await undefined
}

describe('work on several items at once', () => {
  it('gives results in order, and is on no more items than it may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), async (items, most) => {
        let underWay = 0
        let highest = 0
        const results: number[] = []
        const work = async (item: number) => {
          highest = Math.max(highest, ++underWay)
          await turns(item)
          underWay--
          return item * 2
        }
        for await (const result of inOrder(items, most, work)) results.push(result)
        expect(results).toEqual(items.map(item => item * 2))
        expect(highest).toBe(Math.min(most, items.length))
      }),
    )
  })

  it('throws what the first item threw, when nothing is under way any more', async () => {
    const ended: number[] = []
    const work = async (item: number) => {
      await turns(item * 3)
      ended.push(item)
      if (item % 2 === 1) throw new Error(`item ${item}`)
    }
    const all = async () => {
      for await (const _ of inOrder([4, 3, 1, 2, 0], 4, work));
    }
    await expect(all()).rejects.toThrow('item 3')
    expect(ended.sort()).toEqual([0, 1, 2, 3, 4])
  })
})
