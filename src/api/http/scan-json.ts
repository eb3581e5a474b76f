/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** Counted in characters from 0. */
  position: number
  reason: string
  /** It ends before the JSON does. */
  isCut: boolean
}

/** A part of a text. */
export interface Span {
  start: number
  /** Exclusive. */
  end: number
}

/** What a text is, read as JSON. */
export interface JsonScan {
  /** `undefined` for JSON, apart from the words. */
  fault: JsonFault | undefined
  /** Where `NaN`, `Infinity` and `-Infinity` stand as values, as Python's `json.dumps` writes them. */
  words: Span[]
}

/**
 * Reads a text as JSON from left to right without building anything, in a time that grows with its length alone: for
 * texts that `JSON.parse` refuses without naming the place.
 */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).scan()
}

/** What may come next. */
type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'comma or end' | 'nothing'

const word = /-?Infinity|NaN|true|false|null/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const escapeSign = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
/** The beginning of a value that may go on, at the end of a text. */
const cutValue = /(?:-?[\d.eE+-]*|-?I[a-z]*|N[aN]*|t[a-z]*|f[a-z]*|n[a-z]*|\\(?:u[0-9a-fA-F]{0,3})?)$/y

class Scanner {
  readonly #text: string
  readonly #open: ('[' | '{')[] = []
  readonly #words: Span[] = []
  #at = 0
  #fault: JsonFault | undefined

  constructor(text: string) {
    this.#text = text
  }

  scan(): JsonScan {
    let expected: Expected = 'value'
    while (!this.#fault) {
      this.#skipBlanks()
      if (expected === 'nothing' && this.#at >= this.#text.length) break
      expected = this.#step(expected)
    }
    return { fault: this.#fault, words: this.#words }
  }

  /** Reads one sign or one value; says what may follow it. */
  #step(expected: Expected): Expected {
    const next = this.#text[this.#at]
    const inside = this.#open.at(-1)
    if (expected === 'nothing') return this.#refuse('something stands after its end')
    if (expected.endsWith('end') && next === (inside === '[' ? ']' : '}')) return this.#close()
    if (expected === 'comma or end') {
      if (next !== ',') return this.#refuse(`a comma or ${inside === '[' ? ']' : '}'} is missing`)
      this.#at++
      return inside === '[' ? 'value' : 'key'
    }
    if (expected.startsWith('key')) return next === '"' ? this.#readKey() : this.#refuse('a key is missing')
    if (next === '[' || next === '{') {
      this.#at++
      this.#open.push(next)
      return next === '[' ? 'value or end' : 'key or end'
    }
    if (next === '"') this.#readText()
    else this.#readWord()
    return this.#open.length === 0 ? 'nothing' : 'comma or end'
  }

  #close(): Expected {
    this.#at++
    this.#open.pop()
    return this.#open.length === 0 ? 'nothing' : 'comma or end'
  }

  #readKey(): Expected {
    this.#readText()
    this.#skipBlanks()
    if (this.#fault) return 'nothing'
    if (this.#text[this.#at] !== ':') return this.#refuse('a colon is missing')
    this.#at++
    return 'value'
  }

  #readText(): void {
    for (this.#at++; ; this.#at++) {
      const code = this.#text.charCodeAt(this.#at)
      if (code === 0x22) {
        this.#at++
        return
      }
      if (code === 0x5c) {
        if (!this.#take(escapeSign)) return void this.#refuse('a backslash in a text begins nothing that JSON knows')
        this.#at--
      } else if (!(code >= 0x20)) {
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
        return void this.#refuse(`a control character (${name}) stands in a text`)
      }
    }
  }

  #readWord(): void {
    const start = this.#at
    if (this.#take(word)) {
      const last = this.#text[this.#at - 1]
      if (last === 'y' || last === 'N') this.#words.push({ start, end: this.#at })
    } else if (!this.#take(number)) this.#refuse('a value is missing')
  }

  #take(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#text)) return false
    this.#at = pattern.lastIndex
    return true
  }

  #skipBlanks(): void {
    while (isBlank(this.#text.charCodeAt(this.#at))) this.#at++
  }

  #refuse(reason: string): 'nothing' {
    cutValue.lastIndex = this.#at
    const isCut = cutValue.test(this.#text)
    this.#fault = isCut
      ? { position: this.#text.length, reason: 'it ends in the middle', isCut }
      : { position: this.#at, reason, isCut }
    return 'nothing'
  }
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}
