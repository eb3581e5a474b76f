import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import '../../src/display/index.js'
import { isNomadError } from '../../src/errors/index.js'
import { type RandomFigure, randomFigure } from './random-figures.js'

const figures = Number(process.env['FIGURES'] ?? 200)
/** The long run takes the time to try every door of slow figures, and says what it found. */
const isLong = process.env['FIGURES'] !== undefined
const seed = Number(process.env['FIGURES_SEED'] ?? 20261126)

const doors = ['toSvg', 'toPng', 'toHtml'] as const

it(`gives a picture or an error of ours, whatever a figure holds: ${figures} figures, seed ${seed}`, async () => {
  const outcomes = new Map<string, number>()
  const times: { seconds: number; words: string }[] = []
  const draw = async (random: RandomFigure) => {
    const made = attempt('make', random.make)
    const figure = typeof made === 'string' ? undefined : made
    for (const door of figure ? doors : []) {
      const start = performance.now()
      const isLate = attempt(door, () => figure?.[door]()) === 'TimeoutError'
      times.push({ seconds: (performance.now() - start) / 1000, words: `${random.words}, ${door}` })
      if (isLate && !isLong) break
    }
    // What Plotly does later must do no harm either.
    await setTimeout(1)
  }
  const attempt = <T>(door: string, work: () => T): T | string => {
    try {
      const result = work()
      count(`${door}: done`)
      return result
    } catch (error) {
      if (!isNomadError(error)) throw error
      count(`${door}: ${error.name}`)
      return error.name
    }
  }
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  await fc.assert(fc.asyncProperty(randomFigure, draw), { numRuns: figures, seed, endOnFailure: true })
  if (isLong) report(outcomes, times)
  expect(outcomes.get('toPng: done')).toBeGreaterThan(figures / 2)
}, 3_600_000)

function report(outcomes: Map<string, number>, times: { seconds: number; words: string }[]): void {
  const sorted = times.sort((a, b) => b.seconds - a.seconds)
  console.log(Object.fromEntries([...outcomes].sort()))
  console.log('median', sorted[sorted.length >> 1]?.seconds.toFixed(2), 's, slowest', sorted.slice(0, 3))
}
