import type { PlannedRequest } from '../../api/index.js'
import { inspectAs, inspectCustom, kind, showInDeno } from '../../present.js'
import type { UnknownSearchName } from '../unknown-names.js'
import type { HarvestCost } from './harvest-cost.js'

/** What an explanation says. */
export interface ExplanationFacts {
  url: string
  /** The requests as they will be sent, without the login. */
  requests: PlannedRequest[]
  /** Names in the query that servers do not search by. */
  unknown: UnknownSearchName[]
  /** What was rewritten, and what in `required` brings less than it seems to. */
  warnings: string[]
  /** Entries that match. */
  matched: number
  /** Entries that will be given: matches up to `max`. */
  wanted: number
  /** How many entries the estimate of the size rests on; 0 where none could be sampled. */
  sampled: number
  /** The mean size of an entry, in bytes after decompression; `undefined` where none could be sampled. */
  bytesPerEntry: number | undefined
  /** The size of all wanted entries, in bytes after decompression; exact when all of them were sampled. */
  bytes: number | undefined
  /** How many requests bring the wanted entries (the least, on the old API and on a slow server); `undefined` where no size is known. */
  numberOfRequests: number | undefined
  /** The cost of a harvest of all entries; absent where it was not asked for, and where no size is known. */
  harvest?: HarvestCost
}

/** The plan of a query, returned by `query.explain()`: its requests, its matches, and how many bytes they are. */
export class Explanation {
  declare readonly url: string
  declare readonly requests: PlannedRequest[]
  declare readonly unknown: UnknownSearchName[]
  declare readonly warnings: string[]
  declare readonly matched: number
  declare readonly wanted: number
  declare readonly sampled: number
  declare readonly bytesPerEntry: number | undefined
  declare readonly bytes: number | undefined
  declare readonly numberOfRequests: number | undefined
  declare readonly harvest?: HarvestCost

  /** @internal */
  constructor(facts: ExplanationFacts) {
    Object.assign(this, facts)
  }

  get [kind](): string {
    return 'explanation'
  }

  /** The explanation as lines of text. */
  toString(): string {
    return [
      `${count(this.matched, 'entry', 'entries')} at ${this.url} ${this.matched === 1 ? 'matches' : 'match'}${this.#limit()}`,
      this.#size(),
      ...(this.harvest ? [harvestLine(this.harvest)] : []),
      ...this.unknown.map(unknownLine),
      ...this.warnings.map(warning => `Note: ${warning}`),
      ...this.requests.flatMap(({ purpose, method, url, body }) => [
        `${purpose}: ${method} ${url}`,
        ...(body === undefined ? [] : [`  ${JSON.stringify(body)}`]),
      ]),
    ].join('\n')
  }

  [inspectCustom](depth: number, options: { depth?: number | null }): string {
    return inspectAs(this, depth, options, () => this.toString())
  }

  #limit(): string {
    return this.wanted < this.matched ? `; the first ${this.wanted} will be given (max)` : ''
  }

  #size(): string {
    if (this.wanted === 0) return 'Size: nothing to load'
    if (this.bytes === undefined || this.bytesPerEntry === undefined) return 'Size: not known'
    const about = this.sampled < this.wanted ? 'about ' : ''
    const each = `${size(this.bytesPerEntry)} each, from ${count(this.sampled, 'entry', 'entries')} sampled`
    return `Size: ${about}${size(this.bytes)} (${each}), in ${count(this.numberOfRequests ?? 0, 'request', 'requests')}`
  }
}

showInDeno(Explanation.prototype)

function unknownLine({ name, suggestions }: UnknownSearchName): string {
  const near = suggestions.map(suggestion => `'${suggestion}'`).join(' or ')
  return `Unknown name: '${name}'${near ? `; did you mean ${near}?` : ''}`
}

function harvestLine({
  entries,
  shards,
  entriesPerPart,
  requests,
  requestsPerSecond,
  hours,
  bytes,
}: HarvestCost): string {
  if (entries === 0) return 'Harvest: nothing to load'
  const { plan, lists, archives, total } = requests
  const parts = `${count(entries, 'entry', 'entries')} in ${count(shards, 'part', 'parts')} of ${entriesPerPart}`
  const sent = `${count(total, 'request', 'requests')} (${plan} to plan, ${lists} for ids, ${archives} for archives)`
  return `Harvest: ${parts}, about ${size(bytes)}; ${sent}: ${duration(hours)} or longer at ${requestsPerSecond} a second`
}

function duration(hours: number): string {
  const [value, unit] =
    hours < 1 / 60
      ? [hours * 3600, 'seconds']
      : hours < 1
        ? [hours * 60, 'minutes']
        : hours < 48
          ? [hours, 'hours']
          : [hours / 24, 'days']
  return `${value < 100 ? Number(value.toPrecision(2)) : Math.round(value)} ${unit}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function size(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} bytes`
  const power = Math.min(4, Math.floor(Math.log10(bytes) / 3))
  return `${(bytes / 1000 ** power).toPrecision(3)} ${['', 'kB', 'MB', 'GB', 'TB'][power]}`
}
