import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  Citations,
  type CroissantFacts,
  croissantOf,
  type ManifestColumn,
  type PartFile,
} from '../../../src/dataset/index.js'
import { madeManifest, madeRecord } from '../made-manifest.js'
import { hasPython, runPython } from '../python.js'

const folder = mkdtempSync(join(tmpdir(), 'nomad-croissant-'))
afterAll(() => rmSync(folder, { recursive: true }))

const columns: ManifestColumn[] = [
  { name: 'entry_id', dtype: 'string' },
  {
    name: 'band gap (eV) "a/b"',
    dtype: 'float64',
    unit: 'eV',
    path: 'results.properties.electronic.band_gap[0].value',
  },
  { name: 'n', dtype: 'int32', note: 'the 1st of 2' },
  { name: 'ok', dtype: 'boolean' },
  { name: 'time', dtype: 'date' },
  { name: 'elements', dtype: 'list<string>' },
  { name: 'energies', dtype: 'list<float64>', unit: 'a unit of nobody' },
  { name: 'positions', dtype: 'list<list<float64>>', unit: 'angstrom' },
  { name: 'rest', dtype: 'object' },
]

const writeTables = `
import sys, pyarrow as pa, pyarrow.parquet as pq, os
def write(path, first):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    pq.write_table(pa.table({
        'entry_id': [f'e{first}', f'e{first + 1}'],
        'band gap (eV) "a/b"': pa.array([None, 1.5 + first], pa.float64()),
        'n': pa.array([None, first], pa.int32()),
        'ok': [True, None],
        'time': pa.array([0, 1000 * first], pa.timestamp('ms')),
        'elements': [['Ti', 'O'], []],
        'energies': pa.array([[1.0, 2.0], None], pa.list_(pa.float64())),
        'positions': pa.array([[[0.0, 0.5, 1.0]], []], pa.list_(pa.list_(pa.float64()))),
        'rest': ['{"a": 1}', None],
    }), path)
write(sys.argv[1] + '/data.parquet/part-00000.parquet', 0)
write(sys.argv[1] + '/data.parquet/VASP-0a1b2c3d/part-00001.parquet', 2)
`

const readTables = `
import sys, json, logging, mlcroissant as mlc
logging.captureWarnings(True)
dataset = mlc.Dataset(jsonld=sys.argv[1] + '/croissant.json')
issues = dataset.metadata.ctx.issues
def plain(value):
    if isinstance(value, bytes): return value.decode()
    if isinstance(value, list): return [plain(item) for item in value]
    if hasattr(value, 'isoformat'): return value.isoformat()
    return value.item() if hasattr(value, 'item') else value
records = [{key: plain(value) for key, value in record.items()} for record in dataset.records('table')]
print(json.dumps({
    'records': records,
    'errors': sorted(issues.errors), 'warnings': sorted(map(str, issues.warnings)),
    'files': [[file.id, file.content_size, file.sha256] for file in dataset.metadata.file_objects],
    'license': dataset.metadata.license, 'creators': [creator.name for creator in dataset.metadata.creators],
    'cite_as': dataset.metadata.cite_as,
}))
`

interface ReadDataset {
  records: Record<string, unknown>[]
  errors: string[]
  warnings: string[]
  files: [string, string | null, string][]
  license: string[]
  creators: string[]
  cite_as: string
  /** What it said of the description in other ways. */
  logged: string
}

function partFile(path: string, kind: PartFile['kind'] = 'table'): PartFile {
  const bytes = readFileSync(join(folder, path))
  return { kind, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), rows: 2 }
}

const citations = new Citations({
  url: 'https://nomad.example/api/v1',
  asked: '2026-11-26T06:01:00.000Z',
  hasLicenses: true,
  unlisted: [],
  groups: [
    {
      entries: ['e0', 'e1', 'e2', 'e3'],
      facts: {
        uploadId: 'u',
        authors: [{ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }, { name: 'Grüne & Co {' }],
        datasets: [],
        references: [],
        dois: [],
        license: 'CC BY 4.0',
      },
    },
  ],
})

const manifest = madeManifest({ archives: true, table: { compression: 'snappy', schema: columns } })

describe.skipIf(!hasPython)('croissantOf, read by mlcroissant (needs the Python packages of the tests)', () => {
  function written(facts: CroissantFacts): ReadDataset {
    expect(runPython(writeTables, [folder])).toMatchObject({ status: 0 })
    writeFileSync(join(folder, 'archives.jsonl.gz'), 'archives')
    const files = [
      partFile('data.parquet/part-00000.parquet'),
      partFile('data.parquet/VASP-0a1b2c3d/part-00001.parquet'),
      partFile('archives.jsonl.gz', 'archives'),
    ]
    const records = files.map((file, part) => madeRecord(part === 2 ? 0 : 2, { part, files: [file] }))
    writeFileSync(join(folder, 'croissant.json'), JSON.stringify(croissantOf(manifest, records, facts)))
    const { stdout, stderr, status } = runPython(readTables, [folder])
    expect(status, stderr).toBe(0)
    return { ...(JSON.parse(stdout) as Omit<ReadDataset, 'logged'>), logged: stderr }
  }

  it('has no error and no warning, and gives the rows', () => {
    const read = written({ citations })
    expect(read.errors).toEqual([])
    expect(read.warnings).toEqual([])
    expect(read.logged).not.toMatch(/warning|error/i)
    expect(read.records).toHaveLength(4)
    const row = (first: number) => read.records.find(record => record['table/entry_id'] === `e${first}`)
    expect(row(3)).toEqual({
      'table/entry_id': 'e3',
      'table/band%20gap%20(eV)%20%22a%2Fb%22': 3.5,
      'table/n': 2,
      'table/ok': null,
      'table/time': '1970-01-01T00:00:02',
      'table/elements': [],
      'table/energies': null,
      'table/positions': [],
      'table/rest': null,
    })
    expect(row(0)).toMatchObject({
      'table/elements': ['Ti', 'O'],
      'table/energies': [1, 2],
      'table/positions': [[0, 0.5, 1]],
      'table/rest': '{"a": 1}',
      'table/time': '1970-01-01T00:00:00',
    })
  })

  it('names each file with its size and checksum, licences, authors and a citation', () => {
    const read = written({ citations })
    expect(read.files.map(([name]) => name)).toEqual([
      'selected_entries.json',
      'data.parquet/part-00000.parquet',
      'data.parquet/VASP-0a1b2c3d/part-00001.parquet',
      'archives.jsonl.gz',
    ])
    expect(read.files[1]?.[1]).toMatch(/^\d+ B$/)
    expect(read.files[3]?.[2]).toBe(createHash('sha256').update('archives').digest('hex'))
    expect(read.license).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
    expect(read.creators).toEqual(['Ada Lovelace', 'Grüne & Co {'])
    expect(read.cite_as).toContain('author = {Lovelace, Ada and {Gr{\\"u}ne \\& Co \\textbraceleft{}}}')
  })

  it('warns of nothing but the licence where citations were not asked for', () => {
    const read = written({})
    expect(read.errors).toEqual([])
    expect(read.warnings.filter(warning => !/license/.test(warning))).toEqual([])
    expect(read.warnings).toHaveLength(1)
  })
})

interface Described {
  description: string
  license?: string[]
  recordSet?: { field: Record<string, unknown>[] }[]
  distribution: { '@type': string; includes?: string[] }[]
  name: string
}
const described = (...given: Parameters<typeof croissantOf>) => croissantOf(...given) as Described

describe('croissantOf', () => {
  const table = {
    ...madeRecord(4),
    files: [{ kind: 'table', path: 'data.parquet/part-00000.parquet', bytes: 1, sha256: 'b', rows: 9 } as const],
  }

  it('says units to people and to programs', () => {
    const [records] = described(manifest, [table]).recordSet ?? []
    const gap = records?.field[1]
    expect(gap).toMatchObject({
      unitText: 'eV',
      dataType: 'sc:Float',
      description: 'results.properties.electronic.band_gap[0].value, in eV.',
    })
    expect(records?.field[0]).not.toHaveProperty('unitText')
    expect(records?.field[2]).toMatchObject({ description: 'n. the 1st of 2' })
    expect(records?.field[6]).toMatchObject({ unitText: 'a unit of nobody' })
    expect(records?.field[7]).toMatchObject({ dataType: 'sc:Float', repeated: true, unitText: 'Å' })
  })

  it('says how many entries and rows there are, and what is missing', () => {
    const gap = { entryId: 'e9', uploadId: 'u', reason: 'no archive' }
    const { description } = described({ ...manifest, available: 9, selected: 6 }, [
      { ...table, skipped: [gap], failed: [gap] },
    ])
    expect(description).toContain('4 entries of the NOMAD archive at https://nomad.example/api/v1: a table of 9 rows')
    expect(description).toContain('9 entries match; 6 of them were selected')
    expect(description).toContain('1 skipped, 1 failed')
    expect(description).toContain('Licences and authors of the entries were not asked for.')
  })

  it('claims no licence that is not known', () => {
    expect(described(manifest, [table]).license).toBeUndefined()
    const partly = new Citations({
      url: '',
      asked: '',
      hasLicenses: true,
      unlisted: [],
      groups: [
        { entries: ['a', 'b'], facts: { uploadId: 'u', authors: [], datasets: [], references: [], dois: [] } },
        {
          entries: ['c'],
          facts: { uploadId: 'v', authors: [], datasets: [], references: [], dois: [], license: 'mine' },
        },
      ],
    })
    const { license, description } = described(manifest, [table], { citations: partly })
    expect(license).toEqual(['mine'])
    expect(description).toContain('The licence of 2 entries is not known.')
  })

  it('has no record set without a table, or without a row', () => {
    const archives = madeManifest({ archives: true })
    expect(described(archives, [madeRecord(4)]).recordSet).toBeUndefined()
    expect(described(manifest, [madeRecord(4)]).recordSet).toBeUndefined()
    expect(described(archives, [madeRecord(4)]).distribution.map(file => file['@type'])).toEqual(['cr:FileObject'])
  })

  it('takes one pattern for each depth of folders', () => {
    const files = ['data.parquet/a-1/part-00000.parquet', 'data.parquet/b-2/part-00000.parquet'].map(
      path => ({ kind: 'table', path, bytes: 1, sha256: 'b', rows: 1 }) as const,
    )
    const { distribution } = described(manifest, [{ ...table, files }])
    expect(distribution.at(-1)?.includes).toEqual(['data.parquet/*/*.parquet'])
  })

  it('depends on manifest and records alone', () => {
    expect(croissantOf(manifest, [table])).toEqual(croissantOf(structuredClone(manifest), [structuredClone(table)]))
  })

  it('says when it was downloaded, and when it was brought up to date', () => {
    const updated = '2027-01-02T00:00:00.000Z'
    expect(described({ ...manifest, updated }, [table])).toMatchObject({
      dateCreated: manifest.created,
      datePublished: manifest.completed,
      dateModified: updated,
      citeAs: expect.stringContaining('year = {2027}'),
    })
    expect(described(manifest, [table])).not.toHaveProperty('dateModified')
  })

  it('cuts a long query in the name', () => {
    const query = { entry_id: 'x'.repeat(500) }
    const { name } = described({ ...manifest, question: { ...manifest.question, query } }, [table])
    expect(name.length).toBeLessThan(140)
  })
})
