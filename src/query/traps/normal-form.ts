import { isNomadError } from '../../errors/index.js'
import { namesOf, parsePath, searchedPath } from '../../metainfo/index.js'
import { isElement } from './formula/elements.js'
import { parseFormula } from './formula/parse-formula.js'
import { type Rewritten, rewriteFormula } from './formula/rewrite-formula.js'

/**
 * A text in the one form in which a search quantity can hold it: formulas, elements, paths and DOIs that are written in
 * another way find nothing. `undefined` where it is in that form already, or where it is not certain what is meant.
 */
export function normalForm(text: string, name: string): Rewritten | undefined {
  if (name === 'optimade_filter') return optimadeForm(text)
  if (name === 'quantities') return pathForm(text)
  if (name === 'datasets.doi') return doiForm(text)
  return name.endsWith('.elements_exclusive') ? exclusiveForm([text], name) : rewriteFormula(text, name)
}

/** A list of elements for a quantity that holds them as one text; no entry has two such texts. */
export function normalListForm(list: readonly unknown[], name: string): Rewritten | undefined {
  if (!name.endsWith('.elements_exclusive') || list.length < 2) return undefined
  return list.every(item => typeof item === 'string' && isElement(item))
    ? exclusiveForm(list as readonly string[], name)
    : undefined
}

/** `Ti, O` and `TiO2` as `O Ti`. */
function exclusiveForm(texts: readonly string[], name: string): Rewritten | undefined {
  const [given = ''] = texts
  const words = texts.flatMap(text => text.split(/[\s,;+-]+/).filter(Boolean))
  const symbols = words.length > 0 && words.every(isElement) ? words : [...(parseFormula(given)?.keys() ?? [])]
  const written = [...new Set(symbols)].sort().join(' ')
  if (written === '' || (texts.length === 1 && written === given)) return undefined
  return {
    values: [written],
    note: `'${texts.join("', '")}' in '${name}' is asked for as '${written}': it holds the symbols in alphabetical order, with a blank between them.`,
  }
}

/** `/run/0/calculation[-1]/energy` as `run.calculation.energy`. */
function pathForm(text: string): Rewritten | undefined {
  const written = searchedNames(text)?.join('.')
  if (written === undefined || written === text) return undefined
  return {
    values: [written],
    note: `'${text}' in 'quantities' is asked for as '${written}': it holds dotted paths without indices.`,
  }
}

/** Returns the names on a path, which are all that `quantities` knows of it; `undefined` for a text that is no path. */
export function searchedNames(text: string): string[] | undefined {
  try {
    return namesOf(parsePath(text, searchedPath).steps)
  } catch (error) {
    if (isNomadError(error)) return undefined
    throw error
  }
}

function doiForm(text: string): Rewritten | undefined {
  const written = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
  if (written === text) return undefined
  return {
    values: [written],
    note: `'${text}' in 'datasets.doi' is asked for as '${written}', without what stands before it.`,
  }
}

/** A text in quotes, or a formula's name with what it is compared with. */
const optimadePieces =
  /"(?:[^"\\]|\\.)*"|\b(chemical_formula_(?:reduced|hill|descriptive|anonymous))(\s*!?=\s*)"([^"\\]*)"/g

function optimadeForm(filter: string): Rewritten | undefined {
  const notes: string[] = []
  const written = filter.replace(optimadePieces, (piece, name?: string, sign?: string, formula?: string) => {
    if (name === undefined || formula === undefined) return piece
    const found = rewriteFormula(formula, `optimade.${name}`)
    if (!found) return piece
    notes.push(found.note)
    return `${name}${sign}"${found.values[0]}"`
  })
  return notes.length === 0 ? undefined : { values: [written], note: notes.join(' ') }
}
