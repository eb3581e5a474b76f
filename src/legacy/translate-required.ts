import { requiredKey, withoutBrackets } from '../metainfo/index.js'
import { joinPaths } from './archive-paths.js'
import type { QuantityRow, SectionRow } from './archive-row.js'
import { isObject, type JsonObject } from './json-object.js'
import type { Renamings } from './renaming.js'
import { mergeRequired, nest, type RequiredTree } from './required-tree.js'
import { archiveNames } from './tables/archive-names.js'

/**
 * Translates a v0 `required` into a v1 one. It renames by the table, keeps indices, and moves quantities to their v1 paths.
 * Names without a counterpart are left out and added to the missing names.
 */
export function translateRequired(required: unknown, notes: Renamings): RequiredTree | '*' {
  if (!isObject(required)) return '*'
  return new Translation(notes).translate(required, {
    above: '',
    parents: [''],
    quantities: [],
    sections: archiveNames,
  })
}

/** The rows of the table in which the keys of an object are looked up. */
interface Level {
  /** The old path so far. */
  readonly above: string
  /** The v1 paths so far, with indices. */
  readonly parents: readonly string[]
  readonly quantities: readonly QuantityRow[]
  readonly sections: readonly SectionRow[]
}

/** One parsed key of the tree. */
interface Key {
  readonly v0: string
  readonly index: string
  readonly value: unknown
}

/** Translates one tree into another with the same root. */
class Translation {
  readonly tree: RequiredTree = {}

  constructor(readonly notes: Renamings) {}

  translate(object: JsonObject, level: Level): RequiredTree {
    for (const [text, value] of Object.entries(object)) {
      const { name, index: inBrackets } = requiredKey(text)
      const index = inBrackets === undefined ? '' : `[${inBrackets}]`
      const key = { v0: level.above === '' ? name : `${level.above}.${name}`, index, value }
      const section = level.sections.find(row => row.v0 === name)
      const quantity = level.quantities.find(row => row.v0 === name)
      if (value === 'exclude') this.notes.addMissing(key.v0, 'not all v1 servers know exclude')
      else if (section) this.#section(section, key, level)
      else if (quantity) this.#quantity(quantity, key, level)
      else this.notes.addMissing(key.v0, 'not in the table of old and new names')
    }
    return this.tree
  }

  #section(row: SectionRow, key: Key, level: Level): void {
    const targets = row.v1.map(path => (row.manyInV1 && path !== '' ? `${path}${key.index}` : path))
    const parents = joinPaths(level.parents, targets)
    this.#note(row, key, parents)
    if (isObject(key.value) && Object.keys(key.value).length > 0) {
      this.translate(key.value, { above: key.v0, parents, quantities: row.quantities, sections: row.sections })
    } else {
      this.#ask(parents, isObject(key.value) ? {} : '*')
    }
  }

  #quantity(row: QuantityRow, key: Key, level: Level): void {
    const paths = joinPaths(level.parents, row.v1)
    this.#note(row, key, paths)
    const value = row.target && isObject(key.value) ? this.#target(row.target, key.v0, key.value) : '*'
    // An index is kept only when the value has the same form in v1; else it would cut another list.
    this.#ask(row.rule || paths.length > 1 ? paths : paths.map(path => `${path}${key.index}`), value)
  }

  /** Translates the tree below a reference, which asks for contents of the target section. */
  #target(target: string, above: string, value: JsonObject): RequiredTree {
    const section = archiveNames.flatMap(root => root.sections).find(row => row.v0 === target)
    const { quantities = [], sections = [] } = section ?? {}
    return new Translation(this.notes).translate(value, { above, parents: [''], quantities, sections })
  }

  #ask(paths: readonly string[], value: RequiredTree | '*'): void {
    for (const path of paths) mergeRequired(this.tree, nest(path, value))
  }

  #note(row: QuantityRow | SectionRow, key: Key, paths: readonly string[]): void {
    const v1 = paths.map(path => withoutBrackets(path)).join(' or ')
    this.notes.add({ v0: key.v0, v1, evidence: row.evidence, ...(row.note === undefined ? {} : { note: row.note }) })
  }
}
