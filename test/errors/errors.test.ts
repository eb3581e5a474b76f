import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { didYouMean, isNomadError, NomadError, QueryError } from '../../src/errors/index.js'

describe('the error family', () => {
  it('carries its facts without making its printed form long', () => {
    const cause = new Error('socket closed')
    const error = new QueryError('Unknown quantity.', {
      cause,
      request: { method: 'POST', url: 'http://localhost/api/v1/entries/query', attempt: 2 },
      hint: 'Try another name.',
    })
    expect(error).toBeInstanceOf(NomadError)
    expect(error).toMatchObject({ name: 'QueryError', code: 'E_QUERY', cause })
    expect(error.message).toBe('Unknown quantity.\nTry another name.')
    expect(error.request?.attempt).toBe(2)
    expect(Object.keys(error)).not.toContain('request')
    expect(inspect(error)).not.toContain('attempt')
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: 'E_QUERY', request: { attempt: 2 } })
  })

  it('is recognised across copies of the package', () => {
    const copy = { [Symbol.for('nomad-notebook.error')]: true }
    expect([copy, new QueryError(''), new Error(''), null, 'x'].map(isNomadError)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('didYouMean', () => {
  it('names what is near and stays silent about what is not', () => {
    const names = ['total', 'total_t0', 'kinetic', 'fermi']
    expect(didYouMean('totl', names)).toBe(" Did you mean 'total'?")
    expect(didYouMean('Fermi', names)).toBe(" Did you mean 'fermi'?")
    expect(didYouMean('magnetisation', names)).toBe('')
  })
})
