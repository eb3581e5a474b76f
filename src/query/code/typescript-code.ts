import type { QueryConfig } from '../query-config.js'

/** The default options, which are left out. */
const usual: Record<string, unknown> = {
  owner: 'visible',
  max: 10_000,
  raiseErrors: false,
  onlyWithRequired: false,
  required: '*',
}

/** The query in our own words, with the options that differ from the usual ones; a login comes from the environment. */
export function typescriptCode(config: QueryConfig): string {
  const options = Object.entries(config)
    .filter(([name, value]) => name !== 'dialect' && value !== undefined && value !== usual[name])
    .map(([name, value]) => `  ${name}: ${literal(value, '  ')},\n`)
  return `import { ArchiveQuery } from 'nomad-notebook'

const query = new ArchiveQuery({
${options.join('')}})
const entries = await query.fetch()
`
}

/** JSON as a TypeScript literal: keys without quotes where they need none. */
function literal(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return scalar(value)
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map(item => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${keyText(key)}: ${literal(item, inner)}`)
  if (parts.length === 0) return `${open}${close}`
  const space = open === '{' ? ' ' : ''
  const line = `${open}${space}${parts.join(', ')}${space}${close}`
  if (line.length <= 80 && !line.includes('\n')) return line
  return `${open}\n${parts.map(part => `${inner}${part},\n`).join('')}${indent}${close}`
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w]*$/.test(key) && key !== '__proto__' ? key : scalar(key)
}

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'undefined'
  const plain = JSON.stringify(value)
  return /['\\]/.test(plain) ? plain : `'${plain.slice(1, -1)}'`
}
