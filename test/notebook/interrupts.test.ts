import { getEventListeners } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import type { AbortSignalLike } from '../../src/api/index.js'
import * as display from '../../src/display/index.js'
import { interruptibleOptions } from '../../src/notebook/interrupts.js'

vi.mock('../../src/display/index.js', async original => ({
  ...(await original<typeof display>()),
  interruptSignal: vi.fn(),
}))
afterEach(() => vi.mocked(display.interruptSignal).mockReset())

it('puts one listener on a signal that many queries in a kernel share', () => {
  const [own, kernel] = [new AbortController(), new AbortController()]
  vi.mocked(display.interruptSignal).mockReturnValue(kernel.signal as never)
  const heard: number[] = []
  for (let query = 0; query < 12; query++) {
    const signal = interruptibleOptions({ signal: own.signal }).signal as AbortSignalLike
    signal.addEventListener('abort', () => heard.push(query))
  }
  const counts = [own, kernel].map(({ signal }) => getEventListeners(signal, 'abort').length)
  expect(counts).toEqual([1, 1])
  kernel.abort(new Error('interrupted'))
  expect(heard).toEqual(Array.from({ length: 12 }, (_, query) => query))
  expect(getEventListeners(own.signal, 'abort')).toHaveLength(0)
})

it('gives the options as they are where no kernel can be interrupted', () => {
  vi.mocked(display.interruptSignal).mockReturnValue(undefined as never)
  const options = { signal: new AbortController().signal }
  expect(interruptibleOptions(options)).toBe(options)
})
