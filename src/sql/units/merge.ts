import { UnitError } from '../../errors/index.js'
import { type AnyQuantity, convert, type Unit } from '../../units/index.js'
import { plainNumber, type Traced, textOf, unknown } from './trace.js'

/** Finds the unit of each quantity of a statement from what it stands beside, and refuses to mix units. */
export class Merger {
  readonly #quantities: ReadonlyMap<string, AnyQuantity>
  /** The units into which quantities are converted, by the names of their parameters. */
  readonly units = new Map<string, Unit>()
  /** What is compared though the unit of one side is not known, a sentence each. */
  readonly notes = new Set<string>()

  constructor(quantities: ReadonlyMap<string, AnyQuantity>) {
    this.#quantities = quantities
  }

  /** What several expressions have in common that stand for one another: the branches of `case`, the rows of a union. */
  same(items: readonly Traced[], what: string): Traced {
    const first = items.find(item => item.kind === 'unit') ?? items.find(item => item.kind !== 'number')
    if (!first) return items[0] ?? plainNumber
    return items.reduce<Traced>((merged, item) => (item === first ? merged : this.#pair(merged, item, what)), first)
  }

  /** Compares two expressions: their units must be the same, and quantities take the unit of the other side. */
  compare(left: Traced, right: Traced): void {
    if (left.kind === 'quantity' || right.kind === 'quantity') this.#withQuantity(left, right)
    else if (left.kind === 'unit' && right.kind === 'unit') this.#pair(left, right, 'compares')
    else if (left.kind !== 'number' && right.kind !== 'number' && (left.kind !== 'none' || right.kind !== 'none')) {
      this.#note(left, right, 'compares')
    }
  }

  /** @throws UnitError for a quantity whose unit was not found */
  checkFound(): void {
    for (const name of this.#quantities.keys()) if (!this.units.has(name)) throw this.#unknownUnit(name)
  }

  /** @throws UnitError for a quantity that stands where no unit can be found */
  refuse(traced: Traced, beside: string): void {
    if (traced.kind === 'quantity') throw this.#unknownUnit(traced.name, beside)
  }

  #pair(one: Traced, other: Traced, what: string): Traced {
    if (other.kind === 'number') return one
    if (one.kind === 'quantity' || other.kind === 'quantity') return this.#withQuantity(one, other)
    if (one.kind === 'none' && other.kind === 'none') return { kind: 'none', text: one.text }
    if (one.kind === 'unit' && other.kind === 'unit') {
      if (!areSame(one.unit, other.unit)) throw mixed(one, other, what)
      return { kind: 'unit', unit: one.unit, text: one.text }
    }
    if (one.kind !== 'number') this.#note(one, other, what)
    if (one.kind === 'unknown' || other.kind === 'unknown') return one.kind === 'unknown' ? one : other
    return unknown(`${textOf(one)} with ${textOf(other)}`)
  }

  #note(one: Traced, other: Traced, what: string): void {
    this.notes.add(`The statement ${what} ${withUnit(one)} and ${withUnit(other)}: numbers are taken as they are.`)
  }

  #withQuantity(one: Traced, other: Traced): Traced {
    const [hole, beside] = one.kind === 'quantity' ? [one, other] : [other, one]
    // Its unit may still be found beside something else; if not, that is an error in the end.
    if (hole.kind !== 'quantity' || beside.kind === 'quantity' || beside.kind === 'number') return one
    if (beside.kind !== 'unit') throw this.#unknownUnit(hole.name, textOf(beside))
    this.#give(hole.name, beside.unit, beside.text)
    return beside
  }

  #give(name: string, unit: Unit, column: string): void {
    const quantity = this.#quantities.get(name) as AnyQuantity
    // Converts one number, to find out now whether the units fit.
    try {
      convert(1, quantity.units, unit)
    } catch (cause) {
      throw new UnitError(`The SQL statement compares '${column}' in ${unit} with a quantity in ${quantity.unit}.`, {
        cause,
        hint: `'${column}' measures ${unit.dimension}, the quantity ${quantity.dimension}.`,
      })
    }
    const given = this.units.get(name)
    if (given && !areSame(given, unit)) throw this.#unknownUnit(name, `columns in ${given} and ${unit}`)
    this.units.set(name, unit)
  }

  #unknownUnit(name: string, beside?: string): UnitError {
    const { unit } = this.#quantities.get(name) as AnyQuantity
    const where = beside ? `, which stands beside ${beside}` : ''
    return new UnitError(
      `The SQL statement does not say into which unit the quantity in ${unit} is to be converted${where}.`,
      {
        hint: `Compare it with a column that has a unit, or give the number in the unit that you mean: quantity(…).to('${unit}').magnitude.`,
      },
    )
  }
}

function withUnit(traced: Traced): string {
  if (traced.kind === 'unit') return `${textOf(traced)} in ${traced.unit}`
  return `${textOf(traced)}, ${traced.kind === 'none' ? 'which has no unit' : 'whose unit is unknown'}`
}

/** Returns true for one unit under two names too: `newton * meter` and `joule`. */
export function areSame(one: Unit, other: Unit): boolean {
  if (one.equals(other)) return true
  if (one.dimension !== other.dimension) return false
  try {
    return [0, 1, 1000].every(value => convert(value, one, other) === value)
  } catch {
    return false
  }
}

function mixed(
  one: Extract<Traced, { kind: 'unit' }>,
  other: Extract<Traced, { kind: 'unit' }>,
  what: string,
): UnitError {
  const canConvert = one.unit.dimension === other.unit.dimension
  return new UnitError(`The SQL statement ${what} '${one.text}' in ${one.unit} and '${other.text}' in ${other.unit}.`, {
    hint: canConvert
      ? `Bring both to one unit first: \${sql.units(table, { ${JSON.stringify(other.column?.name ?? other.text)}: '${one.unit}' })}.`
      : `One measures ${one.unit.dimension}, the other ${other.unit.dimension}.`,
  })
}
