import { describe, expect, it } from 'vitest'
import { withProgress } from '../../src/notebook/with-progress.js'
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
