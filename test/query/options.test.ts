import { describe, expect, it } from 'vitest'
import { QueryError } from '../../src/errors/index.js'
import { ArchiveQuery, type ArchiveQueryOptions, query_archive } from '../../src/query/index.js'

const url = 'http://127.0.0.1:1/api/v1'
const make = (options: Record<string, unknown>) => new ArchiveQuery({ url, ...options } as ArchiveQueryOptions)

describe('the check of options', () => {
  it.each([
    [{ perPgae: 10 }, "There is no option 'perPgae'. Did you mean 'perPage'"],
    [{ raise_error: true }, "Did you mean 'raiseErrors'"],
    [{ perPage: -1 }, 'The option perPage is -1; it must be a whole number from 1 to 9999.'],
    [{ per_page: 0 }, 'The option per_page is 0; it must be a whole number'],
    [{ perPage: 1.5 }, 'The option perPage is 1.5'],
    [{ perPage: Number.NaN }, 'The option perPage is NaN'],
    [{ perPage: '10' }, "The option perPage is '10'"],
    [{ max: -1 }, 'The option max is -1; it must be a whole number that is not negative, or null'],
    [{ parallel: 0 }, 'The option parallel is 0'],
    [{ parallel: 1000 }, 'a whole number from 1 to 64'],
    [{ owner: 'me' }, "The option owner is 'me'; it must be 'public', 'visible'"],
    [{ order: 'up' }, "it must be 'asc' or 'desc'"],
    [{ dialect: 'v2' }, "it must be 'v1' or 'v0'"],
    [{ raiseErrors: 'yes' }, 'it must be true or false'],
    [{ query: [] }, 'The option query is []; it must be an object of criteria'],
    [{ query: 5 }, 'The option query is 5'],
    [
      { required: ['run'] },
      'The option required is ["run"]; it must be an object of sections and quantities, or \'*\'',
    ],
    [{ required: 5 }, 'The option required is 5'],
    [{ url: 5 }, 'The option url is 5; it must be text'],
    [{ url: 'nomad-lab.eu' }, "Did you mean 'https://nomad-lab.eu'?"],
    [{ signal: {} }, 'it must be an AbortSignal'],
    [{ timeouts: { conect: 1 } }, 'The option timeouts is {"conect":1}; it must be an object with some of connect'],
    [{ retry: { retries: -1 } }, 'The option retry is'],
    [{ username: 'ada' }, 'The option username is given without password'],
    [{ per_page: 5, perPage: 6 }, 'given twice'],
  ])('refuses %o', (options, message) => {
    expect(() => make(options)).toThrow(QueryError)
    expect(() => make(options)).toThrow(message)
  })

  it('never repeats a secret', () => {
    expect(() => make({ password: 12345678 })).toThrow('The option password is a number')
    expect(() => make({ authentication: ['hunter2'] })).not.toThrow(/hunter2/)
  })

  it('refuses options that are no object', () => {
    expect(() => new ArchiveQuery('x' as never)).toThrow('they must be one object')
    expect(() => new ArchiveQuery([] as never)).toThrow(QueryError)
  })

  it('shows the JSON form of a query that was pasted from Python', () => {
    const pasted = "{'results.material.elements': ['Ti', 'O'], # two\n 'published': True, 'x': None, 'y': (1, 2,),}"
    expect(() => make({ query: pasted })).toThrow(/As JSON/)
    try {
      make({ query: pasted })
    } catch (error) {
      const json = (error as Error).message.split('\n').slice(1).join('\n')
      expect(JSON.parse(json)).toEqual({
        'results.material.elements': ['Ti', 'O'],
        published: true,
        x: null,
        y: [1, 2],
      })
    }
    expect(() => make({ required: "{'run': '*'}" })).toThrow(/"run": "\*"/)
    expect(() => make({ query: 'Ti and O' })).toThrow("The option query is the text 'Ti and O'")
    expect(() => make({ query: '{"a": "it\'s True"}' })).toThrow('"it\'s True"')
  })

  it('takes the old spellings and null for the defaults', () => {
    const { config } = make({ per_page: 7, raise_errors: true, max: null, query: null, required: null })
    expect(config).toMatchObject({ perPage: 7, raiseErrors: true, max: null, query: {}, required: '*' })
  })

  it('has the defaults of the old client, and follows the server in how many pages are under way', () => {
    expect(make({}).config).toEqual({
      url,
      dialect: 'v1',
      owner: 'visible',
      query: {},
      required: '*',
      parallel: undefined,
      perPage: undefined,
      max: 10_000,
      raiseErrors: false,
      onlyWithRequired: false,
      orderBy: undefined,
      order: undefined,
    })
    expect(query_archive({ url }).config.max).toBe(10_000)
  })

  it('does not follow __proto__', () => {
    const options = Object.defineProperty({}, '__proto__', { value: { perPage: 3 }, enumerable: true })
    expect(() => make(options)).toThrow("There is no option '__proto__'")
  })
})

describe('words of the other dialect', () => {
  it('are refused with the right ones before anything is sent', () => {
    const query = { $and: [{ 'dft.code_name': 'VASP' }] }
    const required = { section_run: { section_system: '*' } }
    expect(() => make({ query, required })).toThrow(QueryError)
    expect(() => make({ query, required })).toThrow(/'\$and' is 'and'/)
    expect(() => make({ query, required })).toThrow("'dft.code_name' is 'results.method.simulation.program_name'")
    expect(() => make({ query, required })).toThrow(/'section_run' is 'run'/)
  })
})

describe('names in required', () => {
  it('that the schema does not have are refused with the nearest ones', () => {
    const required = { run: { 'calculation[-1]': { enrgy: { total: '*' } } }, resuts: '*' }
    expect(() => make({ required })).toThrow(QueryError)
    expect(() => make({ required })).toThrow(/'run\.calculation\.enrgy' is not in the schema\. Did you mean 'energy'/)
    expect(() => make({ required })).toThrow(/'resuts' is not in the schema\. Did you mean 'results'/)
  })

  it('beneath data are the archive’s own', () => {
    expect(() => make({ required: { data: { anything: '*' } } })).not.toThrow()
  })
})

describe('explain', () => {
  it('shows the requests as they will be sent', () => {
    const query = make({
      query: { published: true },
      required: { run: { 'calculation[-1]': { energy: '*' } } },
      perPage: 5,
    })
    const [ids, first] = query.plan()
    expect(ids).toMatchObject({
      method: 'POST',
      url: `${url}/entries/query`,
      body: { owner: 'visible', query: { published: true } },
    })
    expect(first).toMatchObject({ url: `${url}/entries/archive/query`, body: { pagination: { page_size: 5 } } })
  })

  it('shows the filter of onlyWithRequired', () => {
    const required = { run: { 'calculation[-1]': { energy: '*' } }, 'resolve-inplace': true }
    const [ids] = make({ query: { published: true }, required, onlyWithRequired: true }).plan()
    expect(ids?.body).toMatchObject({
      query: { and: [{ published: true }, { quantities: ['run.calculation.energy'] }] },
    })
  })

  it('shows ranges from zero in a form that all servers take', () => {
    const [ids] = make({ query: { 'results.material.n_elements': { gte: 0 } } }).plan()
    expect(ids?.body).toMatchObject({ query: { 'results.material.n_elements': { gte: -1e-300 } } })
  })
})
