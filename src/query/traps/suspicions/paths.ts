import { checkRequired, type DialectName, indexedPaths, isRawObject } from '../../../metainfo/index.js'
import { searchedNames } from '../normal-form.js'
import type { AskedCriterion } from './asked-criteria.js'

/** Says of paths in `quantities` that no entry lists them: misspelt ones, and those that go on behind a reference. */
export function pathTraps({ name, kind, values }: AskedCriterion): string[] {
  if (name !== 'quantities' || kind === 'range') return []
  return values.flatMap(value => (typeof value === 'string' ? (trapOf(value) ?? []) : []))
}

function trapOf(text: string): string | undefined {
  const names = searchedNames(text) ?? text.split('.')
  const path = names.join('.')
  if (path === '' || path.includes('*')) return undefined
  const tree = names.reduceRight<unknown>((below, step) => ({ [step]: below }), '*')
  const [unknown] = checkRequired(tree, 'v1' satisfies DialectName)
  if (unknown) {
    const near = unknown.suggestions.map(other => `'${other}'`).join(' or ')
    return `No entry lists '${path}' in 'quantities': '${unknown.path}' is not in the schema.${near && ` Did you mean ${near}?`}`
  }
  const [indexed] = isRawObject(tree) ? indexedPaths(tree, 'v1', { some: true }) : []
  if (indexed === path) return undefined
  const right = indexed === undefined ? '' : ` Ask for '${indexed}'.`
  return `No entry lists '${path}' in 'quantities', which end at references and leave out what is made later.${right}`
}
