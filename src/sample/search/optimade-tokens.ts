/** A token of an OPTIMADE filter. Names and signs have their text; a constant has its value. */
export interface OptimadeToken {
  kind: 'name' | 'constant' | 'operator' | 'sign'
  text: string
  value?: string | number
  /** Where it begins, in characters from 0. */
  at: number
}

const tokenForm =
  /\s*(?:(?<text>"(?:[^"\\]|\\.)*")|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<operator><=|>=|!=|<|>|=)|(?<name>[A-Za-z_][A-Za-z0-9_.]*)|(?<sign>[(),]))/y

/** Splits a filter into tokens; `fail` makes the error for a place where there is none. */
export function optimadeTokens(filter: string, fail: (at: number) => Error): OptimadeToken[] {
  const tokens: OptimadeToken[] = []
  const end = filter.trimEnd().length
  tokenForm.lastIndex = 0
  for (let at = 0; at < end; at = tokenForm.lastIndex) {
    tokenForm.lastIndex = at
    const groups = tokenForm.exec(filter)?.groups
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
