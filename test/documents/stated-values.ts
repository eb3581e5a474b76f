/** A line of a block that is an expression, with its value in a comment: `atoms.shape   // [2, 3], a row an atom`. */
export interface StatedValue {
  /** Counted from 0 in the block. */
  line: number
  expression: string
  comment: string
}

/** The lines of a block whose comments begin with a number, a text in quotes or a list. */
export function statedValues(code: string): StatedValue[] {
  return code.split('\n').flatMap((text, line) => {
    const [, expression, comment] = text.match(/^([\w$(].*?);?\s+\/\/ ((?:-?\d|'|\[).*)$/) ?? []
    if (expression === undefined || comment === undefined || isNoExpression.test(expression)) return []
    return [{ line, expression, comment }]
  })
}

const isNoExpression = /^(import|export|const|let|var|for|if|while|return|function|class)\b|[{(,]$/

/** A cell that prints the values, one a line, in the form that comments have them in. */
export function printValues(values: readonly StatedValue[]): string {
  const prints = values.map(({ expression }) => `console.log(inWords(await (${expression})))`)
  // tslab takes `await (` for a call, unless it has seen another `await` before.
  return `await Promise.resolve()
const inWords = (value: unknown) =>
  typeof value === 'string' ? "'" + value + "'" : Array.isArray(value) ? '[' + value.join(', ') + ']' : String(value)
${prints.join('\n')}`
}

/** True when the comment begins with the value that was printed. */
export function agrees({ comment }: StatedValue, printed: string): boolean {
  return comment.startsWith(printed) && !/^[\w.]/.test(comment.slice(printed.length))
}
