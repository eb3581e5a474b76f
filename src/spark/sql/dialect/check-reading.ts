import { type Token, tokensOf } from './tokens.js'
import { DialectError } from './translate.js'

const hint = 'Spark itself runs others: by spark-sql, or by PySpark.'

/** @throws QueryError for a statement that does more than read, and for several at once */
export function checkReading(statement: string): void {
  const tokens = tokensOf(statement)
  const end = tokens.findIndex(({ text }) => text === ';')
  const next = end < 0 ? undefined : tokens.slice(end).find(({ text }) => text !== ';')
  if (next) throw new DialectError('sql runs one statement, and this has several.', next.from, 'Call sql for each.')
  const first = tokens.find(({ text }) => text !== '(')
  const verb = first?.text === 'with' ? verbAfterWith(tokens) : first
  if (!verb || !/^(?:select|from|values|with|describe|desc|show)$/.test(verb.text)) {
    const { from = 0 } = verb ?? {}
    throw new DialectError('sql runs statements that read: select, with, from, values, describe, show.', from, hint)
  }
  // `from t insert into …`, and what a later version may allow within others.
  const writing = tokens.find(({ kind, text }, index) => kind === 'word' && isWriting(text, tokens[index + 1]))
  if (writing) throw new DialectError(`sql runs statements that read, and ${writing.text} writes.`, writing.from, hint)
}

function isWriting(word: string, next: Token | undefined): boolean {
  if (next?.kind !== 'word') return false
  if (word === 'insert') return next.text === 'into' || next.text === 'overwrite'
  return (word === 'merge' && next.text === 'into') || (word === 'delete' && next.text === 'from')
}

/** The word that says what a statement with named queries does. */
function verbAfterWith(tokens: readonly Token[]): Token | undefined {
  const start = tokens.findIndex(({ text }) => text === 'with')
  let depth = 0
  for (let index = start + 1; index < tokens.length; index++) {
    const { kind, text } = tokens[index] as Token
    if (text === '(') depth++
    else if (text === ')') depth--
    else if (depth === 0 && kind === 'word' && tokens[index - 1]?.text === ')' && text !== 'as') return tokens[index]
  }
  // `with a as (…) (select …)`: what stands in the last brackets.
  const last = tokens.findLastIndex(({ text }, index) => text === '(' && tokens[index - 1]?.text === ')')
  return last < 0 ? undefined : tokens.slice(last).find(({ text }) => text !== '(')
}
