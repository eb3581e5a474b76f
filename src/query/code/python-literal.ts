/** JSON data as a Python expression: `True`, `False`, `None`, texts in double quotes, indented like JSON. */
export function pythonLiteral(value: unknown, indent = ''): string {
  if (value === null || value === undefined) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value !== 'object') return pythonScalar(value)
  const inner = `${indent}    `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map(item => pythonLiteral(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item, inner)}`)
  if (parts.length === 0) return `${open}${close}`
  const line = `${open}${parts.join(', ')}${close}`
  if (line.length <= 80 && !line.includes('\n')) return line
  return `${open}\n${parts.map(part => `${inner}${part},\n`).join('')}${indent}${close}`
}

/** JSON escapes are Python's too, but for characters outside of the basic plane, which stay as they are. */
function pythonScalar(value: unknown): string {
  return JSON.stringify(value) ?? 'None'
}
