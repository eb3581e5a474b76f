import { describe, expect, it } from 'vitest'
import { makeProperty } from '../../src/properties/property.js'
import { quantity } from '../../src/units/index.js'

describe('a property as JSON', () => {
  const property = makeProperty(
    {
      values: Float64Array.of(1, Number.NaN),
      channels: [{ integrated: Float64Array.of(0.5), energies: quantity(Float64Array.of(2), 'eV'), spin: undefined }],
      missing: undefined,
    },
    { name: 'made', columns: () => [] },
  )

  it('has arrays for lists of numbers, and null for NaN', () => {
    expect(JSON.parse(JSON.stringify(property))).toMatchObject({
      values: [1, null],
      channels: [{ integrated: [0.5], energies: { magnitude: [2], unit: 'electron_volt' } }],
    })
  })

  it('leaves out what is missing', () => {
    expect(Object.keys(property.toJSON())).toEqual(['values', 'channels', 'source', 'notes'])
    expect(JSON.stringify(property)).not.toMatch(/missing|spin/)
  })
})
