import { afterEach, describe, expect, it } from 'vitest'
import { bundleOf } from '../../../src/display/index.js'
import { describe as describeProperty, metainfo, openArchive, type Section } from '../../../src/metainfo/index.js'
import { ArchiveQuery } from '../../../src/query/index.js'
import { type Fault, startTestServer, type TestServer } from '../../server/index.js'

// What a server said is known to the schema from then on, so every test looks at a section of its own.

let server: TestServer
afterEach(() => server?.close())

/** A query on a server that answers paths with these. */
async function start(answers: (path: string) => Fault | undefined): Promise<ArchiveQuery> {
  server = await startTestServer({ route: ({ path }) => answers(path) })
  return new ArchiveQuery({ url: server.url })
}

function idOf(name: string): string {
  return metainfo.section(name).definition_id as string
}

/** Stores a package with one section, in the form of server generation 1.3 where no other ids are given. */
function stored(name: string, section: object, ids: object = { section_definition_id: idOf(name) }) {
  const section_definitions = [null, { name: 'Other', inner_section_definitions: [{ name, ...section }] }]
  const data = { name: 'package', section_definitions, entry_id_based_name: 'x', upload_id: 'u', entry_id: 'e' }
  return (path: string) => (path === `/metainfo/${idOf(name)}` ? { status: 200, body: { ...ids, data } } : undefined)
}

describe('descriptions that a server gives', () => {
  it('are asked for on demand, once for all that a section declares', async () => {
    const query = await start(
      stored('EnergyEntry', {
        description: 'Section of energies.',
        quantities: [
          { name: 'value', description: 'From  <b>here</b>\n to \u001b[31mthere.' },
          { name: 'kinetic', description: 'Of motion.' },
          { name: '__proto__', description: 'x' },
          'no object',
        ],
      }),
    )
    const calculation = metainfo.section('Calculation')
    expect(describeProperty(calculation, 'energy.total.value').description).toBeUndefined()
    expect(metainfo.section('EnergyEntry').description).toBeUndefined()
    expect(server.requests).toHaveLength(0)

    const both = [
      query.describe(calculation, 'energy.total.value'),
      query.describe(calculation, 'energy.total.kinetic'),
    ]
    const [value, kinetic] = await Promise.all(both)
    expect(value).toMatchObject({ unit: 'joule', description: 'From <b>here</b> to [31mthere.' })
    expect(String(kinetic)).toMatch(/ in joule .*\n {2}Of motion\.$/)
    expect(server.requests.map(({ method }) => method)).toEqual(['GET'])

    const silent = await query.describe(calculation, 'energy.total.potential')
    expect(silent.description).toBeUndefined()
    expect(silent.description_missing).toMatch(/the schema on .* gives none/)
    expect(server.requests).toHaveLength(1)
  })

  it('stand in describe and in the browser of the schema from then on, escaped', async () => {
    const query = await start(
      stored('Program', {
        description: 'The <i>code</i>.',
        quantities: [{ name: 'version', description: '<img src=x onerror=alert(1)>' }],
      }),
    )
    const entry = openArchive({ run: [{ program: { version: '1' } }] }, { dialect: 'v1', entryId: 'e', uploadId: 'u' })
    await query.describe(entry as unknown as Section, 'run.program.version')
    const program = metainfo.section('Program')
    expect(describeProperty(program, 'version').description).toBe('<img src=x onerror=alert(1)>')
    const { 'text/html': html, 'text/plain': text } = bundleOf(program)
    expect(html).toContain('The &lt;i&gt;code&lt;/i&gt;.')
    expect(html).not.toMatch(/<img|<i>/)
    expect(text).toContain('The <i>code</i>.')
    expect(text).toMatch(/version .* – <img/)
  })

  it('come in the form of 2.0 as well', async () => {
    const ids = { definition_id: 'x', snapshot_section_id: 'x', snapshot_package_id: 'x', snapshot_section_ids: [] }
    const section = { sub_sections: [{ name: 'provenance', description: 'Where from.' }] }
    const query = await start(stored('BandGap', section, ids))
    expect((await query.describe(metainfo.section('BandGap'), 'provenance')).description).toBe('Where from.')
  })
})

describe('a server that gives no description', () => {
  it('is asked once; the facts come with the reason', async () => {
    const query = await start(() => undefined)
    const energy = metainfo.section('Energy')
    const described = await query.describe(energy, 'fermi')
    expect(described).toMatchObject({ unit: 'joule', description: undefined })
    expect(String(described)).toMatch(/\n {2}No description: http:.* stores no definition [0-9a-f]{40} /)
    await query.describe(energy, 'enthalpy')
    expect(server.requests).toHaveLength(1)
  })

  it('may withhold it from a login, or store something else under the id', async () => {
    const query = await start(path =>
      path.endsWith(idOf('Forces'))
        ? { status: 403, body: { detail: "Missing scopes: ['metainfo:read']" } }
        : { status: 200, body: { data: { section_definitions: 'none' } } },
    )
    const forces = await query.describe(metainfo.section('Forces'), 'total')
    expect(forces.description_missing).toMatch(/lets this login read no definitions/)
    const stress = await query.describe(metainfo.section('Stress'), 'total')
    expect(stress.description_missing).toMatch(/is no runschema\.calculation\.Stress\./)
  })

  it('is not asked when it speaks the old API, or when the definition has no id', async () => {
    server = await startTestServer()
    const old = new ArchiveQuery({ url: `${server.origin}/api`, dialect: 'v0' })
    const run = metainfo.section('section_run', { dialect: 'v0' })
    expect((await old.describe(run, 'program_name')).description_missing).toMatch(/speaks the old API/)

    const definitions = {
      sections: { Own: { quantities: { a: { type: 'str' }, b: { type: 'str', description: 'B!' } } } },
    }
    const raw = { definitions, data: { m_def: '#/definitions/section_definitions/0' } }
    const entry = openArchive(raw, { dialect: 'v1', entryId: 'e', uploadId: 'u' }) as unknown as { data: Section }
    const query = new ArchiveQuery({ url: server.url })
    expect((await query.describe(entry.data, 'a')).description_missing).toMatch(/has no definition id/)
    expect((await query.describe(entry.data, 'b')).description).toBe('B!')
    expect(server.requests).toHaveLength(0)
  })

  it('fails as any request does, and can be asked again', async () => {
    const reply: Fault[] = [{ status: 400, body: { detail: 'no' } }]
    const answer = stored('ForcesEntry', { quantities: [{ name: 'value_raw', description: 'As computed.' }] })
    const query = await start(path => reply.shift() ?? answer(path))
    const section = metainfo.section('ForcesEntry')
    await expect(query.describe(section, 'value_raw')).rejects.toThrow(/400: no/)
    expect((await query.describe(section, 'value_raw')).description).toBe('As computed.')
    await expect(query.describe(section, 'value_rav')).rejects.toThrow(/Did you mean 'value_raw'/)
  })

  it('can be given up', async () => {
    const query = await start(() => ({ status: 200, body: { data: {} }, delay: 2000 }))
    const controller = new AbortController()
    const asked = query.describe(metainfo.section('Charges'), 'n_atoms', { signal: controller.signal })
    setTimeout(() => controller.abort(new Error('enough')), 30)
    await expect(asked).rejects.toThrow('enough')
  })
})
