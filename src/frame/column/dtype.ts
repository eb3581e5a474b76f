/**
 * What a column holds: `float64`, `int32`, `string`, `boolean`, `date`, lists such as `list<float64>` or
 * `list<list<string>>`, or `object` for whatever else an archive has (shown as it came).
 */
export type DType = ScalarType | `list<${string}>` | 'object'

/** The types whose values are single numbers, texts, truths or moments. */
export type ScalarType = 'float64' | 'int32' | 'string' | 'boolean' | 'date'

const scalars: readonly string[] = ['float64', 'int32', 'string', 'boolean', 'date']

/** The type of a list's items: `float64` for `list<float64>`; `undefined` for what is not a list. */
export function itemType(dtype: DType): DType | undefined {
  return dtype.startsWith('list<') ? (dtype.slice(5, -1) as DType) : undefined
}

/** True for a text that names a type. */
export function isDType(text: string): text is DType {
  if (text.startsWith('list<') && text.endsWith('>')) return isDType(text.slice(5, -1))
  return text === 'object' || scalars.includes(text)
}

/** True for the types that hold numbers. */
export function isNumeric(dtype: DType): boolean {
  return dtype === 'float64' || dtype === 'int32'
}
