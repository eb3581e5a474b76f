import { describe, expect, it } from 'vitest'
import { QueryError } from '../../src/errors/index.js'
import { properties, type Section } from '../../src/index.js'
import { entryOf } from '../plot/entries.js'

describe('the option calculation', () => {
  const silicon = entryOf('Si_relax')

  it('is a calculation, or a section inside of one', () => {
    const [first] = silicon.run[0]?.calculation ?? []
    expect(properties.energy(silicon, { calculation: first as never })?.source.calculation).toBe(
      'run[0].calculation[0]',
    )
    const inner = first?.energy as unknown as Section
    expect(properties.energy(silicon, { calculation: inner })?.source.calculation).toBe('run[0].calculation[0]')
  })

  it('is no section that holds several calculations, and none of another entry', () => {
    const run = silicon.run[0] as unknown as Section
    expect(() => properties.energy(silicon, { calculation: run })).toThrow(QueryError)
    expect(() => properties.energy(silicon, { calculation: silicon as never })).toThrow(QueryError)
    const other = entryOf('MgO_a4p26').run[0]?.calculation[0]
    expect(() => properties.energy(silicon, { calculation: other as never })).toThrow(QueryError)
  })
})
