import { BooleanData, missingBoolean } from '../../column/boolean-data.js'
import type { ColumnData } from '../../column/column-data.js'
import { DateData } from '../../column/date-data.js'
import { NumberData } from '../../column/number-data.js'
import { ObjectData } from '../../column/object-data.js'
import { StringData } from '../../column/string-data.js'
import { Validity } from '../../column/validity.js'
import { jsonIn } from '../json-text.js'
import type { LeafType } from './value-type.js'

/** Values as another program or library gives them, `null` or `undefined` for missing ones. */
export type Values = ArrayLike<unknown>

/** What to know of times of which no zone is known. */
export const withoutZone = 'times without a zone: read as UTC'

/** Says something of the column that is read. */
export type Say = (note: string) => void

/** Makes the data of a column of single values. @param isJson true for texts in which this package has put records */
export function leafData(type: LeafType, values: Values, { say, isJson }: { say: Say; isJson: boolean }): ColumnData {
  if (type.note) say(type.note)
  switch (type.kind) {
    case 'boolean':
      return new BooleanData(Uint8Array.from(values, value => (isMissing(value) ? missingBoolean : Number(value))))
    case 'int32':
      return integerData(values)
    case 'float64':
      return floatData(values)
    case 'decimal':
      return decimalData(values, type, say)
    case 'whole':
      return wholeData(values, say)
    case 'date':
      return dateData(values, say)
    case 'string':
      return isJson ? jsonData(values, say) : bytesData(values, say)
    case 'json':
      return jsonData(values, say)
    case 'bytes':
      return bytesData(values, say)
    case 'hexadecimal':
      return hexData(values, say)
    case 'other':
      return new ObjectData(Array.from(values, value => value ?? null))
  }
}

/** Returns a single value that stands in a record, as JSON could have it. */
export function leafValue(type: LeafType, value: unknown, say: Say): unknown {
  if (isMissing(value)) return null
  const data = leafData(type, [value], { say, isJson: false })
  const read = data.get(0)
  return read instanceof Date ? read.toISOString() : read
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

function validityOf(values: Values): Validity | undefined {
  return Validity.from(values.length, row => isMissing(values[row]))
}

function integerData(values: Values): NumberData {
  const integers = Int32Array.from(values, value => (isMissing(value) ? 0 : Number(value)))
  return new NumberData(integers, validityOf(values))
}

/** Makes dates of milliseconds, or of dates. */
function dateData(values: Values, say: Say): DateData {
  return new DateData(
    Float64Array.from(values, value => {
      if (isMissing(value)) return Number.NaN
      const milliseconds = Number(value)
      const whole = Math.floor(milliseconds)
      if (whole !== milliseconds) say('times finer than milliseconds: cut')
      const time = new Date(whole).getTime()
      if (Number.isNaN(time)) say("times beyond those of JavaScript's dates: missing")
      return time
    }),
  )
}

function floatData(values: Values): NumberData {
  if (values instanceof Float64Array) return new NumberData(values)
  const floats = Float64Array.from(values, value => (isMissing(value) ? Number.NaN : Number(value)))
  return new NumberData(floats, validityOf(values))
}

/** Makes numbers of whole ones of 64 bits, and texts where no number of JavaScript is the same. */
function wholeData(values: Values, say: Say): ColumnData {
  let fits = true
  for (let row = 0; row < values.length; row++) {
    const value = values[row]
    if (isMissing(value)) continue
    const number = Number(value)
    if (!Number.isSafeInteger(number)) {
      say('whole numbers beyond 2^53, which JavaScript numbers do not have: texts')
      return stringData(values, String)
    }
    if ((number | 0) !== number) fits = false
  }
  return fits ? integerData(values) : floatData(values)
}

function stringData(values: Values, textOf: (value: never) => string): StringData {
  const known = new Map<string, number>()
  const dictionary: string[] = []
  const codes = Int32Array.from(values, value => {
    if (isMissing(value)) return -1
    const text = textOf(value as never)
    let code = known.get(text)
    if (code === undefined) {
      code = dictionary.push(text) - 1
      known.set(text, code)
    }
    return code
  })
  return new StringData(codes, dictionary)
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Makes texts of bytes: as they say in UTF-8, or digits where one of them is no text. */
function bytesData(values: Values, say: Say): StringData {
  try {
    return stringData(values, textOf)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return hexData(values, say)
  }
}

function hexData(values: Values, say: Say): StringData {
  say('bytes: as hexadecimal digits')
  return stringData(values, (value: Uint8Array | string) => Buffer.from(value as Uint8Array).toString('hex'))
}

/** Returns the text of bytes. @throws TypeError when they are no UTF-8 */
function textOf(value: unknown): string {
  return value instanceof Uint8Array ? utf8.decode(value) : String(value)
}

/** For JSON, which is UTF-8: bytes that are none become U+FFFD. */
const lossyUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function jsonData(values: Values, say: Say): ObjectData {
  return new ObjectData(
    Array.from(values, value => {
      if (isMissing(value)) return null
      if (typeof value !== 'string' && !(value instanceof Uint8Array)) return value
      const text = typeof value === 'string' ? value : lossyUtf8.decode(value)
      const read = jsonIn(text)
      if (read === undefined) say('texts that are no JSON: as they are')
      return read === undefined ? text : read
    }),
  )
}

/** Makes numbers of decimals: the nearest ones, with a word where they have fewer digits. */
function decimalData(values: Values, { scale = 0, hasNumbers }: LeafType, say: Say): NumberData {
  let exact = true
  const numbers = Float64Array.from(values, value => {
    if (isMissing(value)) return Number.NaN
    if (hasNumbers && typeof value === 'number') return value
    const digits = decimalText(unscaled(value), scale)
    const number = Number(digits)
    if (exact && !isSame(number, digits)) exact = false
    return number
  })
  if (!exact) say('decimals with more digits than JavaScript numbers have: rounded')
  return new NumberData(numbers, validityOf(values))
}

function unscaled(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint)
  const hex = Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')
  return hex === '' ? 0n : BigInt.asIntN(4 * hex.length, BigInt(`0x${hex}`))
}

function decimalText(value: bigint, scale: number): string {
  if (scale <= 0) return String(value * 10n ** BigInt(-scale))
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Returns true when the shortest text of a number means the decimal. */
function isSame(number: number, decimal: string): boolean {
  const [mantissa = '', exponent = '0'] = String(Math.abs(number)).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const [otherWhole = '', otherFraction = ''] = decimal.replace('-', '').split('.')
  const places = fraction.length - Number(exponent)
  const scale = Math.max(places, otherFraction.length)
  const ours = BigInt(whole + fraction) * 10n ** BigInt(scale - places)
  return ours === BigInt(otherWhole + otherFraction) * 10n ** BigInt(scale - otherFraction.length)
}
