import { maximum, minimum } from '../../math/index.js'
import { isRange, keyOfStep, type Selector } from '../../metainfo/index.js'
import type { RequiredTree } from '../../query/index.js'

/** The `required` that holds all that a table reads. */
export interface NeededRequired {
  /** `'*'` for whole archives. */
  required: RequiredTree | '*'
  /** Why whole archives are needed; `undefined` when they are not. */
  reason?: string
  /** True when the tree holds names that only some kinds of `data` have: older servers refuse them for other kinds. */
  assumesSimulations?: boolean
}

/** What the paths of a table need of one section or quantity. */
export interface NeededNode {
  /** True when all of it is needed. */
  isWhole: boolean
  /** What the paths choose of a list of sections; `undefined` when it is no such list. */
  selectors: Selector[] | undefined
  /** True for a reference that paths lead through. */
  isReference: boolean
  children: Map<string, NeededNode>
}

export function emptyNode(): NeededNode {
  return { isWhole: false, selectors: undefined, isReference: false, children: new Map() }
}

export function child(node: NeededNode, name: string): NeededNode {
  const known = node.children.get(name)
  if (known) return known
  const made = emptyNode()
  node.children.set(name, made)
  return made
}

/** Returns the `required` of a node. */
export function treeOf(node: NeededNode, keepsIndices: boolean): RequiredTree | '*' {
  if (node.isWhole || node.children.size === 0) return '*'
  const tree = Object.create(null) as RequiredTree
  for (const [name, below] of node.children) {
    tree[keyOf(name, below, keepsIndices)] = treeOf(below, keepsIndices)
  }
  return { ...tree }
}

/** Returns the key that asks for a node. */
export function keyOf(name: string, { selectors }: NeededNode, keepsIndices: boolean): string {
  return keyOfStep({ name, selectors: [chosenOf(selectors ?? ['all'], keepsIndices)] })
}

/** Returns the first or the last items of a list that hold all that is chosen from it, so that indices keep their meaning. */
function chosenOf(selectors: readonly Selector[], keepsIndices: boolean): Selector {
  const starts = selectors.map(firstOf)
  const ends = selectors.map(endOf)
  if (starts.every(start => start >= 0) && ends.every(end => end > 0)) {
    const end = maximum(ends)
    return end === 1 ? 0 : Number.isFinite(end) ? { from: 0, to: end } : 'all'
  }
  const isAtEnd = starts.every(start => start < 0) && ends.every(end => end <= 0 || end === Number.POSITIVE_INFINITY)
  if (!isAtEnd || keepsIndices) return 'all'
  const start = minimum(starts)
  return start === -1 ? -1 : { from: start, to: undefined }
}

function firstOf(selector: Selector): number {
  if (selector === 'all') return 0
  return isRange(selector) ? (selector.from ?? 0) : selector
}

/** The index after the last item; 0 after an item that is counted from the end. */
function endOf(selector: Selector): number {
  if (selector === 'all') return Number.POSITIVE_INFINITY
  if (isRange(selector)) return selector.to ?? Number.POSITIVE_INFINITY
  return selector < 0 ? 0 : selector + 1
}
