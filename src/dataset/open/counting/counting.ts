import { type Aggregations, throwIfAborted } from '../../../api/index.js'
import { QueryError } from '../../../errors/index.js'
import { type FacetSource, type Frame, quantityNamed, withNoteOnCounts } from '../../../frame/index.js'
import type { SearchQuantity } from '../../../metainfo/index.js'
import type { CallOptions } from '../../../query/index.js'
import type { OpenedFolder } from '../../folder/index.js'
import { aggregateValues } from './aggregate.js'
import { findValues, noteOnSource, readValues } from './read-values.js'
import type { ValueSets } from './value-sets.js'

const none: ValueSets = []

/** Answers the aggregations of `facet`, `histogram` and `minMax` from the files of a data set; reads them once. */
export class Counting implements FacetSource {
  readonly #opened: OpenedFolder
  readonly #known = new Map<string, Promise<ValueSets[]>>()
  /** Whether values are read from the table's columns or from the archives, by quantity. */
  readonly #places = new Map<string, 'column' | 'archives'>()
  /** What to know about the counts. */
  note: string | undefined

  constructor(opened: OpenedFolder) {
    this.#opened = opened
  }

  async aggregate(
    aggregations: Aggregations,
    call: CallOptions = {},
    criterion: Readonly<Record<string, unknown>> = {},
  ): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {}
    const meets = await this.#entriesThat(criterion, call)
    for (const [name, aggregation] of Object.entries(aggregations)) {
      const [kind, fields] = Object.entries(aggregation as Record<string, Record<string, unknown>>)[0] ?? []
      if (kind === undefined || typeof fields?.quantity !== 'string') {
        throw new QueryError(`The aggregation '${name}' names no quantity.`)
      }
      const quantity = quantityNamed(fields.quantity)
      const values = await this.#values(quantity, call)
      const entries = values.filter((sets, entry) => sets.length > 0 && meets(entry))
      answers[name] = { [kind]: aggregateValues(kind, fields, { quantity, entries }) }
    }
    return answers
  }

  /** Returns the frame of an answer with what is to be known about it. */
  async noted(frame: Promise<Frame>): Promise<Frame> {
    // Counting finds the note.
    const counted = await frame
    return withNoteOnCounts(counted, this.note)
  }

  /** Returns whether an entry has all values of a criterion. */
  async #entriesThat(
    criterion: Readonly<Record<string, unknown>>,
    call: CallOptions,
  ): Promise<(entry: number) => boolean> {
    const wanted: { values: readonly ValueSets[]; value: unknown }[] = []
    for (const [name, value] of Object.entries(criterion)) {
      wanted.push({ values: await this.#values(quantityNamed(name), call), value })
    }
    // The rows of a table and the archives do not count the same entries.
    if (new Set(this.#places.values()).size > 1) {
      const names = [...this.#places].map(([name, place]) => `'${name}' (${place})`)
      throw new QueryError(
        `The data set has ${names.join(' and ')} in different places: it cannot count their pairs.`,
        {
          hint: 'dataset.toFrame makes one table of both: frame.groupBy counts their pairs.',
        },
      )
    }
    return entry => wanted.every(({ values, value }) => values[entry]?.some(set => set.includes(value)) ?? false)
  }

  /** The values of each entry, in the order of the entries; an empty list for an entry without values. */
  #values(quantity: SearchQuantity, call: CallOptions): Promise<ValueSets[]> {
    const known = this.#known.get(quantity.name) ?? this.#collect(quantity, call)
    this.#known.set(quantity.name, known)
    return known
  }

  async #collect(quantity: SearchQuantity, call: CallOptions): Promise<ValueSets[]> {
    const source = findValues(this.#opened, quantity)
    this.note =
      [...new Set([this.note, noteOnSource(source)].filter(note => note !== undefined))].join('; ') || undefined
    const entries: ValueSets[] = []
    for await (const sets of readValues(this.#opened, source, call)) {
      throwIfAborted(call.signal)
      entries.push(sets.some(values => values.length > 0) ? sets : none)
    }
    return entries
  }
}
