import { isRawObject, isSection, requiredName } from '../../metainfo/index.js'
import { type CalculationRoot, type Counterpart, counterpartOf } from './counterpart.js'

/** How many places are named, at most. */
const most = 4

const schemas: Readonly<Record<CalculationRoot, string>> = {
  run: "NOMAD's older schema keeps calculations in run",
  data: "NOMAD's new schema (nomad_simulations) keeps calculations in data",
}

/** Entries of one query that lack the only root of calculations that its `required` asks for. */
export class OtherSchema {
  readonly #asked: CalculationRoot | undefined
  readonly #required: unknown
  #entries = 0
  #lacking = 0

  constructor(required: unknown) {
    this.#required = required
    this.#asked = askedRoot(required)
  }

  /** Counts entries that came. Returns true when the first one that lacks the root is among them. */
  count(entries: Iterable<unknown>): boolean {
    const before = this.#lacking
    const root = this.#asked
    if (!root) return false
    for (const entry of entries) {
      if (!isSection(entry)) continue
      this.#entries++
      if (!entry.m_is_set(root)) this.#lacking++
    }
    return before === 0 && this.#lacking > 0
  }

  /** Says how many entries lack what `required` asks for, and by which names another schema has it. */
  get note(): string | undefined {
    const root = this.#asked
    if (!root || this.#lacking === 0) return undefined
    const other = root === 'run' ? 'data' : 'run'
    const lack = this.#lacking === 1 ? 'lacks' : 'lack'
    const entries = this.#entries === 1 ? '1 entry' : `${this.#entries} entries`
    return [
      `${this.#lacking} of ${entries} ${lack} ${root}, the only part with calculations that required asks for; ${schemas[other]}.`,
      ...sentences(counterparts(this.#required)),
      `To get both, put both into required.`,
    ].join(' ')
  }
}

/** The root that a tree asks for, when it asks for one of the two and leaves the other out. */
function askedRoot(required: unknown): CalculationRoot | undefined {
  if (!isRawObject(required) || Object.hasOwn(required, '*')) return undefined
  const roots = new Set(Object.keys(required).map(requiredName))
  if (roots.has('run')) return roots.has('data') ? undefined : 'run'
  // Any schema may stand in data: only the names of calculations tell that these are asked for.
  return roots.has('data') && counterparts(required).length > 0 ? 'data' : undefined
}

/** The places that a tree asks for and the other schema has, or is known not to have. */
function counterparts(required: unknown): Counterpart[] {
  return [...leaves(required, [])].flatMap(keys => counterpartOf(keys) ?? [])
}

function* leaves(tree: unknown, keys: string[]): IterableIterator<string[]> {
  if (!isRawObject(tree)) {
    yield keys
    return
  }
  for (const [key, value] of Object.entries(tree)) {
    if (key !== 'resolve-inplace' && value !== 'exclude') yield* leaves(value, [...keys, key])
  }
}

function sentences(found: readonly Counterpart[]): string[] {
  const named = found.flatMap(({ asked, there }) => (there ? [`'${asked}' is '${there}' there`] : []))
  const lacking = found.flatMap(({ asked, there }) => (there ? [] : [`'${asked}'`]))
  return [
    ...(named.length > 0 ? [`${named.slice(0, most).join(', ')}${named.length > most ? ', …' : ''}.`] : []),
    ...(lacking.length > 0 ? [`There is no place for ${lacking.slice(0, most).join(', ')} there.`] : []),
  ]
}
