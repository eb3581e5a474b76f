import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toFrame } from '../../../src/frame/index.js'
import { publishedSchema } from '../../../src/metainfo/index.js'
import { walkSchema } from '../../../src/metainfo/path/walk-schema.js'
import { ArchiveQuery, required } from '../../../src/query/index.js'
import { places } from '../../../src/query/other-schema/places.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'

const simulation = 'nomad_simulations.schema_packages.general.Simulation'
const calculations = { 'section_defs.definition_qualified_name': simulation }

let server: SampleServer
let said: string[] = []
const listen = (warning: Error) => said.push(warning.message)
beforeAll(async () => {
  server = await serveSample({ newSchema: true })
  process.on('warning', listen)
})
afterAll(async () => {
  process.off('warning', listen)
  await server.close()
})
beforeEach(() => {
  said = []
})

const ask = (query: object, tree: object) =>
  new ArchiveQuery({ url: server.url, query: { ...query }, required: { ...tree } })
const spoken = async () => {
  await new Promise(setImmediate)
  return said.filter(text => text.includes('keeps calculations'))
}

describe('a required that looks for calculations in the other schema', () => {
  it('is told where entries with data have what it asks run for', async () => {
    const tree = required.fields('run.calculation[-1].energy.total.value', 'run.calculation[-1].stress')
    const query = ask(calculations, tree)
    await query.slice(0, 5)
    expect(query.otherSchema).toBe(
      "10 of 10 entries lack run, the only part with calculations that required asks for; NOMAD's new schema (nomad_simulations) keeps calculations in data. " +
        "'run.calculation[-1].energy.total.value' is 'data.outputs[-1].total_energies.value' there. " +
        "There is no place for 'run.calculation[-1].stress' there. To get both, put both into required.",
    )
    expect(query.warnings).toContain(query.otherSchema)
    expect(await spoken()).toHaveLength(1)
  })

  it('is told where entries with run have what it asks data for', async () => {
    const tree = { data: { 'outputs[-1]': { total_energies: '*' }, model_system: { positions: '*' } } }
    const query = ask({ mainfile: 'MgO_bands/MgO_bands.abo' }, tree)
    await query.fetch()
    expect(query.otherSchema).toContain('1 of 1 entry lacks data')
    expect(query.otherSchema).toContain("'data.outputs[-1].total_energies' is 'run.calculation[-1].energy.total' there")
    expect(query.otherSchema).toContain("'data.model_system.positions' is 'run.system.atoms.positions' there")
    expect(await spoken()).toHaveLength(1)
  })

  it('is told in the notes of a table', async () => {
    const query = ask(calculations, { run: { program: '*' } })
    const frame = await toFrame(query, { columns: ['run[0].program.name'] })
    expect(frame.notes.join(' ')).toContain("'run.program.name' is 'data.program.name' there")
  })

  it.each([
    ['both', { run: { program: '*' }, data: { program: '*' } }],
    ['neither', { metadata: '*' }],
    ['what no calculation has', { data: { samples: '*' } }],
  ])('hears nothing when it asks for %s', async (_, tree) => {
    const query = ask({}, tree)
    await query.fetch(10)
    expect(query.otherSchema).toBeUndefined()
    expect(await spoken()).toEqual([])
  })

  it('hears nothing when all entries have what it asks for', async () => {
    const query = ask(calculations, { data: { program: '*' } })
    await query.fetch()
    expect(query.otherSchema).toBeUndefined()
  })
})

describe('the table of places', () => {
  const schema = publishedSchema('v1')
  const leads = (path: string) => {
    const [root = '', ...names] = path.split('.')
    const start = root === 'data' ? schema.section(simulation) : schema.root
    if (!start) return 0
    const walked = root === 'data' ? names : [root, ...names]
    const steps = [...walkSchema([start], walked, 'all')]
    return steps.length === walked.length && steps.every(({ properties }) => properties.length > 0)
  }

  it.each(places)('%s and %s are in the schema', (run, data) => {
    expect(leads(run)).toBe(true)
    if (data !== undefined) expect(leads(data)).toBe(true)
  })
})
