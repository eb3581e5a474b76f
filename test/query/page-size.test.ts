import { describe, expect, it } from 'vitest'
import { PageSize } from '../../src/query/page-size.js'

/** The sizes of so many pages, each learnt from before the next. */
function sizes(count: number, seconds: (entries: number) => number | undefined, bytes = 1000): number[] {
  const size = new PageSize()
  return Array.from({ length: count }, () => {
    const entries = size.next()
    size.learn(entries, entries * bytes, seconds(entries))
    return entries
  })
}

describe('the size of pages', () => {
  it('grows threefold towards 100 entries where the server is quick', () => {
    expect(sizes(5, () => 0.05)).toEqual([10, 30, 90, 100, 100])
    expect(sizes(5, () => undefined)).toEqual([10, 30, 90, 100, 100])
  })

  it('follows the bytes and the seconds of an entry, whichever make it smaller', () => {
    expect(sizes(4, () => 0.05, 500_000)).toEqual([10, 10, 10, 10])
    expect(sizes(4, entries => 0.7 * entries)).toEqual([10, 2, 2, 2])
    expect(sizes(4, entries => 0.7 * entries, 4_000_000)).toEqual([10, 1, 1, 1])
    expect(sizes(4, entries => 10 * entries)).toEqual([10, 1, 1, 1])
  })

  it('grows again when the server has become quick', () => {
    let page = 0
    const all = sizes(12, entries => (page++ < 4 ? 0.5 : 0.001) * entries)
    expect(all.slice(0, 5)).toEqual([10, 4, 4, 4, 4])
    expect(all.at(-1)).toBe(100)
  })

  it('is as named, however long pages take', () => {
    const size = new PageSize(50)
    size.learn(50, 1e9, 1000)
    expect(size.next()).toBe(50)
  })
})
