import { describe, expect, it } from 'vitest'
import { harvestRules, harvestSettings } from '../../../src/spark/harvest/index.js'

describe('the settings of a harvest', () => {
  it('have defaults that no server minds', () => {
    expect(harvestSettings({})).toEqual({ tasks: 4, requestsPerSecond: 10, command: 'nomad-notebook' })
    expect(harvestSettings({ requestsPerSecond: 0.5 }).tasks).toBe(1)
    expect(harvestSettings({ tasks: 20, requestsPerSecond: 20.5 }).tasks).toBe(20)
  })

  it('have at least one request a second for each process', () => {
    expect(() => harvestSettings({ tasks: 11 })).toThrow(
      /tasks is 11, but 11 processes have less than one of 10 requests a second each\.\nTake at most 10 tasks/,
    )
  })

  it.each([
    ['tasks', [1, 16], [0, 1.5, '2', Number.POSITIVE_INFINITY]],
    ['requestsPerSecond', [0.1, 30], [0, -1, Number.NaN, Number.POSITIVE_INFINITY, '3']],
    ['command', ['nomad-notebook'], ['', 5]],
  ] as const)('take %s', (option, good, bad) => {
    const rule = harvestRules[option]
    for (const value of good) expect(rule?.accepts(value), String(value)).toBe(true)
    for (const value of bad) expect(rule?.accepts(value), String(value)).toBe(false)
  })
})
