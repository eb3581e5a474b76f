import type { Token } from './tokens.js'

/** A piece of a text that was made of another, and where in that it comes from. */
interface Piece {
  readonly to: number
  readonly from: number
  /** True for what is there as it was written. */
  readonly isSame: boolean
}

/** A text that was made of a statement. */
export interface EditedText {
  readonly text: string
  /** Returns the place in the statement of a place in this text. */
  placeOf(at: number): number
}

/** Changes of the pieces of a statement, which are all made at once in the end. */
export class Edits {
  readonly #replaced = new Map<number, string>()
  readonly #before = new Map<number, string[]>()
  readonly #after = new Map<number, string[]>()
  readonly #whole = new Map<number, { last: number; text: string }>()

  /** Puts a text in the place of a piece. */
  replace(index: number, text: string): void {
    this.#replaced.set(index, text)
  }

  /** Puts a text before a piece, and before what was put there so far. */
  before(index: number, text: string): void {
    this.#before.set(index, [text, ...(this.#before.get(index) ?? [])])
  }

  /** Puts a text after a piece, and after what was put there so far. */
  after(index: number, text: string): void {
    this.#after.set(index, [...(this.#after.get(index) ?? []), text])
  }

  /** Puts a text in the place of all pieces from one to another. What is put before the first and after the last one stays. */
  replaceAll(first: number, last: number, text: string): void {
    this.#whole.set(first, { last, text })
  }

  /** Makes the changes in a part of a statement. */
  apply(statement: string, tokens: readonly Token[], first = 0, last = tokens.length - 1): EditedText {
    const pieces: Piece[] = []
    let text = ''
    const add = (part: string, from: number, isSame: boolean) => {
      if (part === '') return
      pieces.push({ to: text.length, from, isSame })
      text += part
    }
    for (let index = first; index <= last; index++) {
      const token = tokens[index] as Token
      const previous = tokens[index - 1]
      if (index > first && previous) add(statement.slice(previous.to, token.from), previous.to, true)
      for (const part of this.#before.get(index) ?? []) add(part, token.from, false)
      const whole = this.#whole.get(index)
      const replaced = whole?.text ?? this.#replaced.get(index)
      if (replaced === undefined) add(statement.slice(token.from, token.to), token.from, true)
      else add(replaced, token.from, false)
      if (whole) index = whole.last
      for (const part of this.#after.get(index) ?? []) add(part, token.from, false)
    }
    return { text, placeOf: at => placeIn(pieces, at) }
  }
}

function placeIn(pieces: readonly Piece[], at: number): number {
  const piece = pieces.findLast(({ to }) => to <= at)
  if (!piece) return 0
  return piece.isSame ? piece.from + at - piece.to : piece.from
}
