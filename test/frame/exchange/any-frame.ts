import fc from 'fast-check'
import { type DType, Frame, itemType } from '../../../src/frame/index.js'

const floats = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 5e-324, 2 ** 53, 1))

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('', 'a', '__proto__', 'constructor', 'null', 'NaN', '\uFEFFx', '\u0000', 'é', '💎', '1', "'", '"'),
)

const records = fc.oneof(
  fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(floats, texts, fc.boolean(), fc.constant(null)), { maxKeys: 3 }),
  fc.array(fc.oneof(fc.integer(), texts, fc.record({ a: floats })), { maxLength: 3 }),
  texts,
  fc.boolean(),
)

const dtypes: DType[] = [
  'float64',
  'int32',
  'string',
  'boolean',
  'date',
  'object',
  'list<float64>',
  'list<int32>',
  'list<string>',
  'list<boolean>',
  'list<date>',
  'list<object>',
  'list<list<float64>>',
  'list<list<string>>',
  'list<list<list<int32>>>',
]

/** Values of a type, missing ones among them. */
function values(dtype: DType): fc.Arbitrary<unknown> {
  const items = itemType(dtype)
  return fc.option(items ? fc.array(values(items), { maxLength: 4 }) : scalars(dtype), { nil: null, freq: 4 })
}

function scalars(dtype: DType): fc.Arbitrary<unknown> {
  switch (dtype) {
    case 'float64':
      return floats
    case 'int32':
      return fc.integer()
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.date({ noInvalidDate: true })
    case 'string':
      return texts
    default:
      return records
  }
}

/** Frames of any columns: all types, names and units. */
export function anyFrame({ names = texts, maxRows = 12 } = {}): fc.Arbitrary<Frame> {
  const columns = fc.uniqueArray(fc.tuple(names, fc.constantFrom(...dtypes)), {
    selector: ([name]) => name,
    maxLength: 6,
  })
  const rows = fc.integer({ min: 0, max: maxRows })
  return fc.tuple(columns, rows).chain(([named, length]) =>
    fc
      .tuple(...named.map(([, dtype]) => fc.array(values(dtype), { minLength: length, maxLength: length })))
      .map(lists => {
        const types = Object.fromEntries(named)
        const units = Object.fromEntries(
          named.flatMap(([name, dtype]) => (/float64/.test(dtype) ? [[name, 'eV']] : [])),
        )
        const columns = Object.fromEntries(named.map(([name], index) => [name, lists[index] as unknown[]]))
        return Frame.fromColumns(columns, { dtypes: types, units })
      }),
  )
}

/** A column of each type, with what is hard to write. */
export function allTypes(): Frame {
  return Frame.fromColumns(
    {
      energy: [1.5, null, Number.NaN, -0],
      n: [1, null, 3, -(2 ** 31)],
      s: ['a', null, '\uFEFFü', ''],
      b: [true, null, false, true],
      d: [new Date(5), null, new Date(-8.64e15), new Date(8.64e15)],
      l: [[1.5, null, Number.NaN], null, [], [-0]],
      ll: [[[1], [], null], null, [], [[2, null]]],
      o: [{ a: -0 }, null, { x: [Number.NaN, '"NaN"'] }, JSON.parse('{ "__proto__": 1 }')],
    },
    { units: { energy: 'eV', l: 'angstrom' } },
  )
}
