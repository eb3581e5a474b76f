/** The kind of a piece of a statement. A mark is an operator, a bracket, a comma. */
export type TokenKind = 'word' | 'name' | 'text' | 'number' | 'parameter' | 'mark'

/** A piece of a statement in DuckDB's words, without the spaces and comments around it. */
export interface Token {
  readonly kind: TokenKind
  /** Its begin and end in the statement. */
  readonly from: number
  readonly to: number
  /** As it is written; of words in lower case. */
  readonly text: string
  /** The text that a name or a text in quotes stands for. */
  readonly value?: string
}

const space = /(?:\s+|--[^\n]*)+/y
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['text', /[eE]'(?:\\[\s\S]|''|[^'\\])*'/y],
  ['text', /'(?:''|[^'])*'/y],
  ['text', /\$([a-zA-Z_\u0080-\uffff][\w\u0080-\uffff]*)?\$[\s\S]*?\$\1\$/y],
  ['name', /"(?:""|[^"])*"/y],
  ['name', /`(?:``|[^`])*`/y],
  ['parameter', /\$\w+/y],
  ['number', /(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y],
  ['word', /[a-zA-Z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['mark', /::|\/\/|\*\*|<=>|<=|>=|<>|!=|==|\|\||->>|->|<<|>>|!~|[\s\S]/y],
]

/** Cuts a statement into its pieces. */
export function tokensOf(statement: string): Token[] {
  const tokens: Token[] = []
  for (let at = afterSpace(statement, 0); at < statement.length; ) {
    const token = tokenAt(statement, at)
    tokens.push(token)
    at = afterSpace(statement, token.to)
  }
  return tokens
}

function tokenAt(statement: string, from: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from
    const [text] = pattern.exec(statement) ?? []
    if (text === undefined) continue
    const to = from + text.length
    if (kind === 'word') return { kind, from, to, text: text.toLowerCase() }
    const value = kind === 'text' ? valueOfText(text) : kind === 'name' ? valueOfName(text) : undefined
    return { kind, from, to, text, ...(value !== undefined && { value }) }
  }
  // The last pattern takes any character.
  return { kind: 'mark', from, to: from + 1, text: statement[from] as string }
}

/** Comments between slashes hold others, as in PostgreSQL. */
function afterSpace(statement: string, from: number): number {
  let at = from
  for (;;) {
    space.lastIndex = at
    at += space.exec(statement)?.[0].length ?? 0
    if (!statement.startsWith('/*', at)) return at
    let depth = 0
    do {
      if (statement.startsWith('/*', at)) depth++
      else if (statement.startsWith('*/', at)) depth--
      else {
        at++
        continue
      }
      at += 2
    } while (depth > 0 && at < statement.length)
  }
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function valueOfText(text: string): string {
  if (text.startsWith('$')) {
    const mark = text.slice(0, text.indexOf('$', 1) + 1)
    return text.slice(mark.length, -mark.length)
  }
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'")
  return text
    .slice(2, -1)
    .replace(
      /\\(?:x([\da-f]{1,2})|u([\da-f]{4})|U([\da-f]{8})|([0-7]{1,3})|([\s\S]))|''/gi,
      (_all, hex, short, long, octal, other) => {
        if (other !== undefined) return escapes[other] ?? other
        const code = octal === undefined ? Number.parseInt(hex ?? short ?? long ?? '27', 16) : Number.parseInt(octal, 8)
        return String.fromCodePoint(Math.min(code, 0x10ffff))
      },
    )
}

function valueOfName(text: string): string {
  const mark = text[0] as string
  return text.slice(1, -1).replaceAll(mark + mark, mark)
}
