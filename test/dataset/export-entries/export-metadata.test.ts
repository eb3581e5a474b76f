import { describe, expect, it } from 'vitest'
import { exportMetadataOf, type Manifest } from '../../../src/dataset/index.js'
import { madeManifest, madeRecord } from '../made-manifest.js'
import { hasPython, runPython } from '../python.js'

/** The members that `ExportDatasetMetadata` of nomad-ml-workflows 1.0.0 has, in its order. */
const members = [
  'num_entries_exported',
  'num_entries_available',
  'num_entries_selected',
  'reached_max_entries_limit',
  'search_start_time',
  'search_end_time',
  'nomad_deployment_api_host',
  'nomad_version',
  'nomad_ml_workflows_version',
  'user_input',
  'error_info',
]

const asked = (changes: Partial<Manifest['question']>, more: Partial<Manifest> = {}) => {
  const manifest = madeManifest(more)
  return exportMetadataOf({ ...manifest, question: { ...manifest.question, ...changes } }, [madeRecord(4)])
}

describe('exportMetadataOf', () => {
  it('has the members of an export, and says what they are', () => {
    const file = exportMetadataOf(madeManifest(), [madeRecord(4)])
    expect(Object.keys(file)).toEqual(['note', 'data', 'schema'])
    expect(Object.keys(file.data)).toEqual(members)
    expect(Object.keys((file.schema as { properties: object }).properties)).toEqual(members)
    expect(file.data).toEqual({
      num_entries_exported: 4,
      num_entries_available: 4,
      num_entries_selected: 4,
      reached_max_entries_limit: false,
      search_start_time: '2026-11-26T06:00:00.000Z',
      search_end_time: '',
      nomad_deployment_api_host: 'nomad.example',
      nomad_version: '1.4.3',
      nomad_ml_workflows_version: '',
      user_input: {
        user_id: '',
        upload_id: '',
        search_settings: {
          owner: 'public',
          max_entries: 4,
          query: '{"results.material.elements":["Ti","O"]}',
          required: [],
        },
        export_settings: { file_format: 'json', create_zip_archive: false },
      },
      error_info: null,
    })
  })

  it('counts what parts hold, and says what is missing', () => {
    const gap = { entryId: 'x', uploadId: 'u', reason: 'no archive' }
    const { data } = exportMetadataOf(
      madeManifest({ available: 90, selected: 9 }),
      [madeRecord(3, { skipped: [gap] }), madeRecord(2, { part: 1, failed: [gap, gap] })],
      { searchEnded: '2026-11-26T06:00:05.000Z' },
    )
    expect(data).toMatchObject({
      num_entries_exported: 5,
      num_entries_available: 90,
      num_entries_selected: 9,
      reached_max_entries_limit: true,
      search_end_time: '2026-11-26T06:00:05.000Z',
      error_info:
        '4 of 9 selected entries are missing: 1 skipped, 2 failed, 1 not read. The files in parts/ name them.',
    })
  })

  it('writes required as paths, where it is made of names alone', () => {
    const required = { results: { material: '*', method: { simulation: 'include' } }, workflow2: 'include-resolved' }
    expect(asked({ required }).data.user_input?.search_settings.required).toEqual([
      { type: 'include', path: 'results.material', resolve_references: false },
      { type: 'include', path: 'results.method.simulation', resolve_references: false },
      { type: 'include', path: 'workflow2', resolve_references: true },
    ])
  })

  it.each<[string, Partial<Manifest['question']>, Partial<Manifest>]>([
    ['an index', { required: { run: { 'calculation[-1]': '*' } } }, {}],
    ['another directive', { required: { run: 'exclude' } }, {}],
    ['an empty required', { required: {} }, {}],
    ['a required that is a number', { required: { run: 5 } }, {}],
    ['an owner that it does not have', { owner: 'all' }, {}],
    ['the old API', { dialect: 'v0' }, {}],
    ['more entries than it takes', {}, { selected: 100_001 }],
    ['no entry', {}, { selected: 0 }],
  ])('leaves the question out for %s', (_, question, manifest) => {
    expect(asked(question, manifest).data.user_input).toBeNull()
  })

  it.skipIf(!hasPython)('fits its own schema (needs the Python packages of the tests)', () => {
    const files = [asked({}), asked({ required: { run: '*' } }), asked({ owner: 'all' })]
    const program = `
import sys, json, jsonschema
for file in json.loads(sys.argv[1]):
    jsonschema.Draft202012Validator.check_schema(file['schema'])
    jsonschema.validate(file['data'], file['schema'])
print('fits')
`
    const { stdout, stderr } = runPython(program, [JSON.stringify(files)])
    expect(stdout, stderr).toBe('fits\n')
  })
})
