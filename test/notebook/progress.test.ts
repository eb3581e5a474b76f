import { describe, expect, it } from 'vitest'
import { Progress } from '../../src/display/index.js'

import { withLoopProgress, withProgress } from '../../src/notebook/progress.js'
import type { MimeBundle } from '../../src/present.js'

/** A kernel that remembers what it was asked to show. */
function witness() {
  const shown: string[] = []
  const take = (bundle: MimeBundle) => void shown.push(bundle['text/plain'])
  const kernel = { display: take, live: () => ({ update: take, finish: take }) }
  return { shown, options: { unit: 'entries', delay: 0, kernel: kernel as never } }
}

const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

describe('withProgress', () => {
  it('shows how far the work is while it goes on, and its end', async () => {
    const { shown, options } = witness()
    let done = 0
    const result = await withProgress('entries', { ...options, read: () => ({ done, total: 2 }) }, async () => {
      done = 1
      await wait(450)
      done = 2
      return 'result'
    })
    expect(result).toBe('result')
    expect(shown[0]).toContain('1 of 2 entries')
    expect(shown.at(-1)).toMatch(/2 of 2 entries.*✓/)
  })

  it('says that work was stopped, and passes its error on', async () => {
    const { shown, options } = witness()
    const work = withProgress('entries', { ...options, read: () => ({ done: 1 }) }, async () => {
      await wait(250)
      throw new Error('gone')
    })
    await expect(work).rejects.toThrow('gone')
    expect(shown.at(-1)).toContain('stopped after')
  })

  it('shows nothing of what is done within the delay', async () => {
    const { shown, options } = witness()
    await withProgress('entries', { ...options, delay: 60, read: () => ({ done: 1 }) }, () => wait(250))
    expect(shown).toEqual([])
  })
})

describe('withLoopProgress', () => {
  async function* three() {
    for (const item of ['a', 'b', 'c']) {
      await wait(120)
      yield item
    }
  }
  const loop = (options: ReturnType<typeof witness>['options']) =>
    withLoopProgress(three(), new Progress('loop', options), () => 3)

  it('counts what a loop takes, and gives every item in its order', async () => {
    const { shown, options } = witness()
    const taken: string[] = []
    for await (const item of loop(options)) taken.push(item)
    expect(taken).toEqual(['a', 'b', 'c'])
    expect(shown[0]).toContain('1 of 3 entries')
    expect(shown.at(-1)).toMatch(/3 of 3 entries.*✓/)
  })

  it('says where a loop was left, and ends what it read from', async () => {
    const { shown, options } = witness()
    let ended = false
    const source = (async function* () {
      try {
        yield* three()
      } finally {
        ended = true
      }
    })()
    for await (const item of withLoopProgress(source, new Progress('loop', options), () => 3)) {
      if (item === 'b') break
    }
    expect(ended).toBe(true)
    expect(shown.at(-1)).toContain('stopped after')
    expect(shown.at(-1)).toContain('2 of 3')
  })

  it('passes an error on', async () => {
    const { shown, options } = witness()
    const broken = (async function* () {
      yield 'a'
      await wait(10)
      throw new Error('gone')
    })()
    const all = async () => {
      for await (const _ of withLoopProgress(broken, new Progress('loop', options), () => undefined));
    }
    await expect(all()).rejects.toThrow('gone')
    expect(shown.at(-1)).toContain('stopped after')
  })
})
