import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Manifest, openDataset } from '../../../src/dataset/index.js'
import { NotebookQuery } from '../../../src/notebook/notebook-query.js'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { madeEntries } from '../citations/made-entries.js'
import { hasPython, runPython } from '../python.js'

let server: SampleServer
let parent: string
beforeAll(async () => {
  server = await serveSample()
  parent = mkdtempSync(join(tmpdir(), 'nomad-describe-'))
})
afterAll(async () => {
  await server.close()
  rmSync(parent, { recursive: true })
})

const json = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const query = () => new NotebookQuery({ url: server.url, query: { 'results.material.elements': ['Ti', 'O'] } })
const columns = {
  formula: 'results.material.chemical_formula_reduced',
  elements: 'results.material.elements',
  energy: 'run[0].calculation[-1].energy.total.value',
  natoms: 'results.material.topology[0].n_atoms',
  spin: 'results.method.simulation.dft.spin_polarized',
  created: 'metadata.entry_create_time',
}

const validate = `
import sys, json, mlcroissant as mlc
dataset = mlc.Dataset(jsonld=sys.argv[1] + '/croissant.json')
issues = dataset.metadata.ctx.issues
def plain(value):
    if isinstance(value, bytes): return value.decode()
    if isinstance(value, list): return [plain(item) for item in value]
    if hasattr(value, 'timestamp'): return round(value.timestamp() * 1000)
    return value.item() if hasattr(value, 'item') else value
print(json.dumps({
    'issues': sorted(map(str, issues.errors)) + sorted(map(str, issues.warnings)),
    'rows': [{key.removeprefix('table/'): plain(value) for key, value in row.items()} for row in dataset.records('table')],
}))
`

describe('a downloaded data set', () => {
  it('has metadata.json with the counts that Export Entries gives', async () => {
    const folder = join(parent, 'raw')
    await query().download(folder, { max: 2, progress: false })
    const manifest: Manifest = json(folder, 'manifest.json')
    const { data } = json(folder, 'metadata.json')
    expect(data).toMatchObject({
      num_entries_exported: 2,
      num_entries_selected: 2,
      num_entries_available: manifest.available,
      reached_max_entries_limit: true,
      nomad_deployment_api_host: new URL(server.url).host,
      error_info: null,
    })
    expect(data.user_input.search_settings).toEqual({
      owner: 'visible',
      max_entries: 2,
      query: '{"results.material.elements":["Ti","O"]}',
      required: [],
    })
    expect(json(folder, 'croissant.json').recordSet).toBeUndefined()
    expect(readdirSync(folder)).not.toContain('citations.json')
  })

  it.skipIf(!hasPython)(
    'has a croissant.json that mlcroissant accepts without a word, and reads the rows by',
    async () => {
      const folder = join(parent, 'table')
      await query().download(folder, { columns, raw: true, citations: true, entriesPerPart: 3, progress: false })
      const { stdout, stderr, status } = runPython(validate, [folder])
      expect(status, stderr).toBe(0)
      const { issues, rows } = JSON.parse(stdout) as { issues: string[]; rows: Record<string, unknown>[] }
      expect(issues).toEqual([])
      expect(stderr).not.toMatch(/warning|error/i)
      const frame = await (await openDataset(folder)).toFrame()
      const ours = frame
        .toRows()
        .map(row =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              encodeURIComponent(name),
              value instanceof Date ? value.getTime() : (value ?? null),
            ]),
          ),
        )
      expect(rows.length).toBeGreaterThan(3)
      expect(rows).toEqual(ours)
      const energy = json(folder, 'croissant.json').recordSet[0].field.find(
        ({ name }: { name: string }) => name === 'energy',
      )
      expect(energy.unitText).toBe('eV')
    },
  )
})

describe('dataset.citations', () => {
  it('needs no server where the download kept them, and cites exactly the entries of the data set', async () => {
    const folder = join(parent, 'kept')
    await query().download(folder, { max: 3, citations: true, progress: false })
    const dataset = await openDataset(folder, { url: 'http://127.0.0.1:9/api/v1' })
    const citations = await dataset.citations()
    expect([...citations.entryIds].sort()).toEqual(dataset.selected.map(({ entry_id }) => entry_id).sort())
    expect(readFileSync(join(folder, 'citations.bib'), 'utf8')).toBe(citations.toBibTex())
    expect((await dataset.citations({ license: 'CC BY 4.0' })).entries).toBe(3)
    expect(json(folder, 'croissant.json').license).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
  })

  it('asks the server once where they are not kept', async () => {
    const folder = join(parent, 'asked')
    await query().download(folder, { max: 3, progress: false })
    const first = await (await openDataset(folder)).citations()
    expect(first.entries).toBe(3)
    const offline = await openDataset(folder, { url: 'http://127.0.0.1:9/api/v1' })
    expect(String(await offline.citations())).toBe(String(first))
  })

  it('are added to a data set that was complete without them', async () => {
    const folder = join(parent, 'later')
    await query().download(folder, { max: 3, progress: false })
    const before = readFileSync(join(folder, 'manifest.json'), 'utf8')
    await query().download(folder, { max: 3, citations: true, progress: false })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['citations.bib', 'citations.json']))
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before)
    expect(json(folder, 'croissant.json').creator).toHaveLength(1)
  })

  it('says that a damaged file is damaged', async () => {
    const folder = join(parent, 'damaged')
    await query().download(folder, { max: 1, citations: true, progress: false })
    writeFileSync(join(folder, 'citations.json'), '{"format":1')
    await expect((await openDataset(folder)).citations()).rejects.toThrow(/citations\.json.*not valid JSON/)
  })
})

describe('after dataset.update and dataset.verify', () => {
  const entries = () => madeEntries(Array.from({ length: 5 }, (_, index) => ({ upload: `u${index}` })))
  const count = (folder: string) =>
    json(folder, 'citations.json').groups.flatMap(({ entries }: { entries: string[] }) => entries).length

  it('descriptions and kept citations are those of all entries', async () => {
    const folder = join(parent, 'updated')
    const few = await serveSample({ entries: entries().slice(0, 3) })
    await new NotebookQuery({ url: few.url }).download(folder, { citations: true, entriesPerPart: 2, progress: false })
    await few.close()
    expect(count(folder)).toBe(3)
    const more = await serveSample({ entries: entries() })
    try {
      await (await openDataset(folder, { url: more.url })).update()
      expect(count(folder)).toBe(5)
      expect(json(folder, 'metadata.json').data).toMatchObject({ num_entries_exported: 5, num_entries_selected: 5 })
      expect(describedFiles(folder)).toEqual(filesOf(folder))
      rmSync(join(folder, 'archives/part-00000.jsonl.gz'))
      rmSync(join(folder, 'croissant.json'))
      await (await openDataset(folder, { url: more.url })).verify()
      expect(describedFiles(folder)).toEqual(filesOf(folder))
    } finally {
      await more.close()
    }
  })

  const describedFiles = (folder: string) =>
    json(folder, 'croissant.json')
      .distribution.map(({ contentUrl }: { contentUrl: string }) => contentUrl)
      .filter((path: string) => path.startsWith('archives/'))
  const filesOf = (folder: string) =>
    readdirSync(join(folder, 'archives'))
      .sort()
      .map(name => `archives/${name}`)
})
