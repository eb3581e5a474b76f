import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SampleServer, serveSample } from '../../../src/sample/index.js'
import { filesIn, temporaryFolder } from '../../dataset/folders.js'
import { runBin } from '../run-bin.js'

const { build } = (await import('../../../scripts/build.mjs' as string)) as { build(): boolean }
let archive: SampleServer
beforeAll(async () => {
  build()
  archive = await serveSample()
}, 120_000)
afterAll(() => archive.close())

describe('nomad-notebook cite', () => {
  it('says how to cite the entries, as text, BibTeX, CSL-JSON and JSON, and then without the server', async () => {
    const cwd = temporaryFolder()
    const env = { NOMAD_URL: archive.url }
    const made = await runBin(['download', 'set', '--query', '{"upload_name": "binary-oxides"}'], { cwd, env })
    expect(made.code).toBe(0)
    const text = await runBin(['cite', 'set'], { cwd, env })
    expect(text).toMatchObject({ code: 0, stderr: '' })
    expect(text.stdout).toMatch(
      /^Citations of 10 entries\nAuthors: Tutorial Teacher \(10 entries\)\nLicences: CC BY 4\.0 \(10 entries\)\n/,
    )
    expect(filesIn(join(cwd, 'set'))).toContain('citations.json')
    const offline = { cwd, env: { NOMAD_URL: 'http://127.0.0.1:1/api/v1' } }
    const bibtex = await runBin(['cite', 'set', '--format', 'bibtex'], offline)
    expect(bibtex).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^@misc\{[\s\S]*@article\{nomad-joss-2023,/),
    })
    const csl = JSON.parse((await runBin(['cite', 'set', '--format', 'csl'], offline)).stdout)
    expect(csl.map(({ type }: { type: string }) => type)).toEqual(['dataset', 'article-journal'])
    const json = JSON.parse((await runBin(['cite', 'set', '--json'], offline)).stdout)
    expect(json).toMatchObject({
      authors: [{ name: 'Tutorial Teacher', entries: 10 }],
      licenses: [{ license: 'CC BY 4.0' }],
    })
    expect(json.entryIds).toHaveLength(10)
    const other = await runBin(['cite', 'set', '--license', 'CC0 1.0'], offline)
    expect(other).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Citations of 0 entries\n/) })
  })

  it('refuses a format that does not exist', async () => {
    const { code, stderr } = await runBin(['cite', 'set', '--format', 'ris'], { cwd: temporaryFolder() })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^--format is 'ris'; it must be text, bibtex or csl\.\n/)
  })
})
