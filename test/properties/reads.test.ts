import { describe, expect, it } from 'vitest'
import { required, type Section } from '../../src/index.js'
import { openArchive } from '../../src/metainfo/index.js'
import type { Json, JsonObject } from '../../src/sample/json.js'
import { parseRequired } from '../../src/sample/required/check-required.js'
import { filterArchive } from '../../src/sample/required/filter-archive.js'
import type { StoredEntry } from '../metainfo/archives.js'
import { everyEntry, mainfileOf, opened } from './entries.js'
import { propertiesIn } from './found.js'
import { type PropertyFunction, propertyFunctions } from './functions.js'

/** Cuts an archive as a server does that is asked for some paths, and opens it as a query does. */
function cut({ archive, entry_id, upload_id }: StoredEntry, paths: readonly string[]): Section {
  const tree = required.fields(...paths)
  const source = { uploadId: upload_id, entryId: entry_id, archive: archive as JsonObject }
  const raw = filterArchive(source, parseRequired(tree as Json), () => undefined)
  const options = { dialect: 'v1', entryId: entry_id, uploadId: upload_id, required: tree } as const
  return openArchive(JSON.parse(JSON.stringify(raw)), options) as unknown as Section
}

/** The values and notes of a result; where they were read may differ, because references are followed by the server. */
function valuesOf(result: unknown): unknown {
  if (result === undefined) return undefined
  const all = propertiesIn(result)
  const plain = all.length > 0 ? all : [result]
  return plain.map(one => {
    if (typeof one !== 'object') return one
    const { formula, program } = (one as { source?: { formula?: string; program?: string } }).source ?? {}
    const values = JSON.parse(
      JSON.stringify(one, (key, value) => (/^sources?$/.test(key) ? undefined : value)),
    ) as object
    return { ...values, formula, program }
  })
}

/** Entries by what is in them, so that every function finds something, and few of each kind, so that it stays quick. */
function chosen(): StoredEntry[] {
  const names =
    /Si_bands|Si_dos|Fe_spin_dos|NiO_afm_u|MgO_a4p26|MgO_relax|Si_md|H2O\/|TiO2_rutile|Si_elk|Si_phonons|AlAs|water_md|SiC_xanes|CuZn/
  const known = new Set<string>()
  return everyEntry().filter(entry => {
    const { archive, parser_name, upload_id } = entry
    if (upload_id.startsWith('newData_Exp')) return true
    const kind = `${archive['run'] ? 'run' : 'data'} ${parser_name}`
    return names.test(mainfileOf(entry)) || (!known.has(kind) && known.add(kind))
  })
}

const entries = chosen()

describe.each(propertyFunctions.filter(({ reads }) => reads))(
  'the paths that properties.$name says it reads',
  ({ call, reads }: PropertyFunction) => {
    const { run = [], data = [] } = reads ?? {}

    it('are in the schema', () => {
      if (run.length > 0) required.fields(...run)
      if (data.length > 0) required.fields(...data)
    })

    it('give the same values when nothing else is there', { timeout: 60_000 }, async () => {
      const differences: unknown[] = []
      for (const entry of entries) {
        const paths = entry.archive['run'] ? run : data
        if (paths.length === 0) continue
        const [whole, part] = [await call(opened(entry)), await call(cut(entry, paths))].map(valuesOf)
        if (JSON.stringify(whole) !== JSON.stringify(part))
          differences.push([mainfileOf(entry), entry.parser_name, firstDifference(part, whole)])
      }
      expect(differences).toEqual([])
    })
  },
)

describe('the property functions', () => {
  it('all say what they read', () => {
    expect(propertyFunctions.filter(({ reads }) => !reads).map(({ name }) => name)).toEqual([])
  })
})

/** A short text about the first place where two plain values differ. */
function firstDifference(part: unknown, whole: unknown, place = ''): string {
  if (typeof part !== 'object' || typeof whole !== 'object' || part === null || whole === null) {
    return `${place}: ${JSON.stringify(part)?.slice(0, 200)} for ${JSON.stringify(whole)?.slice(0, 200)}`
  }
  for (const key of new Set([...Object.keys(whole), ...Object.keys(part)])) {
    const [a, b] = [(part as never)[key], (whole as never)[key]]
    if (JSON.stringify(a) !== JSON.stringify(b)) return firstDifference(a, b, `${place}.${key}`)
  }
  return ''
}
