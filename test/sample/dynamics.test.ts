import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ArchiveQuery } from '../../src/query/index.js'
import { type Archive, makeEntry, startArchive } from './helpers.js'

const upload = { upload_name: 'vibrations-and-dynamics' }
const ids = { required: { include: ['entry_id', 'mainfile'] }, pagination: { page_size: 1000 } }

let archive: Archive
beforeAll(async () => {
  archive = await startArchive({ dynamics: true })
})
afterAll(() => archive.server.close())

const find = (query: object) => new ArchiveQuery({ url: archive.server.url, query: { ...upload, ...query } })

describe('without the option', () => {
  it('the upload is not there', async () => {
    const plain = await startArchive()
    expect((await plain.post('/entries/query', ids)).body.pagination.total).toBe(91)
    expect((await plain.post('/entries/query', { query: upload, ...ids })).body.pagination.total).toBe(0)
    await plain.server.close()
  })
})

describe('with the option', () => {
  it('the upload is served beside the tutorials’ data', async () => {
    const all = (await archive.post('/entries/query', ids)).body
    const added = (await archive.post('/entries/query', { query: upload, ...ids })).body
    expect(all.pagination.total).toBe(91 + added.pagination.total)
    expect(added.data.map(entry => entry['mainfile'])).toEqual(
      expect.arrayContaining(['Si_phonons/phonopy_params.yaml', 'water_md/water.log']),
    )
  })

  it('the upload is served beside other entries', async () => {
    const other = await startArchive({ entries: [makeEntry('a')], dynamics: true })
    const found = (await other.post('/entries/query', ids)).body.data.map(entry => entry.entry_id)
    expect(found).toContain('a')
    expect(found.length).toBeGreaterThan(1)
    await other.server.close()
  })

  it.each([
    [{ 'results.method.workflow_name': 'Phonon', 'results.material.elements': ['Si'] }, 'Si_phonons'],
    [{ 'results.properties.available_properties': 'spectra' }, 'SiC_xanes'],
    [{ 'results.properties.available_properties': 'dos_electronic' }, 'CuZn_projected_dos'],
    [{ 'results.properties.available_properties': 'radial_distribution_function' }, 'water_md'],
    [{ 'results.properties.thermodynamic.trajectory.provenance.molecular_dynamics.ensemble_type': 'NVT' }, 'water_md'],
  ])('entries are found by %j', async (query, mainfile) => {
    const found = await find(query).fetch()
    expect(found.map(entry => String(entry.metadata?.mainfile).split('/')[0])).toEqual([mainfile])
  })

  it('the references of the results lead to the sections', async () => {
    const [silicon] = await find({ 'results.method.workflow_name': 'Phonon' }).fetch()
    const calculation = silicon?.run?.[0]?.calculation?.[0]
    const vibrational = silicon?.results?.properties?.vibrational
    expect(calculation?.band_structure_phonon?.[0]?.segment).toHaveLength(10)
    expect(calculation?.dos_phonon?.[0]?.total).toHaveLength(1)
    expect(vibrational?.dos_phonon?.total?.[0]).toBe(calculation?.dos_phonon?.[0]?.total?.[0])
    expect(vibrational?.band_structure_phonon?.segment?.[3]).toBe(calculation?.band_structure_phonon?.[0]?.segment?.[3])
    expect(vibrational?.heat_capacity_constant_volume?.heat_capacities?.shape).toEqual([11])
  })

  it('nothing in it names the machine that made it', async () => {
    const { data } = (await archive.post('/entries/archive/query', { query: upload })).body
    expect(JSON.stringify(data)).not.toMatch(/"\/(tmp|home|usr|root)|localhost/)
  })
})
