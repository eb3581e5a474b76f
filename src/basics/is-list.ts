/** Returns true for arrays and typed arrays. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
}

/** At most so many dimensions are in a shape: the lists of an archive may be nested arbitrarily deep. */
const maxDimensions = 16

/** Returns the lengths of nested lists along their first items: `[24, 3]`; `[]` for anything else. */
export function shapeOf(value: unknown): number[] {
  const shape: number[] = []
  for (let item = value; isList(item) && shape.length < maxDimensions; item = item[0]) shape.push(item.length)
  return shape
}
