/** A part of a list: from an index up to, and without, another one. Negative indices count from the end. */
export interface Range {
  /** The first index; `undefined` for the beginning. */
  readonly from: number | undefined
  /** The index after the last one; `undefined` for the end. */
  readonly to: number | undefined
}

/** Which items of a list are meant: all, one by its index (negative from the end), or a range. */
export type Selector = 'all' | number | Range

/** One name of a path, with what stands in brackets behind it: one selector a pair of brackets. */
export interface PathStep {
  readonly name: string
  readonly selectors: readonly Selector[]
}

/** A path that was read: where it begins, and the names that it leads through. `docs/paths.md` describes the texts. */
export interface Path {
  /** As it was written, without blanks around it. */
  readonly text: string
  /**
   * `row`: from where the path is used (a row, a section); `entry`: from the entry (`^`, or a slash in front); `index`:
   * the place of the row in a list (`#`).
   */
  readonly from: 'row' | 'entry' | 'index'
  /** Empty for the row itself (`.`) and for the index in the innermost list (`#`); for `#run` the one name. */
  readonly steps: readonly PathStep[]
}

/** The names of a path, without its brackets. */
export function namesOf(steps: readonly PathStep[]): string[] {
  return steps.map(step => step.name)
}

/** True where a selector is a range. */
export function isRange(selector: Selector | undefined): selector is Range {
  return typeof selector === 'object'
}

/** The first index of a selector in a list of this length, and the one after its last: as in Python, cut to the list. */
export function boundsOf(selector: Selector, length: number): [from: number, to: number] {
  if (selector === 'all') return [0, length]
  if (typeof selector === 'number') {
    const index = selector < 0 ? length + selector : selector
    return index >= 0 && index < length ? [index, index + 1] : [0, 0]
  }
  const cut = (index: number) => Math.min(length, Math.max(0, index < 0 ? length + index : index))
  return [cut(selector.from ?? 0), cut(selector.to ?? length)]
}
