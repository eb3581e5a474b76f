import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { doubtfulRequired } from '../../../src/metainfo/index.js'
import { required } from '../../../src/query/index.js'

describe('required.for', () => {
  it('asks for what functions read, in both schemas', () => {
    expect(required.for(properties.energy)).toMatchObject({
      run: { calculation: { energy: '*' } },
      data: { outputs: { total_energies: '*' } },
    })
  })

  it('joins what several functions read, and takes lists', () => {
    const both = required.for(properties.energy, { reads: ['run.program.name'] })
    expect(both).toMatchObject({ run: { program: { name: '*' }, calculation: { energy: '*' } } })
  })

  it.each(Object.entries(properties).filter(([, call]) => 'reads' in call))('takes properties.%s', (_, call) => {
    const asked = required.for(call as never)
    expect(Object.keys(asked).length).toBeGreaterThan(0)
    expect(doubtfulRequired(asked)).toEqual([])
  })

  it('refuses what does not say what it reads', () => {
    expect(() => required.for({} as never)).toThrow(QueryError)
    expect(() => required.for('run' as never)).toThrow(/required.for\(\) takes functions/)
    expect(() => required.for()).toThrow(QueryError)
  })
})
