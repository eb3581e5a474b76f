import { apiError } from '../answer.js'
import { isObject, type Json } from '../json.js'
import { parseRequiredKey, type RequiredKey } from './required-key.js'

/**
 * What is wanted of a section: everything, everything with its references followed, or some members. `other` stands for
 * a number, a boolean, null or a list: fine for a quantity, which is given whole, and no answer for a section.
 */
export type Required = { kind: 'include' | 'include-resolved' } | RequiredMembers | { kind: 'other' }

/** Some members of a section in the order they were asked for. */
export interface RequiredMembers {
  kind: 'members'
  members: { key: RequiredKey; required: Required }[]
}

/** A checked `required` and whether targets replace their references. */
export interface RequiredRoot {
  required: Required
  resolveInplace: boolean
}

/**
 * Reads `required`; left out or null means the whole archive.
 *
 * @throws a 400 for an unknown directive, a 422 for a bad key or another form.
 */
export function parseRequired(value: Json | undefined): RequiredRoot {
  if (value === undefined || value === null) return { required: { kind: 'include' }, resolveInplace: false }
  if (typeof value === 'string') return { required: parseDirective(value), resolveInplace: false }
  if (!isObject(value)) {
    throw apiError(422, [{ loc: ['body', 'required'], msg: "required must be an object, or '*' for everything." }])
  }
  const { 'resolve-inplace': resolveInplace = false, ...members } = value
  if (typeof resolveInplace !== 'boolean') {
    throw apiError(422, [{ msg: 'resolve-inplace must be true or false.', loc: ['required', 'resolve-inplace'] }])
  }
  return { required: parseMembers(members), resolveInplace }
}

function parseMembers(value: Record<string, Json>): RequiredMembers {
  const members = Object.entries(value).map(([key, inner]) => ({
    key: parseRequiredKey(key),
    required: parseValue(inner),
  }))
  return { kind: 'members', members }
}

function parseValue(value: Json): Required {
  if (typeof value === 'string') return parseDirective(value)
  return isObject(value) ? parseMembers(value) : { kind: 'other' }
}

function parseDirective(text: string): Required {
  if (text === '*' || text === 'include') return { kind: 'include' }
  if (text === 'include-resolved') return { kind: 'include-resolved' }
  throw apiError(400, `'${text}' is no directive: write '*', 'include' or 'include-resolved'.`)
}
