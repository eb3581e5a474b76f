import type { Column } from '../../column/column.js'

/** The keys of metadata that pandas reads. */
export const pandasKey = 'pandas'
export const attrsKey = 'PANDAS_ATTRS'

/**
 * Returns the metadata from which pandas takes `df.attrs`, with the units of columns in `units`, and types for integers and
 * booleans of which some are missing: it would make floating-point numbers and objects of them.
 */
export function pandasMetadata(columns: readonly Column[]): [key: string, value: string][] {
  const units = Object.fromEntries(columns.flatMap(({ name, unit }) => (unit ? [[name, unit.name]] : [])))
  const hasUnits = Object.keys(units).length > 0
  const described = columns.flatMap(nullableType)
  if (!hasUnits && described.length === 0) return []
  const attributes = hasUnits ? { units } : {}
  const pandas = { index_columns: [], column_indexes: [], columns: described, attributes, pandas_version: '2.0.0' }
  return [
    [pandasKey, JSON.stringify(pandas)],
    ...(hasUnits ? [[attrsKey, JSON.stringify(attributes)] as [string, string]] : []),
  ]
}

function nullableType({ name, dtype, nullCount }: Column): object[] {
  if (nullCount === 0 || (dtype !== 'int32' && dtype !== 'boolean')) return []
  const types =
    dtype === 'int32' ? { pandas_type: 'int32', numpy_type: 'Int32' } : { pandas_type: 'bool', numpy_type: 'boolean' }
  return [{ name, field_name: name, ...types, metadata: null }]
}
