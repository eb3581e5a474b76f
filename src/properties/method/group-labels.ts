import { type CrystalShape, sameStructure } from '../structure/same-structure.js'
import type { Method } from './method.js'
import { methodWords } from './method.js'
import { compareMethods } from './same-method.js'

/** What distinguishes one group from the others. */
export interface Labeled {
  readonly formula: string | undefined
  readonly method: Method | undefined
  readonly shape: CrystalShape | undefined
  /** Further words, such as the kind of energy. */
  readonly words: readonly string[]
}

/** Names of a group in a legend, and notes about what the others have. */
export interface GroupLabel {
  readonly label: string
  readonly notes: readonly string[]
}

/** Returns a name for each group: its formula, and the settings in which it differs from others of the same formula. */
export function labelsOf(groups: readonly Labeled[]): GroupLabel[] {
  const labels = groups.map(group => {
    const others = groups.filter(one => one !== group && one.formula === group.formula)
    const settings = new Set(
      others.flatMap(other => compareMethods(group.method, other.method).differences.map(({ what }) => what)),
    )
    // A version says nothing beside another program.
    if (settings.has('program')) settings.delete('version')
    const words = group.method ? methodWords(group.method).filter(([name]) => settings.has(name)) : []
    const counts = new Set([group, ...others].map(({ shape }) => shape?.species.length))
    return {
      label: [
        group.formula,
        ...(counts.size > 1 && group.shape ? [`${group.shape.species.length} atoms`] : []),
        ...words.map(([name, word]) => worded(name, word)),
        ...(new Set(others.map(one => one.words.join())).size > 0 &&
        others.some(one => one.words.join() !== group.words.join())
          ? group.words
          : []),
      ]
        .filter(Boolean)
        .join(', '),
      notes: notesOf(group, others),
    }
  })
  return labels.map(({ label, notes }, index) => {
    const same = labels.filter(one => one.label === label)
    const place = labels.slice(0, index).filter(one => one.label === label).length + 1
    const isAlone = same.length === 1
    return { label: isAlone ? label : [label, `structure ${place}`].filter(Boolean).join(', '), notes }
  })
}

/** Writes a setting so that its value is understood without the name of the setting. */
function worded(name: string, word: string): string {
  const isClear = ['program', 'kind', 'functional', 'basis', 'basis set'].includes(name)
  return isClear ? word : `${name} ${word}`
}

function notesOf(group: Labeled, others: readonly Labeled[]): string[] {
  const { shape, method } = group
  const alike = others.filter(other => shape && other.shape && sameStructure(shape, other.shape))
  const settings = new Set(
    alike.flatMap(other => compareMethods(method, other.method).differences.map(one => one.what)),
  )
  const isOther = others.some(
    other =>
      shape &&
      other.shape &&
      other.shape.species.length === shape.species.length &&
      !alike.includes(other) &&
      compareMethods(method, other.method).differences.every(one => one.fromVolume),
  )
  return [
    ...(settings.size > 0
      ? [`Calculations of the same structure with another ${[...settings].join(', ')} are not in this group.`]
      : []),
    ...(isOther
      ? ['Calculations with another structure, or with other vectors of the same lattice, are not in this group.']
      : []),
  ]
}
