import { describe, expect, it } from 'vitest'
import { withQuantities } from '../../../src/cli/arguments/index.js'
import { Quantity } from '../../../src/units/index.js'

describe('the criteria of a query as JSON', () => {
  it('have quantities for bounds with a unit, at any depth', () => {
    const gap = 'results.properties.electronic.band_gap.value'
    const given = { and: [{ [gap]: { gte: '1 eV', lt: '1.5e0 eV' } }, { [`${gap}:gte`]: '-2 eV' }] }
    const made = withQuantities(given) as { and: [Record<string, Record<string, Quantity>>, Record<string, Quantity>] }
    expect(String(made.and[0][gap]?.['gte'])).toBe('1 electron_volt')
    expect(made.and[0][gap]?.['lt']).toBeInstanceOf(Quantity)
    expect(String(made.and[1][`${gap}:gte`])).toBe('-2 electron_volt')
  })

  it('keep everything else: dates, numbers, and texts that are no bounds', () => {
    const given = { upload_create_time: { gte: '2020-01-01 12:00' }, text: '1 eV', n: { lte: 3 }, list: ['2 eV'] }
    expect(withQuantities(given)).toEqual(given)
  })

  it('name a unit that is not known', () => {
    expect(() => withQuantities({ gap: { gte: '1 evolt' } })).toThrow(/evolt/)
  })
})
