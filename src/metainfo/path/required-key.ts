/** A key of `required`, taken apart. */
export interface RequiredKey {
  name: string
  /** What stands in the brackets behind the name: an index, a range, or nothing; `undefined` without brackets. */
  brackets: string | undefined
}

/** Takes a key such as `calculation[-1]` apart, in one look at it however long it is; brackets elsewhere belong to the name. */
export function requiredKey(key: string): RequiredKey {
  const text = key.trim()
  const open = text.endsWith(']') ? text.lastIndexOf('[') : -1
  if (open < 0) return { name: text, brackets: undefined }
  return { name: text.slice(0, open).trim(), brackets: text.slice(open + 1, -1) }
}
