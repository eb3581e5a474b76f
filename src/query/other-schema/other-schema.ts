import { isRawObject, isSection, requiredName } from '../../metainfo/index.js'
import { type CalculationRoot, type Counterpart, counterpartOf } from './counterpart.js'

/** How many places are named, at most. */
const most = 4

const schemas: Readonly<Record<CalculationRoot, string>> = {
  run: "NOMAD's older schema keeps calculations in run",
  data: "NOMAD's new schema (nomad_simulations) keeps calculations in data",
}

/** Who asks for places in archives, in the words of the note. */
interface Asker {
  /** What names the places: `required asks for`. */
  asks: string
  /** How to get what both schemas have. */
  both: string
}

/** Entries that lack the only root of calculations that was asked for. */
export class OtherSchema {
  readonly #asker: Asker
  readonly #places: readonly Counterpart[]
  readonly #root: CalculationRoot | undefined
  #entries = 0
  #lacking = 0

  /** @param places the places that were asked for, each as the keys that lead to it: `['run', 'calculation[-1]']` */
  constructor(places: readonly (readonly string[])[], asker: Asker) {
    this.#asker = asker
    this.#places = places.flatMap(keys => counterpartOf(keys) ?? [])
    this.#root = askedRoot(places, this.#places)
  }

  /** The entries that lack what a `required` tree asks for. */
  static ofRequired(required: unknown): OtherSchema {
    const asksForAll = !isRawObject(required) || Object.hasOwn(required, '*')
    return new OtherSchema(asksForAll ? [] : [...leaves(required, [])], {
      asks: 'required asks for',
      both: 'To get both, put both into required.',
    })
  }

  /** The entries that lack what the paths of a table lead to. */
  static ofPaths(paths: readonly (readonly string[])[]): OtherSchema {
    return new OtherSchema(paths, { asks: 'the paths lead to', both: 'A table has both with a column for each.' })
  }

  /** Counts entries that came. Returns true when the first one that lacks the root is among them. */
  count(entries: Iterable<unknown>): boolean {
    const before = this.#lacking
    const root = this.#root
    if (!root) return false
    for (const entry of entries) {
      if (!isSection(entry)) continue
      this.#entries++
      if (!entry.m_is_set(root)) this.#lacking++
    }
    return before === 0 && this.#lacking > 0
  }

  /** Says how many entries lack what was asked for, and by which names the other schema has it. */
  get note(): string | undefined {
    const root = this.#root
    if (!root || this.#lacking === 0) return undefined
    const lack = this.#lacking === 1 ? 'lacks' : 'lack'
    const entries = this.#entries === 1 ? '1 entry' : `${this.#entries} entries`
    return [
      `${this.#lacking} of ${entries} ${lack} ${root}, the only part with calculations that ${this.#asker.asks}; ${schemas[root === 'run' ? 'data' : 'run']}.`,
      ...sentences(this.#places),
      this.#asker.both,
    ].join(' ')
  }
}

/** The root that is asked for, when it is one of the two and the other is left out. */
function askedRoot(places: readonly (readonly string[])[], known: readonly Counterpart[]): CalculationRoot | undefined {
  const roots = new Set(places.map(([key = '']) => requiredName(key)))
  if (roots.has('run')) return roots.has('data') ? undefined : 'run'
  // Any schema may stand in data: only the names of calculations tell that these are asked for.
  return roots.has('data') && known.length > 0 ? 'data' : undefined
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
