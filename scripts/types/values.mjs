// The TypeScript type of what a quantity reads as, and the line that explains it.

const numbers = /^(float|int)(8|16|32|64)?$|^uint(8|16|32|64)$/
const complexes = /^complex(64|128)?$/
const texts = new Set([
  'str',
  'str_',
  'URL',
  'Capitalized',
  'Dimension',
  'Unit',
  'Bytes',
  'HDF5Reference',
  'HDF5Dataset',
])

/** Sections that declare no content: a reference or slot for them may have anything. */
const open = new Set([
  'nomad.datamodel.data.ArchiveSection',
  'nomad.datamodel.data.EntryData',
  'nomad.metainfo.metainfo.MSection',
])

/**
 * The type as text.
 * @param {object} quantity facts of one quantity
 * @param {{ dimension: (unit: string) => string, sections: Map, sectionType: (qualified: string) => string }} context
 */
export function quantityType(quantity, context, depth = 0) {
  const { t: type, shape = [] } = quantity
  if (quantity.flex_unit) return arrayOf('Quantity', shape, 'Quantity<string, number>')
  if (type?.qref) return quantityReference(type.qref, shape, context, depth)
  if (type?.cls) return lists('LooseValue', shape.length)
  if (type?.ref) return lists(targetType(type.ref, context), shape.length)
  if (type?.enum) return lists(enumType(type.enum), shape.length)
  if (numbers.test(type)) return numeric(quantity.unit, shape, context)
  if (complexes.test(type)) return `Complex<${numeric(quantity.unit, shape, context)}>`
  if (texts.has(type)) return lists('string', shape.length)
  if (type === 'Datetime') return lists('Date', shape.length)
  if (type === 'bool' || type === 'bool_') return lists('boolean', shape.length)
  return lists('LooseValue', shape.length)
}

/** The type that a reference or a sub-section's item reads as. */
export function targetType(qualified, { sections, sectionType }) {
  return !sections.has(qualified) || open.has(qualified) ? 'LooseSection' : sectionType(qualified)
}

function numeric(unit, shape, { dimension: dimensionOf }) {
  if (unit === undefined) return shape.length === 0 ? 'number' : nested(shape)
  const dimension = `'${dimensionOf(unit)}'`
  return shape.length === 0 ? `Quantity<${dimension}, number>` : `Quantity<${dimension}, ${nested(shape)}>`
}

function arrayOf(name, shape, scalar) {
  return shape.length === 0 ? scalar : `${name}<string, ${nested(shape)}>`
}

const nested = shape => `Float64Array${'[]'.repeat(shape.length - 1)}`

/** Lists of `item`, frozen at run time. */
export function lists(item, depth) {
  if (depth === 0) return item
  const inner = lists(item, depth - 1)
  return `readonly ${/ [|&] |^readonly /.test(inner.replace(/<.*>/, '')) ? `(${inner})` : inner}[]`
}

function enumType(members) {
  const texts = [...new Set(members)].filter(member => typeof member === 'string')
  return texts.length === 0 ? 'string' : texts.map(member => literal(member)).join(' | ')
}

const literal = text => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`

function quantityReference(target, shape, context, depth) {
  const cut = target.lastIndexOf('/')
  const quantity = context.sections.get(target.slice(0, cut))?.q?.[target.slice(cut + 1)]
  const item = quantity && depth < 8 ? quantityType(quantity, context, depth + 1) : 'LooseValue'
  return lists(item, shape.length)
}

/** As src/metainfo/schema/stated-default.ts has it: other defaults do not show, and lists without items go without saying. */
function isReadWhenUnset({ default: standard, derived, virtual }) {
  if (derived || virtual) return false
  return typeof standard === 'boolean' || (typeof standard === 'string' && !saysNothing.test(standard))
}

const saysNothing = /^(|not processed|unavailable|unknown|<.*>)$/

/** One line: unit, shape, kind of reference, default; what the type itself does not show. */
export function quantityNote(quantity) {
  const { t: type, shape = [], unit } = quantity
  const parts = []
  if (unit) parts.push(`Unit: ${unit}.`)
  if (quantity.flex_unit) parts.push('Unit: stored with each value.')
  if (shape.length > 0) parts.push(`Shape: [${shape.join(', ')}].`)
  if (type?.cls) parts.push('Names a person or data set outside of archives.')
  else if (type?.ref) parts.push('A reference.')
  if (type?.qref) parts.push(`A reference to ${type.qref.split('.').at(-1).replace('/', '.')}: reads as its value.`)
  if (type === 'Bytes') parts.push('Bytes in base64.')
  if (/^HDF5/.test(type)) parts.push('Names data in an HDF5 file.')
  if (isReadWhenUnset(quantity)) parts.push(`Default: ${quantity.default}.`)
  if (quantity.derived) parts.push('Derived.')
  if (quantity.until) parts.push(`Until version ${quantity.until}.`)
  return parts.join(' ')
}
