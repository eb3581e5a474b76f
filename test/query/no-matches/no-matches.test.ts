import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { quantity } from '../../../src/units/index.js'
import { makeEntries, type SeenRequest, startTestServer } from '../../server/index.js'

const material = 'results.material'
const program = 'results.method.simulation.program_name'
const gap = 'results.properties.electronic.band_gap'
const simulation = 'nomad_simulations.schema_packages.general.Simulation'

let sample: SampleServer
beforeAll(async () => {
  sample = await serveSample()
}, 30_000)
afterAll(() => sample.close())

/** What the process is warned of meanwhile. */
let heard: string[] = []
const hear = (warning: Error) => heard.push(warning.message)
beforeAll(() => void process.on('warning', hear))
afterAll(() => void process.off('warning', hear))
afterEach(() => {
  heard = []
})
const told = async () => {
  await new Promise(resolve => setTimeout(resolve, 5))
  return heard
}

describe('a question that finds nothing', () => {
  it.each<[string, object, (string | RegExp)[]]>([
    [
      'a word in wrong case',
      { [program]: 'gpaw' },
      [`'${program}': "gpaw" finds nothing by itself`, "is written 'GPAW'"],
    ],
    ['a word that the server lacks', { [program]: 'VASP' }, ["The server has 'Quantum Espresso', 'GPAW', 'ABINIT'"]],
    ['a symbol of an element', { [`${material}.elements`]: ['mg'] }, ["is written 'Mg'"]],
    ['joule', { [`${gap}.value`]: { gte: 1 } }, ["quantity(1, 'eV')", 'values from 0.00 to 6.71 eV']],
    ['an empty range', { [`${gap}.value`]: { gte: quantity(50, 'eV') } }, ['values from 0.00 to 6.71 eV']],
    ['an item of a list', { [gap]: { value: { gte: quantity(50, 'eV') }, type: 'direct' } }, ['from 0.00 to 6.71 eV']],
    ['whole numbers', { [`${material}.n_elements`]: 7 }, ['The server has values from 1 to 2']],
    ['dates', { upload_create_time: { gte: '2050-01-01' } }, [/dates from 2026-\d\d-\d\dT/]],
    ['a name', { upload_name: 'Bands and DOS' }, ["The server has 'bands-and-dos'"]],
    [
      'a formula of the cell',
      { [`${material}.chemical_formula_hill`]: 'TiO2' },
      ["{ 'results.material.chemical_formula_reduced': 'O2Ti' } finds every cell"],
    ],
    ['a part of a name', { entry_name: 'MgO' }, ["'entry_name.prefix' finds parts"]],
    ['what is excluded', { not: { published: true } }, [`'not': {"published":true} finds nothing by itself`]],
    ['a filter', { optimade_filter: 'elements HAS "mg"' }, ["'mg' in 'optimade.elements' is written 'Mg'"]],
    [
      'alternatives',
      { or: [{ [program]: 'gpaw' }, { [program]: 'vasp' }] },
      ['"gpaw" finds nothing by itself', '"vasp" finds nothing by itself'],
    ],
  ])('is told why: %s', async (_, query, sentences) => {
    const asked = new ArchiveQuery({ url: sample.url, query: query as Record<string, unknown> })
    expect(await asked.fetch()).toEqual([])
    expect(asked.noMatches).toMatch(/^No entry matches: '/)
    for (const sentence of sentences) expect(asked.noMatches).toMatch(sentence)
    expect(asked.noMatches).not.toMatch('\n')
    expect(asked.warnings).toContain(asked.noMatches)
    expect(await told()).toEqual([asked.noMatches])
    // The answer is remembered, and said once.
    const { requests } = asked.statistics
    await asked.fetch()
    await asked.at(3)
    expect(asked.statistics.requests).toBe(requests)
    expect(await told()).toHaveLength(1)
  })

  it('names the one part of several that finds nothing', async () => {
    const query = { [`${material}.elements`]: ['Mg', 'O'], [program]: 'vasp', published: true }
    const asked = new ArchiveQuery({ url: sample.url, query })
    expect(await asked.at(0)).toBeUndefined()
    expect(asked.noMatches).toMatch(`'${program}': "vasp" finds nothing by itself`)
    expect(asked.noMatches).not.toMatch('"Mg"')
  })

  it('says so when every part finds entries by itself', async () => {
    const query = { and: [{ [`${material}.elements`]: ['Mg'] }, { and: [{ [program]: 'NWChem' }] }] }
    const asked = new ArchiveQuery({ url: sample.url, query })
    await asked.at(-1)
    expect(asked.noMatches).toBe(
      `No entry matches, though each part of the query finds entries by itself: '${material}.elements': ["Mg"] (14), '${program}': "NWChem" (7).`,
    )
  })

  it('names the quantity of required that no entry has', async () => {
    const required = { run: { calculation: { forces: '*', spectra: '*' }, program: { name: '*' } } }
    const asked = new ArchiveQuery({ url: sample.url, required, onlyWithRequired: true })
    await asked.call_api()
    expect(asked.noMatches).toBe("No entry matches: 'run.calculation.spectra' of required finds nothing by itself.")
  })

  const ways: Record<string, (asked: ArchiveQuery) => Promise<unknown>> = {
    fetch: asked => asked.fetch(),
    at: asked => asked.at(0),
    'at from the end': asked => asked.at(-1),
    slice: asked => asked.slice(2, 5),
    call_api: asked => asked.call_api(),
    'for await': async asked => {
      for await (const entry of asked) expect(entry).toBeUndefined()
    },
    stream: asked => asked.stream().next(),
    pages: asked => asked.pages().next(),
    explain: async asked => expect((await asked.explain()).warnings).toEqual(asked.warnings),
  }

  it.each(Object.keys(ways))('is told by every way of reading: %s', async way => {
    const asked = new ArchiveQuery({ url: sample.url, query: { [program]: 'gpaw' } })
    await ways[way]?.(asked)
    expect((await told()).join()).toMatch(/finds nothing by itself.*is written 'GPAW'/)
    expect(asked.warnings).toContain(asked.noMatches)
  })

  it('is counted by one request, which says what can be said without another', async () => {
    const asked = new ArchiveQuery({ url: sample.url, query: { [program]: 'gpaw' } })
    expect([await asked.count(), asked.statistics.requests]).toEqual([0, 1])
    expect((await told()).join()).toMatch("is written 'GPAW'")
    await asked.at(0)
    expect(asked.noMatches).toMatch('finds nothing by itself')
  })
})

describe('what it costs', () => {
  const reads = 2
  it.each<[string, object, number]>([
    ['one part', { [program]: 'gpaw' }, 1],
    ['one part that no server counts over all', { not: { published: true } }, 1],
    ['words', { [program]: 'gpaw', [`${material}.symmetry.crystal_system`]: 'cubic', upload_name: 'x' }, 1],
    [
      'a word and others',
      { [program]: 'gpaw', [`${material}.elements`]: ['Mg', 'O'], [`${material}.n_elements`]: 2 },
      3,
    ],
    ['no word', { [`${material}.elements`]: ['Mg', 'Ti'], [`${material}.n_elements`]: 2 }, 2],
  ])('is at most a request for each part: %s', async (_, query, most) => {
    const asked = new ArchiveQuery({ url: sample.url, query: query as Record<string, unknown> })
    await asked.fetch()
    expect(asked.noMatches).toMatch(/^No entry matches/)
    expect(asked.statistics.requests - reads).toBeLessThanOrEqual(most)
  })

  it('is nothing where everything was asked for', async () => {
    const server = await startTestServer({ entries: [] })
    const asked = new ArchiveQuery({ url: server.url, owner: 'public' })
    await asked.fetch()
    expect(asked.noMatches).toBe("No entry matches: the server shows no entry at all for owner 'public'.")
    expect(server.count()).toBe(reads)
    await server.close()
  })

  it('is nothing when anything was found', async () => {
    const query = { [`${gap}.value`]: { lte: 3 } }
    const asked = new ArchiveQuery({ url: sample.url, query, required: { metadata: { entry_id: '*' } } })
    expect((await asked.fetch()).length).toBeGreaterThan(0)
    expect(await asked.at(1000)).toBeUndefined()
    expect(asked.statistics.requests).toBe(reads + 1)
    // The number that is beyond all reason is said all the same.
    expect((await told()).join()).toMatch("quantity(3, 'eV')")
    expect(asked.noMatches).toBeUndefined()
  })

  it('is one request of a server that counts nothing, and no error', async () => {
    const seen: SeenRequest[] = []
    const server = await startTestServer({
      entries: [],
      faults: request => {
        seen.push(request)
        return seen.length > reads ? { status: 422, body: { detail: 'no aggregations here' } } : undefined
      },
    })
    const asked = new ArchiveQuery({ url: server.url, query: { [program]: 'x', published: true } })
    expect(await asked.fetch()).toEqual([])
    expect(seen.length).toBeLessThanOrEqual(reads + 2)
    expect(asked.noMatches).toMatch(/^No entry matches; which part of the query finds nothing could not be counted/)
    await server.close()
  })
})

describe('on the old API', () => {
  const old = (query: object, more: object = {}) =>
    new ArchiveQuery({
      url: sample.legacyUrl,
      query: query as Record<string, unknown>,
      onlyWithRequired: false,
      ...more,
    })

  it('names the part that finds nothing', async () => {
    const asked = old({ $and: [{ 'dft.code_name': 'GPAW' }, { atoms: ['mg'] }] })
    expect(await asked.fetch()).toEqual([])
    expect(asked.noMatches).toBe(
      `No entry matches: 'atoms': ["mg"] finds nothing by itself. 'mg' in 'atoms' is written 'Mg': words must agree in every letter.`,
    )
    expect(asked.statistics.requests).toBe(1 + 2)
  })

  it('makes no request for a lone part', async () => {
    const asked = old({ 'dft.code_name': 'gpaw' })
    await asked.at(0)
    expect(asked.noMatches).toMatch("is written 'GPAW'")
    expect(asked.statistics.requests).toBe(1)
  })

  it('names what is lacking of required', async () => {
    const required = { section_run: { program_name: '*', section_method: { gw_screened_Coulomb: '*' } } }
    const asked = old({ $and: [{ 'dft.code_name': 'GPAW' }] }, { required, onlyWithRequired: true })
    await asked.fetch()
    expect(asked.noMatches).toMatch(/'gw_screened_Coulomb' of required finds nothing by itself/)
  })
})

describe("calculations of today's schema", () => {
  const entries = ['a', 'b', 'c'].map(letter => ({
    entry_id: letter.repeat(28),
    upload_id: 'u'.repeat(22),
    parser_name: 'a:parser',
    index: {
      entry_id: letter.repeat(28),
      upload_id: 'u'.repeat(22),
      published: true,
      with_embargo: false,
      section_defs: [{ definition_qualified_name: simulation }],
    },
    archive: { data: { program: { name: 'GPAW' } } },
  }))
  let today: SampleServer
  beforeAll(async () => {
    today = await serveSample({ entries })
  })
  afterAll(() => today.close())

  it('are told of where results have nothing, with their own names', async () => {
    const query = { [program]: 'GPAW', [`${gap}.value`]: { gte: 1e-19 }, [`${material}.elements`]: ['Mg'] }
    const asked = new ArchiveQuery({ url: today.url, query })
    await asked.fetch()
    expect(asked.noMatches).toMatch(
      "3 calculations of today's schema (data, without results.material and results.method)",
    )
    expect(asked.noMatches).toMatch(`'${program}' is { 'data.program.name#${simulation}': "GPAW" } there`)
    expect(asked.noMatches).toMatch(`{ 'data.outputs.electronic_band_gaps.value#${simulation}': {"gte":1e-19} } there`)
    expect(asked.noMatches).toMatch(`Nothing there is searched like '${material}.elements'.`)
  })

  it('are counted by explain()', async () => {
    const one = entries[0] as (typeof entries)[0]
    const classic = {
      ...one,
      entry_id: 'd'.repeat(28),
      index: {
        ...one.index,
        entry_id: 'd'.repeat(28),
        section_defs: [],
        results: { method: { simulation: { program_name: 'GPAW' } } },
      },
    }
    const both = await serveSample({ entries: [...entries, classic] })
    const asked = new ArchiveQuery({ url: both.url, query: { [program]: 'GPAW' } })
    expect(asked.warnings).toEqual([])
    expect((await asked.explain()).warnings.join()).toMatch("3 calculations of today's schema")
    expect(asked.warnings.join()).toMatch(`'data.program.name#${simulation}': "GPAW"`)
    // Other questions are not about them.
    expect((await new ArchiveQuery({ url: both.url, query: { published: true } }).explain()).warnings).toEqual([])
    await both.close()
  })
})

describe('a misspelt search quantity', () => {
  it('is refused before anything is sent', async () => {
    const server = await startTestServer({ entries: makeEntries(3) })
    const wrong = (options: object) => new ArchiveQuery({ url: server.url, ...options })
    const misspelt = { and: [{ published: true }, { not: { [`${material}.elemnts:any`]: ['O'] } }] }
    for (const read of [
      () => wrong({ query: misspelt }).fetch(),
      () => wrong({ query: misspelt }).count(),
      () => wrong({ query: misspelt }).at(-1),
      () => wrong({ query: misspelt }).stream().next(),
      () => wrong({ query: misspelt }).aggregate({}),
    ]) {
      await expect(read()).rejects.toThrow(
        /'results\.material\.elemnts' is no search quantity\. Did you mean 'results\.material\.elements'/,
      )
    }
    await expect(wrong({ query: { n_elements: 2 } }).fetch()).rejects.toThrow("'results.material.n_elements'")
    await expect(wrong({ orderBy: 'upload_tim' }).fetch()).rejects.toThrow('orderBy')
    expect(server.count()).toBe(0)
    // Names of schemas of users' own are for the server to know.
    await wrong({ query: { 'data.my_own#entry_id:E.Sample#float': 3 }, orderBy: 'mainfile_path' }).fetch()
    expect(server.count()).toBeGreaterThan(0)
    await server.close()
  })
})
