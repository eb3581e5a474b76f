import type { Call, Dialect, Question } from '../api/index.js'
import { emitWarning } from '../basics/emit-warning.js'
import { joinSignals } from './join-signals.js'
import { type Reasons, unlessItFails, whyNothing } from './no-matches/index.js'
import { OtherSchema } from './other-schema/index.js'
import { requiredTraps } from './required/index.js'
import { leavesOutTodays, todaysCalculations, todaysNote } from './traps/index.js'

/** What the warnings are about. */
export interface WarningFacts {
  dialect: Dialect
  question: Question
  /** What was rewritten in the query, a sentence each. */
  rewritten: readonly string[]
  /** What in the query is probably a mistake, a sentence each. */
  suspicions: readonly string[]
}

/** Milliseconds that hints may take: what was asked for has been answered already. */
const patience = 15_000

/** How many sentences of a kind are listed, and printed, at most; and the length of each. */
const most = { given: 20, said: 5, characters: 1000 }

/** The warnings of one query. Prints each kind once, where the user looks. */
export class Warnings {
  readonly #facts: WarningFacts
  #reasons: Reasons | undefined
  #finding: Promise<void> | undefined
  #todays: string | undefined
  #leftOut: string | undefined
  #said = false
  readonly #otherSchema: OtherSchema

  constructor(facts: WarningFacts) {
    this.#facts = facts
    this.#otherSchema = OtherSchema.ofRequired(facts.dialect.name === 'v1' ? facts.question.required : undefined)
  }

  /** All of it so far, a sentence each; makes no request. */
  get all(): string[] {
    const { rewritten, suspicions, question, dialect } = this.#facts
    const traps = requiredTraps(question.required, dialect.name)
    return [
      ...atMost(most.given, rewritten),
      ...atMost(most.given, suspicions),
      ...traps.map(({ problem, instead }) => `${problem} Instead: ${instead}`),
      ...[this.#reasons?.line, this.#todays, this.#otherSchema.note, this.#leftOut].filter(line => line !== undefined),
    ]
  }

  /** Why nothing matches, once it was found out. */
  get noMatches(): string | undefined {
    return this.#reasons && [this.#reasons.line, this.#todays].filter(Boolean).join(' ')
  }

  /** How many entries the default of `max` left out, once all that it gives were read. */
  get leftOut(): string | undefined {
    return this.#leftOut
  }

  /** How many entries keep their calculation where `required` does not look, and the names that find it. */
  get otherSchema(): string | undefined {
    return this.#otherSchema.note
  }

  /** Counts entries that the user gets; says once that some keep their calculation where `required` does not look. */
  countEntries(entries: Iterable<unknown>): void {
    if (this.#otherSchema.count(entries)) emitWarning(this.#otherSchema.note as string)
  }

  /** Says that the default of `max` leaves entries out, once. */
  sayLeftOut({ max, total }: { max: number; total: number }): void {
    if (this.#leftOut !== undefined) return
    this.#leftOut = `Only the first ${max} of ${total} matching entries are given, because the query names no max. Use { max: null } for all of them.`
    emitWarning(this.#leftOut)
  }

  /** Says what is suspicious, once; Node prints it, a notebook shows it below the cell. */
  say(): void {
    if (this.#said) return
    this.#said = true
    for (const suspicion of atMost(most.said, this.#facts.suspicions)) emitWarning(suspicion)
  }

  /** Finds out and says why nothing matches, once for all who ask. */
  async findWhy(call: Call): Promise<void> {
    this.#finding ??= this.#findWhy(call).catch(error => {
      this.#finding = undefined
      throw error
    })
    await this.#finding
  }

  /** Counts the calculations of today's schema that a query cannot find, where it asks for what they have not. */
  async countTodays(call: Call): Promise<void> {
    const { dialect, question } = this.#facts
    if (this.#todays !== undefined || dialect.name !== 'v1' || !leavesOutTodays(question.query)) return
    const asked = { ...question, query: todaysCalculations, onlyWithRequired: false }
    const count = await unlessItFails(call, () => dialect.count(asked, patient(call)))
    if (count) this.#todays = todaysNote(question.query, count)
  }

  async #findWhy(call: Call): Promise<void> {
    this.#reasons = await this.#reasonsFor(call)
    this.#todays = this.#reasons.todays
    this.#said = true
    emitWarning(this.noMatches as string)
  }

  /** A hint that cannot be had in time is no error. */
  async #reasonsFor(call: Call): Promise<Reasons> {
    try {
      return await whyNothing(this.#facts, patient(call))
    } catch (error) {
      if (call.signal?.aborted) throw error
      return { line: 'No entry matches; why not could not be found out in time.', todays: undefined }
    }
  }
}

function patient({ signal }: Call): Call {
  return { signal: joinSignals(signal, AbortSignal.timeout(patience)) }
}

function atMost(count: number, sentences: readonly string[]): string[] {
  const shown = sentences.slice(0, count).map(sentence => {
    return sentence.length > most.characters ? `${sentence.slice(0, most.characters - 1)}…` : sentence
  })
  const more = sentences.length - count
  return more > 0 ? [...shown, `… and ${more} more of the kind.`] : shown
}
