import { describe, expect, it } from 'vitest'
import type { Kernel } from '../../src/display/kernels/index.js'
import { Progress } from '../../src/display/progress.js'
import type { MimeBundle } from '../../src/present.js'

/** A kernel that remembers what it showed, and a clock that stands until it is set. */
function stage() {
  const shown: string[] = []
  const take = (bundle: MimeBundle) => void shown.push(bundle['text/plain'])
  const clock = { now: 0 }
  const kernel: Kernel = { name: 'text', emit: async () => undefined, live: () => ({ update: take, finish: take }) }
  const progress = new Progress('table', { unit: 'entries', kernel, now: () => clock.now })
  return { shown, clock, progress }
}

describe('progress', () => {
  it('shows nothing of what takes less than a second', () => {
    const { shown, clock, progress } = stage()
    clock.now = 900
    progress.update({ done: 10, total: 10 })
    progress.finish()
    expect(shown).toEqual([])
  })

  it('shows done, total, rate and time left, and keeps the last state', () => {
    const { shown, clock, progress } = stage()
    clock.now = 2000
    progress.update({ done: 50, total: 100, detail: '70 rows' })
    clock.now = 4000
    progress.update({ done: 100, total: 100, detail: '140 rows' })
    progress.finish()
    expect(shown[0]).toBe('table ━━━━━━━━━━━━──────────── 50 of 100 entries · 70 rows · 25/s · 2.0 s left')
    expect(shown.at(-1)).toContain('100 of 100 entries · 140 rows · 25/s · ✓ 4.0 s')
  })

  it('shows at most ten states a second', () => {
    const { shown, clock, progress } = stage()
    for (clock.now = 1000; clock.now < 2000; clock.now += 5) progress.update({ done: clock.now, total: 2000 })
    expect(shown.length).toBeLessThanOrEqual(10)
  })

  it('says that it was stopped, and does without a total', () => {
    const { shown, clock, progress } = stage()
    clock.now = 1500
    progress.update({ done: 3 })
    progress.finish('stopped')
    expect(shown.at(-1)).toBe('table 3 entries · 2.0/s · stopped after 1.5 s')
  })
})
