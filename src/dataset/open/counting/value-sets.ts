import { isRawObject, member, type RawObject, type SearchQuantity } from '../../../metainfo/index.js'

/** What an entry has of a search quantity: a list of values for each item of the list of sections that it belongs to. */
export type ValueSets = readonly (readonly unknown[])[]

/** How the values of a search quantity are found in an archive. */
export interface ArchivedQuantity {
  /** The names that lead to its values; `undefined` where archives do not keep it. */
  names: readonly string[] | undefined
  /** Why archives do not keep it: the end of a sentence. */
  reason?: string
  valuesIn(archive: RawObject): ValueSets
  /** Returns the values of the quantity from those that are stored under `names`. */
  derive(stored: readonly unknown[]): readonly unknown[]
  /** What a server counts where the section is there, and the value is not. */
  whereUnset?: string | undefined
}

/** Quantities of `metadata` that servers keep apart from the archive, or change after they wrote it. */
const ofServer = new Set([
  ...['authors', 'main_author', 'coauthors', 'reviewers', 'viewers', 'writers', 'coauthor_groups', 'reviewer_groups'],
  ...['datasets', 'published', 'publish_time', 'process_status', 'current_process', 'last_processing_time'],
  ...['upload_create_time', 'origin', 'calc_id', 'readonly', 'license', 'all'],
])
/** Quantities of `results` that only the search index computes. */
const ofIndex = new Set([
  'results.properties.available_properties',
  'results.method.simulation.program_version_internal',
])

/** What the search index has where the section is there, and the value is not. */
const whereUnset: ReadonlyMap<string, string> = new Map([
  ['results.material.structural_type', 'not processed'],
  ['results.method.simulation.program_name', 'not processed'],
  ['results.method.simulation.dft.jacobs_ladder', 'not processed'],
  ['results.method.simulation.dft.xc_functional_type', 'not processed'],
  ['results.method.simulation.dft.basis_set_type', 'unavailable'],
  ['results.method.simulation.precision.basis_set', 'unavailable'],
])

/** Returns how a search quantity is found in archives, as the server's search index has it. */
export function archivedQuantity(quantity: SearchQuantity): ArchivedQuantity {
  const { name } = quantity
  if (name.includes('#')) return ofOwnSchema(name)
  const first = name.split('.')[0] as string
  if (ofServer.has(first)) return nowhere('servers keep it apart from the archive, and change it there')
  if (ofIndex.has(name)) return nowhere('only the search index of a server computes it')
  const isResult = first === 'results'
  const path = isResult ? name : `metadata.${name}`
  const section = quantity.nested === undefined ? undefined : isResult ? quantity.nested : `metadata.${quantity.nested}`
  const counted = /\.(n_elements|elements_exclusive)$/.exec(path)?.[1]
  const source = counted === undefined ? path : path.replace(/[^.]+$/, 'elements')
  const derive = (stored: readonly unknown[]): readonly unknown[] => {
    if (counted === undefined || stored.length === 0) return stored
    return [counted === 'n_elements' ? stored.length : stored.map(String).sort().join(' ')]
  }
  const unset = whereUnset.get(name)
  return {
    names: source.split('.'),
    derive,
    whereUnset: unset,
    valuesIn: archive => {
      if (section !== undefined) {
        const below = source.slice(section.length + 1)
        return valuesAt(archive, section).map(item => derive(valuesAt(item, below)))
      }
      const values = derive(valuesAt(archive, source))
      if (values.length > 0 || unset === undefined) return [values]
      return valuesAt(archive, source.slice(0, source.lastIndexOf('.'))).length > 0 ? [[unset]] : []
    },
  }
}

function nowhere(reason: string): ArchivedQuantity {
  return { names: undefined, reason, derive: stored => stored, valuesIn: () => [] }
}

/** The values of users' and parsers' own schemas stand in `metadata.search_quantities`, as in the search index. */
function ofOwnSchema(name: string): ArchivedQuantity {
  const [path, schema] = name.split('#')
  const id = `${path}#${schema}`
  const members = ['str_value', 'int_value', 'float_value', 'bool_value', 'datetime_value']
  return {
    names: ['metadata', 'search_quantities'],
    derive: stored => stored,
    valuesIn: archive =>
      valuesAt(archive, 'metadata.search_quantities').flatMap(item => {
        if (!isRawObject(item) || item.id !== id) return []
        const value = members.map(one => member(item, one)).find(one => one !== undefined && one !== null)
        return value === undefined ? [] : [[value]]
      }),
  }
}

/** Returns all values at a dotted path; lists on the way and at the end count with all their items. */
function valuesAt(start: unknown, path: string): unknown[] {
  let values = flat(start)
  for (const name of path.split('.'))
    values = values.flatMap(value => (isRawObject(value) ? flat(member(value, name)) : []))
  return values
}

function flat(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flatMap(flat) : [value]
}
