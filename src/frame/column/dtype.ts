/**
 * The type of the values of a column: `float64`, `int32`, `string`, `boolean`, `date`, lists such as `list<float64>` or
 * `list<list<string>>`, or `object` for whatever else an archive has.
 */
export type DType = ScalarType | `list<${string}>` | 'object'

/** The types of single values: numbers, texts, booleans, dates. */
export type ScalarType = 'float64' | 'int32' | 'string' | 'boolean' | 'date'

const scalars: readonly string[] = ['float64', 'int32', 'string', 'boolean', 'date']

/** Returns the type of the items of a list: `float64` for `list<float64>`; `undefined` for what is not a list. */
export function itemType(dtype: DType): DType | undefined {
  return dtype.startsWith('list<') ? (dtype.slice(5, -1) as DType) : undefined
}

/** Returns true for a text that names a type. */
export function isDType(text: string): text is DType {
  if (text.startsWith('list<') && text.endsWith('>')) return isDType(text.slice(5, -1))
  return text === 'object' || scalars.includes(text)
}

/** Returns true for the types of numbers. */
export function isNumeric(dtype: DType): boolean {
  return dtype === 'float64' || dtype === 'int32'
}
