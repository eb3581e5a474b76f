import { DataError } from '../../errors/index.js'
import { Decimals, Instants, Lists, Maps, Records, type ValueReader, WholeNumbers } from '../../sql/values/index.js'
import type { ArrowField, Interval } from './arrow-values.js'
import { clockText, durationText, intervalText } from './interval-text.js'

const nanoseconds = [1_000_000_000n, 1_000_000n, 1000n, 1n]
const day = 86_400_000_000_000n

type Stored = never
type List = readonly unknown[]

/**
 * Returns what makes plain values of stored ones: the same as of DuckDB's results.
 *
 * @throws DataError for values that need a function of Spark's to be read
 */
export function readerOf(column: string, { type, name }: ArrowField): ValueReader<Stored> {
  const { typeId, bitWidth = 64, signed = true, unit = 0, children = [] } = type
  const readers = () => children.map(child => readerOf(column, child))
  const [first, second] = children
  switch (typeId) {
    case 1:
      // DuckDB has whole numbers in place of what has no type.
      return { dtype: 'int32' }
    case 2:
      return bitWidth < 32 || (bitWidth === 32 && signed) ? { dtype: 'int32' } : new WholeNumbers()
    case 3:
      return { dtype: 'float64' }
    case 4:
    case 19:
      return new Bytes()
    case 5:
    case 20:
      return new Texts()
    case 6:
      return { dtype: 'boolean' }
    case 7:
      return new Decimals('string')
    case 8:
      return new Instants((days: number) => BigInt(days) * day) as ValueReader<Stored>
    case 10:
      return new Instants((count: bigint) => count * (nanoseconds[unit] as bigint)) as ValueReader<Stored>
    case 9:
      return textsOf((count: bigint | number) => clockText(BigInt(count) * (nanoseconds[unit] as bigint)))
    case 18:
      return textsOf((count: bigint) => durationText(count * (nanoseconds[unit] as bigint)))
    case 11:
      return textsOf((interval: Interval) => intervalText(interval))
    case 12:
    case 21:
      return new Lists(readers()[0] as ValueReader<Stored>, (value: List) => value as Stored[]) as ValueReader<Stored>
    case 17: {
      const [keys, values] = (first?.type.children ?? []).map(child => readerOf(column, child))
      return new Maps(
        keys as ValueReader<Stored>,
        values as ValueReader<Stored>,
        (value: List) => value as [Stored, Stored][],
      ) as ValueReader<Stored>
    }
    case 13: {
      if (second?.metadata?.get('variant') === 'true' || first?.metadata?.get('variant') === 'true')
        refuseVariant(column)
      const fields = children.map(child => child.name)
      checkNames(column, fields)
      const named = readers().map((reader, index) => [fields[index] as string, reader] as const)
      return new Records(new Map(named), (value: List, _, index) => value[index] as Stored) as ValueReader<Stored>
    }
    default:
      throw new DataError(`The values of '${name}' in the column '${column}' cannot be read (Arrow's type ${typeId}).`)
  }
}

/** Bytes as DuckDB writes them. */
class Bytes implements ValueReader<Uint8Array> {
  readonly dtype = 'string'

  read(bytes: Uint8Array): string {
    return Array.from(bytes, byte => {
      const isPlain = byte > 0x1f && byte < 0x7f && byte !== 0x22 && byte !== 0x27
      return isPlain ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
    }).join('')
  }

  note(): string {
    return "bytes as text, those of no letter as \\x00; decode(…, 'utf-8') reads UTF-8"
  }
}

/** Texts, which Spark does not check. */
class Texts implements ValueReader<string> {
  readonly dtype = 'string'
  #odd = 0

  read(text: string): string {
    if (text.includes('\ufffd')) this.#odd++
    return text
  }

  note(): string | undefined {
    return this.#odd === 0 ? undefined : 'texts with \ufffd, which may stand in place of bytes that are no UTF-8'
  }
}

function textsOf<Value>(read: (value: Value) => string): ValueReader<Stored> {
  return { dtype: 'string', read: read as (value: Stored) => string }
}

function refuseVariant(column: string): never {
  throw new DataError(`The column '${column}' is a variant, which is read by Spark only.`, {
    hint: `Let the statement make a text of it, to_json(${column}), or a type: cast(${column} as …).`,
  })
}

/** Spark has records with several fields of one name. */
function checkNames(column: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  throw new DataError(`The records in the column '${column}' have the field '${twice}' more than once.`, {
    hint: 'Give the fields names of their own: named_struct(…).',
  })
}
