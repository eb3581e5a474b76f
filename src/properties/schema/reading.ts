import { isList } from '../../basics/is-list.js'
import { isNomadError } from '../../errors/index.js'
import { Complex, isSection, isUnresolved, type Section } from '../../metainfo/index.js'
import { displayUnit, type Magnitude, parseUnit, Quantity, quantity } from '../../units/index.js'
import { PathList } from './path-list.js'

type Numbers = Quantity<string, Magnitude>

/** Numbers of any shape, row by row. */
export interface NumberArray {
  readonly values: Float64Array
  /** The length of each dimension. */
  readonly shape: readonly number[]
}

/** Numbers as they are stored, with the unit that the schema states. */
export interface StoredArray extends NumberArray {
  /** `undefined` when the schema states no unit, or is not known. */
  readonly unit: string | undefined
}

/**
 * Reads values from sections, and remembers the paths of the values that it gave and what the user has to know about them.
 *
 * One is made for each call of a property function. Numbers are given in the unit that is asked for. A number whose unit the
 * schema does not state is taken in SI units, as NOMAD stores all numbers, and a note says so.
 */
export class Reading {
  readonly #paths = new PathList()
  /** Notes, each with the places that it is about; none for a note that stands for itself. */
  readonly #notes = new Map<string, Set<string>>()

  /** The paths of all values that were read, in the order of their first reading; many alike are one path with ranges. */
  get paths(): string[] {
    return this.#paths.list()
  }

  /** What was assumed, and what is odd, each said once. */
  get notes(): string[] {
    return [...this.#notes].map(([text, places]) => (places.size === 0 ? text : `${text}: ${severalPlaces(places)}.`))
  }

  /** Adds a note, unless the same note is already there. */
  note(text: string): void {
    if (!this.#notes.has(text)) this.#notes.set(text, new Set())
  }

  /**
   * Adds a note about a place in the archive. The same note about many places is said once, with their number.
   *
   * @param text a sentence without its full stop
   */
  noteAt(text: string, place: string): void {
    const places = this.#notes.get(text) ?? new Set()
    this.#notes.set(text, places.add(place))
  }

  /** Returns the sub-sections of this name, without missing ones and references that are not resolved. */
  sections(section: Section | undefined, name: string): Section[] {
    const value = section && storedIn(section, name)
    return (Array.isArray(value) ? value : [value]).filter(isSection)
  }

  /** Returns the sub-section of this name, the first of several, or the section that a reference points to. */
  section(section: Section | undefined, name: string): Section | undefined {
    return this.sections(section, name)[0]
  }

  /** Returns the sub-section at a path of names, such as `energy total`: the first one of each list. */
  at(section: Section | undefined, ...names: readonly string[]): Section | undefined {
    return names.reduce<Section | undefined>((one, name) => this.section(one, name), section)
  }

  /** Returns a single finite number; `undefined` when there is none. */
  number(section: Section | undefined, name: string, unit?: string): number | undefined {
    const stored = section && storedIn(section, name)
    if (section === undefined || !(typeof stored === 'number' || stored instanceof Quantity)) return undefined
    const magnitude = this.#inUnit(section, name, { stored, unit })?.magnitude
    if (typeof magnitude !== 'number' || !Number.isFinite(magnitude)) return undefined
    this.#remember(section, name)
    return magnitude
  }

  /** Returns all numbers of an array, row by row, NaN for missing ones; `undefined` when there is no array. */
  numbers(section: Section | undefined, name: string, unit?: string): Float64Array | undefined {
    return this.array(section, name, unit)?.values
  }

  /** Returns an array of numbers with its shape; `undefined` when there is none, or when rows differ in length. */
  array(section: Section | undefined, name: string, unit?: string): NumberArray | undefined {
    const stored = section && storedIn(section, name)
    if (section === undefined || stored === undefined) return undefined
    if (typeof stored === 'string') this.note(`${placeOf(section, name)} is in an HDF5 file, which is not read here.`)
    if (!(stored instanceof Quantity || isList(stored))) return undefined
    const value = this.#inUnit(section, name, { stored, unit })
    if (value === undefined || value.shape.length === 0) return undefined
    this.#remember(section, name)
    return { values: value.flat(), shape: value.shape }
  }

  /** Returns an array of numbers, or one number as an array of no dimensions, in the unit in which it is stored. */
  stored(section: Section | undefined, name: string): StoredArray | undefined {
    const stored = section && storedIn(section, name)
    if (section === undefined || !(typeof stored === 'number' || stored instanceof Quantity || isList(stored))) {
      return undefined
    }
    const value = this.#inUnit(section, name, { stored, unit: undefined })
    if (value === undefined) return undefined
    this.#remember(section, name)
    return { values: value.flat(), shape: value.shape, unit: stored instanceof Quantity ? stored.unit : undefined }
  }

  /** Returns an array of complex numbers, row by row; `undefined` when there is none. Their unit is that of the archive. */
  complex(section: Section | undefined, name: string): { re: Float64Array; im: Float64Array } | undefined {
    const stored = section && storedIn(section, name)
    if (section === undefined || !(stored instanceof Complex)) return undefined
    const [re, im] = [stored.re, stored.im].map(part => {
      const isArray = part instanceof Quantity || isList(part)
      return isArray ? this.#inUnit(section, name, { stored: part, unit: undefined })?.flat() : undefined
    })
    if (!re || !im) return undefined
    this.#remember(section, name)
    return { re, im }
  }

  /** Returns a text; `undefined` when there is none or it is empty. */
  text(section: Section | undefined, name: string): string | undefined {
    const value = section && storedIn(section, name)
    if (section === undefined || typeof value !== 'string' || value === '') return undefined
    this.#remember(section, name)
    return value
  }

  /** Returns a flag; `undefined` when the archive has none. */
  flag(section: Section | undefined, name: string): boolean | undefined {
    const value = section && storedIn(section, name)
    if (section === undefined || typeof value !== 'boolean') return undefined
    this.#remember(section, name)
    return value
  }

  /** Returns a list of plain values (texts, flags) as stored; `undefined` when there is none. */
  list(section: Section | undefined, name: string): readonly unknown[] | undefined {
    const value = section && storedIn(section, name)
    if (section === undefined || !Array.isArray(value)) return undefined
    this.#remember(section, name)
    return value
  }

  /** Returns the number of rows of an array of numbers of any kind, complex ones too; `undefined` when there is none. */
  length(section: Section | undefined, name: string): number | undefined {
    const stored = section && storedIn(section, name)
    const rows = stored instanceof Complex ? stored.re : stored
    const length =
      rows instanceof Quantity ? rows.shape[0] : isList(rows) ? (rows as ArrayLike<unknown>).length : undefined
    if (section !== undefined && length !== undefined) this.#remember(section, name)
    return length
  }

  /** Returns a JSON value as stored; `undefined` when there is none. */
  plain(section: Section | undefined, name: string): unknown {
    const value = section && storedIn(section, name)
    if (section !== undefined && value !== undefined) this.#remember(section, name)
    return value
  }

  #remember(section: Section, name: string): void {
    this.#paths.add(placeOf(section, name))
  }

  /** Converts a stored value; `undefined`, with a note, when it has no numbers or its unit does not fit. */
  #inUnit(
    section: Section,
    name: string,
    { stored, unit }: { stored: unknown; unit: string | undefined },
  ): Numbers | undefined {
    try {
      const value = stored instanceof Quantity ? (stored as Numbers) : (quantity(stored as number, noUnit) as Numbers)
      value.magnitude
      const target = parseUnit(unit ?? value.unit)
      if (value.unit !== noUnit || target.dimension === noUnit) return value.to(target)
      const assumed = displayUnit(target, 'SI')
      this.noteAt(`The schema states no unit of ${name}: ${assumed.name} (SI) is assumed`, placeOf(section, name))
      return (quantity(value.magnitude as number, assumed) as Numbers).to(target)
    } catch (error) {
      if (!isNomadError(error)) throw error
      this.note(`${placeOf(section, name)} is left out. ${error.message}`)
      return undefined
    }
  }
}

const noUnit = 'dimensionless'

function severalPlaces(places: ReadonlySet<string>): string {
  const [first] = places
  return places.size === 1 ? `${first}` : `${first} and ${places.size - 1} more`
}

/** Returns the path of a section in NOMAD's archive as users write it: `run[0].calculation[1]`; an empty text for the root. */
export function pathOf(section: Section): string {
  return section
    .m_path()
    .split('/')
    .filter(Boolean)
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '')
}

/** Returns a value by name; `undefined` when the archive has none, or has a reference that is not resolved. */
function storedIn(section: Section, name: string): unknown {
  if (!section.m_is_set(name)) return undefined
  const value = section.m_get(name)
  return value === null || isUnresolved(value) ? undefined : value
}

function placeOf(section: Section, name: string): string {
  const path = pathOf(section)
  return path ? `${path}.${name}` : name
}
