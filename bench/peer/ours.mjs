// One case through ArchiveQuery. Reads from argv: API root, case, number of entries. Prints one line of JSON.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ArchiveQuery, config } from 'nomad-notebook'
import { begin, report } from '../report.mjs'
import { makeCases } from './cases.mjs'

const imported = begin()
loadAll()
const start = { ...begin(), imported }
// As quiet as the official client.
config.progress = false
const [url, name, entries] = process.argv.slice(2)
report(await makeCases(ArchiveQuery, { url, entries: Number(entries) })[name](), start)

/** Loads what reading would load at its first use, the definitions of sections too: part of the start, as an import is. */
function loadAll() {
  const require = createRequire(import.meta.url)
  require('undici')
  for (const folder of ['api', 'query', 'metainfo', 'units', 'frame', 'notebook']) {
    const files = readdirSync(new URL(`../../dist/${folder}`, import.meta.url), { recursive: true })
    for (const file of files) if (file.endsWith('.js')) require(`../../dist/${folder}/${file}`)
  }
  const { openArchive } = require('../../dist/metainfo/index.js')
  const archive = openArchive({ run: [{}], results: {}, workflow2: {} }, { dialect: 'v1', entryId: '', uploadId: '' })
  archive.toJSON()
  for (const section of [archive.run[0], archive.results, archive.workflow2]) section.m_def.all_quantities
}
