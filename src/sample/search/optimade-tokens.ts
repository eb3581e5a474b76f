/** A piece of an OPTIMADE filter. Words and signs have their text; a constant has its value. */
export interface OptimadeToken {
  kind: 'name' | 'constant' | 'operator' | 'sign'
  text: string
  value?: string | number
  /** Where it begins, in characters from 0. */
  at: number
}

const pieces =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<operator><=|>=|!=|<|>|=)|(?<name>[A-Za-z_][A-Za-z0-9_.]*)|(?<sign>[(),]))/y

/** Cuts a filter into its pieces; `fail` makes the error for a place that is none. */
export function optimadeTokens(filter: string, fail: (at: number) => Error): OptimadeToken[] {
  const tokens: OptimadeToken[] = []
  const end = filter.trimEnd().length
  pieces.lastIndex = 0
  for (let at = 0; at < end; at = pieces.lastIndex) {
    pieces.lastIndex = at
    const groups = pieces.exec(filter)?.groups
    if (!groups) throw fail(at + filter.slice(at).search(/\S/))
    tokens.push({ ...toToken(groups), at })
  }
  return tokens
}

function toToken(groups: Record<string, string>): Omit<OptimadeToken, 'at'> {
  const { text, number, operator, name, sign } = groups
  if (text !== undefined) return { kind: 'constant', text, value: text.slice(1, -1).replace(/\\(.)/g, '$1') }
  if (number !== undefined) return { kind: 'constant', text: number, value: Number(number) }
  if (operator !== undefined) return { kind: 'operator', text: operator }
  if (name !== undefined) return { kind: 'name', text: name }
  return { kind: 'sign', text: sign as string }
}
