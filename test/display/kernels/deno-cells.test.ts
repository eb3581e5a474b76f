import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { denoCells } from '../../../src/display/kernels/deno-cells.js'

const internal = Symbol('Deno.internal')
const place = globalThis as { Deno?: unknown }

afterEach(() => {
  delete place.Deno
})

/** The counter with a clock and interrupts that the test sets, and what Deno calls at the end of a cell. */
function start() {
  const state = { now: 0, interrupts: 0, shown: [] as unknown[] }
  const jupyter = { broadcastResult: (...given: unknown[]) => state.shown.push(given) }
  place.Deno = { internal, [internal]: { jupyter } }
  const cells = denoCells(
    () => state.interrupts,
    () => state.now,
  )
  const interrupt = () => {
    state.interrupts++
    cells.interrupted?.()
  }
  const isAborted = () => cells.atBeginning()() < state.interrupts
  return { state, cells, interrupt, isAborted, endWithResult: (value: unknown) => jupyter.broadcastResult(1, value) }
}

describe('denoCells', () => {
  it('aborts the cell that runs, whatever it goes on to ask, until it ends with a result', () => {
    const { interrupt, isAborted, endWithResult, state } = start()
    expect(isAborted()).toBe(false)
    interrupt()
    expect([isAborted(), isAborted()]).toEqual([true, true])
    endWithResult('x')
    expect(isAborted()).toBe(false)
    expect(state.shown).toEqual([[1, 'x']])
  })

  it('takes who is silent for five seconds for another cell, and who goes on asking for the same', () => {
    const { interrupt, isAborted, state } = start()
    isAborted()
    interrupt()
    for (let second = 1; second <= 20; second++) {
      state.now = second * 4000
      expect(isAborted()).toBe(true)
    }
    state.now += 5000
    expect(isAborted()).toBe(false)
  })

  it('leaves the next cell alone when nothing ran, or the button is pressed twice', () => {
    const { interrupt, isAborted, endWithResult } = start()
    isAborted()
    interrupt()
    endWithResult(undefined)
    interrupt()
    expect(isAborted()).toBe(false)
  })

  it('knows the end by the stack of the error that the kernel reads, and not by one that the cell prints', () => {
    const { cells, interrupt, isAborted } = start()
    isAborted()
    interrupt()
    inspect({ [inspect.custom]: () => cells.stackRead?.() })
    expect(isAborted()).toBe(true)
    cells.stackRead?.()
    expect(isAborted()).toBe(false)
  })

  it('does without what Deno does not have', () => {
    place.Deno = {}
    let interrupts = 0
    const cells = denoCells(() => interrupts)
    interrupts++
    cells.interrupted?.()
    expect(cells.atBeginning()()).toBe(0)
  })
})
