import { type Aggregations, throwIfAborted } from '../../../api/index.js'
import { QueryError } from '../../../errors/index.js'
import { type FacetSource, Frame, quantityNamed } from '../../../frame/index.js'
import type { SearchQuantity } from '../../../metainfo/index.js'
import type { CallOptions } from '../../../query/index.js'
import type { OpenedFolder } from '../../folder/index.js'
import { aggregateValues } from './aggregate.js'
import { findValues, noteOnSource, readValues } from './read-values.js'
import type { ValueSets } from './value-sets.js'

/** Answers the aggregations of `facet`, `histogram` and `minMax` from the files of a data set; reads them once. */
export class Counting implements FacetSource {
  readonly #opened: OpenedFolder
  readonly #known = new Map<string, Promise<ValueSets[]>>()
  /** What to know about the counts. */
  note: string | undefined

  constructor(opened: OpenedFolder) {
    this.#opened = opened
  }

  async aggregate(aggregations: Aggregations, call: CallOptions = {}): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {}
    for (const [name, aggregation] of Object.entries(aggregations)) {
      const [kind, fields] = Object.entries(aggregation as Record<string, Record<string, unknown>>)[0] ?? []
      if (kind === undefined || typeof fields?.quantity !== 'string') {
        throw new QueryError(`The aggregation '${name}' names no quantity.`)
      }
      const quantity = quantityNamed(fields.quantity)
      const entries = await this.#values(quantity, call)
      answers[name] = { [kind]: aggregateValues(kind, fields, { quantity, entries }) }
    }
    return answers
  }

  /** Returns the frame of an answer with what is to be known about it. */
  async noted(frame: Promise<Frame>): Promise<Frame> {
    const counted = await frame
    const { note } = this
    if (note === undefined) return counted
    return new Frame(
      counted.columns.map((column, index) => (index === 0 ? column.withNote(note) : column)),
      counted.numRows,
    )
  }

  #values(quantity: SearchQuantity, call: CallOptions): Promise<ValueSets[]> {
    const known = this.#known.get(quantity.name) ?? this.#collect(quantity, call)
    this.#known.set(quantity.name, known)
    return known
  }

  async #collect(quantity: SearchQuantity, call: CallOptions): Promise<ValueSets[]> {
    const source = findValues(this.#opened, quantity)
    this.note = noteOnSource(source)
    const entries: ValueSets[] = []
    for await (const sets of readValues(this.#opened, source, call)) {
      throwIfAborted(call.signal)
      if (sets.some(values => values.length > 0)) entries.push(sets)
    }
    return entries
  }
}
