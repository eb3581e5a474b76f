import { publishedSchema, type QuantityDefinition, type SectionDefinition } from '../../metainfo/index.js'
import type { Json, JsonObject } from '../json.js'
import { elementsAt, member } from './document-values.js'
import type { SearchQuantity, ValueType } from './search-quantity.js'

/** The member of an indexed value that has it, by the type of its quantity. */
const members: ReadonlyMap<ValueType, string> = new Map([
  ['keyword', 'str_value'],
  ['long', 'int_value'],
  ['double', 'float_value'],
  ['boolean', 'bool_value'],
  ['date', 'datetime_value'],
])

const pythonTypes: ReadonlyMap<string, ValueType> = new Map([
  ['str', 'keyword'],
  ['int', 'long'],
  ['float', 'double'],
  ['bool', 'boolean'],
  ['datetime', 'date'],
])

/**
 * Returns the search quantity that a name with a schema (`data.program.name#….Simulation`) stands for, or `undefined` when the
 * schema declares no such quantity: a server knows the quantities of the declared sections, not those of sections derived from
 * them. A schema in an entry (`entry_id:…`) is not looked up; the name ends in the type then (`…#str`).
 */
export function dynamicQuantity(name: string): SearchQuantity | undefined {
  const [path = '', schema = '', stated, ...rest] = name.split('#')
  if (rest.length > 0) return undefined
  const isOwn = schema.startsWith('entry_id:')
  if (isOwn !== (stated !== undefined)) return undefined
  const type = isOwn ? pythonTypes.get(stated as string) : declaredType(path, schema)
  if (!type) return undefined
  const id = `${path}#${schema}`
  return {
    name,
    path: `search_quantities.${members.get(type)}`,
    type,
    list: true,
    terms: type === 'keyword',
    dynamic: id,
  }
}

/** Returns the values of a quantity of a schema in a search document. */
export function dynamicValues(document: JsonObject, quantity: SearchQuantity): Json[] {
  const name = members.get(quantity.type) as string
  return elementsAt(document, 'search_quantities').flatMap(element => {
    const value = member(element, name)
    return member(element, 'id') === quantity.dynamic && value !== undefined && value !== null ? [value] : []
  })
}

function declaredType(path: string, schema: string): ValueType | undefined {
  const [start, ...names] = path.split('.')
  const last = names.pop()
  let section: SectionDefinition | undefined = start === 'data' ? publishedSchema('v1').find(schema) : undefined
  for (const name of names) {
    const property = propertyOfToday(section, name)
    section = property?.m_kind === 'sub_section' ? property.sub_section : undefined
  }
  const property = last === undefined ? undefined : propertyOfToday(section, last)
  return property?.m_kind === 'quantity' ? indexedType(property) : undefined
}

/** A server has one version of a package: it does not know the names of older ones. */
function propertyOfToday(section: SectionDefinition | undefined, name: string) {
  const property = section?.all_properties.get(name)
  return property?.until === undefined ? property : undefined
}

/** Servers index scalars of plain types. */
function indexedType({ type, shape }: QuantityDefinition): ValueType | undefined {
  if (type.kind === 'enum') return 'keyword'
  if (type.kind !== 'plain' || shape.length > 0) return undefined
  if (/^u?int/.test(type.name)) return 'long'
  if (/^float/.test(type.name)) return 'double'
  if (type.name === 'Datetime') return 'date'
  return pythonTypes.get(type.name)
}
