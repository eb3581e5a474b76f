import type { Evidence } from './evidence.js'

/**
 * The rule that translates a v1 value into v0's form. Without a rule the value is the same.
 *
 * - `perSpin`: one number becomes a list with that number for each spin channel.
 * - `unpolarised`: one number becomes a list of one number. With several spin channels the value is left out, because v0
 *   had one number for each and v1 has the sum.
 * - `realPart`: `{ re, im }` becomes its real part.
 * - `atomicMass`: kilogram becomes unified atomic mass units.
 * - `length`: a list becomes the number of its items.
 * - `workflowType`: the name of a class becomes v0's name of the workflow.
 * - `joinedNames`: names from several lists, sorted and joined by `+`.
 * - `joinedSymbols`: symbols of elements in the order of the periodic table, joined without blanks.
 * - `compoundType`: a number of elements, or a list of them, becomes `unary`, `binary`, …
 * - `searchableQuantities`: v1's names of properties become v0's.
 */
export type ValueRule =
  | 'perSpin'
  | 'unpolarised'
  | 'realPart'
  | 'atomicMass'
  | 'length'
  | 'workflowType'
  | 'joinedNames'
  | 'joinedSymbols'
  | 'compoundType'
  | 'searchableQuantities'

/** One quantity of v0's archive, and its paths in v1. */
export interface QuantityRow {
  readonly v0: string
  /**
   * The v1 paths, best first, with dots and without indices. They start at the counterpart of the row's section, or, with
   * a leading `/`, at the archive's root.
   */
  readonly v1: readonly string[]
  readonly evidence: Evidence
  readonly rule?: ValueRule
  /** For a reference: the old name of the section that it points to. */
  readonly target?: string
  /** What a reader of the translation should know. */
  readonly note?: string
}

/** One sub-section of v0's archive, and its paths in v1. */
export interface SectionRow {
  readonly v0: string
  /** The v1 paths, from the counterpart of the parent section; `''` means that counterpart itself. */
  readonly v1: readonly string[]
  readonly evidence: Evidence
  /** True when v0 has a list of these sections. */
  readonly many: boolean
  /** True when v1 has a list of these sections at the paths above. */
  readonly manyInV1: boolean
  readonly quantities: readonly QuantityRow[]
  readonly sections: readonly SectionRow[]
  readonly note?: string
}

type Target =
  | string
  | readonly string[]
  | (Omit<QuantityRow, 'v0' | 'v1' | 'evidence'> & { v1: string | readonly string[] })

/** Makes rows with the same evidence from `old name: new path` pairs. */
export function quantityRows(evidence: Evidence, pairs: Record<string, Target>): QuantityRow[] {
  return Object.entries(pairs).map(([v0, target]) => {
    if (typeof target === 'string') return { v0, v1: [target], evidence }
    if (isList(target)) return { v0, v1: target, evidence }
    const { v1, ...rest } = target
    return { v0, v1: typeof v1 === 'string' ? [v1] : v1, evidence, ...rest }
  })
}

interface SectionOptions {
  /** Default: `certain`. */
  evidence?: Evidence
  /** Default: true, a list in v0. */
  many?: boolean
  /** Default: as `many`. */
  manyInV1?: boolean
  quantities?: readonly QuantityRow[]
  sections?: readonly SectionRow[]
  note?: string
}

/** Makes the row of one sub-section. */
export function sectionRow(v0: string, v1: string | readonly string[], options: SectionOptions = {}): SectionRow {
  const { evidence = 'certain', many = true, manyInV1 = many, quantities = [], sections = [], note } = options
  const row = { v0, v1: typeof v1 === 'string' ? [v1] : v1, evidence, many, manyInV1, quantities, sections }
  return note === undefined ? row : { ...row, note }
}

function isList(target: Target): target is readonly string[] {
  return Array.isArray(target)
}
