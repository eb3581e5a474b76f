import { describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { type HandMadeEntry, handMade } from '../hand-made.js'

const entry = (id: string, metadata: object, upload_id = 'upload'): HandMadeEntry => ({
  entry_id: id,
  upload_id,
  archive: { metadata: { entry_id: id, upload_id, ...metadata } },
})

const entries = [
  entry('mp-a', { external_db: 'Materials Project', external_id: 'mp-149', mainfile: 'a/vasprun.xml' }),
  entry('own', { mainfile: 'Si/Si.out' }),
  entry('mp-b', { external_db: 'Materials Project', external_id: 'mp-149', mainfile: 'b/vasprun.xml' }),
  entry('relax1', { mainfile: 'LIB1/Si/OUTCAR.relax1.xz' }),
  entry('relax2', { mainfile: 'LIB1/Si/OUTCAR.relax2.xz' }),
  entry('relax1-other-upload', { mainfile: 'LIB1/Si/OUTCAR.relax1.xz' }, 'other'),
  entry('mp-c', { references: ['https://materialsproject.org/materials/mp-149/'] }),
  entry('oqmd', { external_db: 'OQMD', external_id: '149' }),
  entry('id-of-uploader', { external_id: '149' }),
  entry('id-of-other-uploader', { external_id: '149' }, 'other'),
]

const groups = [
  { calculation: 'materials project mp-149', by: 'external id', kept: 'mp-a', mirrors: ['mp-b', 'mp-c'] },
  { calculation: 'upload/LIB1/Si/OUTCAR.xz', by: 'relaxation pair', kept: 'relax2', mirrors: ['relax1'] },
]

describe('dataset.distinct', () => {
  it('finds copies by database and id, by references, and AFLOW pairs, in archives', async () => {
    const dataset = await openDataset(handMade(entries, { entriesPerPart: 4 }))
    const distinct = await dataset.distinct()
    expect(distinct.groups).toEqual(groups)
    expect(distinct.ledger).toMatchObject({ matched: 10, delivered: 10, mirrors: 3 })
    expect(distinct.count).toBe(7)
    expect(distinct.named).toBe(7)
    expect(entries.filter(({ entry_id }) => !distinct.keeps(entry_id)).map(({ entry_id }) => entry_id)).toEqual([
      'mp-b',
      'relax1',
      'mp-c',
    ])
    expect(distinct.toFrame().toRows()).toHaveLength(5)
    expect(String(distinct)).toContain('10 entries are 7 calculations: 3 are mirrors of others.')
  })

  it('finds them in columns of a table', async () => {
    const columns = {
      db: 'metadata.external_db',
      id: 'metadata.external_id',
      refs: 'metadata.references',
      file: 'metadata.mainfile',
    }
    const dataset = await openDataset(handMade(entries, { archives: false, table: { columns } }))
    expect((await dataset.distinct()).groups).toEqual(groups)
    const files = await openDataset(
      handMade(entries, { archives: false, table: { columns: { file: 'metadata.mainfile' } } }),
    )
    expect((await files.distinct()).groups).toEqual([groups[1]])
  })

  it('is one clear error where the data set keeps none of them', async () => {
    const columns = { name: 'metadata.entry_id' }
    const dataset = await openDataset(handMade(entries, { archives: false, table: { columns } }))
    await expect(dataset.distinct()).rejects.toThrow(
      /does not keep of which calculation.*it has a table \(a row an entry\) of name/,
    )
    const cut = await openDataset(handMade(entries, { required: { results: '*' } }))
    await expect(cut.distinct()).rejects.toThrow('parts of archives')
  })
})
