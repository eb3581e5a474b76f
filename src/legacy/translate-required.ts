import { joinPaths } from './archive-paths.js'
import type { QuantityRow, SectionRow } from './archive-row.js'
import { isObject, type JsonObject } from './json-object.js'
import type { Renamings } from './renaming.js'
import { mergeRequired, nest, type RequiredTree } from './required-tree.js'
import { archiveNames } from './tables/archive-names.js'

/** A key of a `required`: the name and, in brackets, an index or a slice. */
const keyForm = /^\s*([^[\]]+?)\s*(\[[^\]]*\])?\s*$/

/**
 * Translates a v0 `required` into a v1 one: names by the table, indices kept, quantities put where v1 has them.
 * Names without a counterpart are noted and left out.
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

/** Where in the table the keys of an object are looked up. */
interface Level {
  /** The old path so far. */
  readonly above: string
  /** The v1 paths so far, with indices. */
  readonly parents: readonly string[]
  readonly quantities: readonly QuantityRow[]
  readonly sections: readonly SectionRow[]
}

/** One key of the tree, taken apart. */
interface Key {
  readonly v0: string
  readonly index: string
  readonly value: unknown
}

/** The translation of one tree into another, which starts at the same root. */
class Translation {
  readonly tree: RequiredTree = {}

  constructor(readonly notes: Renamings) {}

  translate(object: JsonObject, level: Level): RequiredTree {
    for (const [text, value] of Object.entries(object)) {
      const [, name = text, index = ''] = keyForm.exec(text) ?? []
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
    // An index stays where the value has the form that it had; elsewhere it would cut something else.
    this.#ask(row.rule || paths.length > 1 ? paths : paths.map(path => `${path}${key.index}`), value)
  }

  /** An object under a reference: what is wanted of the section that it points to. */
  #target(target: string, above: string, value: JsonObject): RequiredTree {
    const section = archiveNames.flatMap(root => root.sections).find(row => row.v0 === target)
    const { quantities = [], sections = [] } = section ?? {}
    return new Translation(this.notes).translate(value, { above, parents: [''], quantities, sections })
  }

  #ask(paths: readonly string[], value: RequiredTree | '*'): void {
    for (const path of paths) mergeRequired(this.tree, nest(path, value))
  }

  #note(row: QuantityRow | SectionRow, key: Key, paths: readonly string[]): void {
    const v1 = paths.map(path => path.replace(/\[[^\]]*\]/g, '')).join(' or ')
    this.notes.add({ v0: key.v0, v1, evidence: row.evidence, ...(row.note === undefined ? {} : { note: row.note }) })
  }
}
