import { describe, expect, it } from 'vitest'
import { resolveApi } from '../../src/api/index.js'
import { QueryError } from '../../src/errors/index.js'

describe('the dialect and the root of the API follow from the address', () => {
  it.each([
    ['https://nomad-lab.eu/prod/v1/api/v1', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/api/v1/', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/api', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/staging/api', 'https://nomad-lab.eu/prod/v1/staging/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/gui/search/entries', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/gui', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/v1/api/v1/extensions/docs#/entries', 'https://nomad-lab.eu/prod/v1/api/v1', 'v1'],
    ['https://oasis.example.org/nomad-oasis', 'https://oasis.example.org/nomad-oasis/api/v1', 'v1'],
    ['https://oasis.example.org', 'https://oasis.example.org/api/v1', 'v1'],
    ['http://127.0.0.1:8000/api/v1', 'http://127.0.0.1:8000/api/v1', 'v1'],
    ['https://nomad-lab.eu/prod/rae/api', 'https://nomad-lab.eu/prod/rae/api', 'v0'],
    ['https://nomad-lab.eu/prod/rae/api/', 'https://nomad-lab.eu/prod/rae/api', 'v0'],
    ['https://nomad-lab.eu/prod/rae/beta/api', 'https://nomad-lab.eu/prod/rae/beta/api', 'v0'],
    ['http://127.0.0.1:8000/api', 'http://127.0.0.1:8000/api', 'v0'],
  ])('of %s', (given, url, dialect) => {
    expect(resolveApi(given)).toEqual({ url, dialect })
  })

  it('lets a named dialect win', () => {
    expect(resolveApi('http://127.0.0.1/x/api', 'v1')).toEqual({ url: 'http://127.0.0.1/x/api/v1', dialect: 'v1' })
    expect(resolveApi('http://127.0.0.1/x', 'v0')).toEqual({ url: 'http://127.0.0.1/x/api', dialect: 'v0' })
    expect(resolveApi('http://127.0.0.1/x/api', 'v0')).toEqual({ url: 'http://127.0.0.1/x/api', dialect: 'v0' })
  })

  it('refuses what is no address, and says what is near', () => {
    expect(() => resolveApi('nomad-lab.eu/prod/v1')).toThrow("Did you mean 'https://nomad-lab.eu/prod/v1'?")
    expect(() => resolveApi('ftp://nomad-lab.eu')).toThrow(QueryError)
  })

  it('refuses an address that holds a password, without repeating it', () => {
    expect(() => resolveApi('https://ada:hunter2@example.org/api/v1')).toThrow(/username and password/)
    expect(() => resolveApi('https://ada:hunter2@example.org/api/v1')).not.toThrow(/hunter2/)
  })
})
