import { isObject, type Json, type JsonObject } from '../json.js'
import { itemsInRange, parseRequiredKey, type RequiredKey } from '../required/required-key.js'
import { placedAtPath, valueAtPath } from '../required/tree.js'
import { asLegacyError, legacyError } from './legacy-error.js'

/** Only in these sections did v0 follow references. */
const followedIn = new Set(['section_workflow', 'section_metadata'])

/**
 * Returns the parts of a v0 archive that `required` names; `undefined` and everything that is no object mean the whole.
 *
 * References stay texts. Below `section_workflow` an object under a reference says what is wanted of its target, which
 * is put at its own place in the answer.
 *
 * @throws a 400 for a bad key, an index on what is no list, and an unknown directive.
 */
export function legacyRequired(archive: JsonObject, required: Json | undefined): JsonObject {
  if (typeof required === 'string') checkDirective(required)
  if (!isObject(required)) return archive
  const filter = new LegacyFilter(archive)
  const plain = filter.members(archive, required, false) as JsonObject
  return withTargets(filter.targets, plain)
}

class LegacyFilter {
  targets: JsonObject = {}

  constructor(readonly archive: JsonObject) {}

  members(section: JsonObject, required: Record<string, Json>, follows: boolean): JsonObject {
    const kept: [string, Json][] = []
    for (const [text, wanted] of Object.entries(required)) {
      const key = readKey(text)
      const child = Object.hasOwn(section, key.name) ? section[key.name] : undefined
      if (child === undefined || child === null) continue
      const chosen = chooseItems(child, key)
      if (chosen === undefined) continue
      kept.push([key.name, this.value(chosen, wanted, follows || followedIn.has(key.name))])
    }
    return Object.fromEntries(kept)
  }

  value(value: Json, wanted: Json, follows: boolean): Json {
    if (typeof wanted === 'string' && checkDirective(wanted) === 'exclude') return null
    if (!isObject(wanted)) return value
    if (Array.isArray(value)) return value.map(item => this.value(item, wanted, follows))
    if (isObject(value)) return this.members(value, wanted, follows)
    if (follows && typeof value === 'string' && value.startsWith('/section_')) this.follow(value, wanted)
    return value
  }

  follow(reference: string, wanted: Record<string, Json>): void {
    const path = reference
      .slice(1)
      .split('/')
      .map(part => (/^\d+$/.test(part) ? Number(part) : part))
    const target = valueAtPath(this.archive, path)
    if (!isObject(target)) return
    // Reading the target may place others.
    const part = this.members(target, wanted, true)
    this.targets = placedAtPath(this.targets, path, part) as JsonObject
  }
}

function readKey(text: string): RequiredKey {
  try {
    return parseRequiredKey(text)
  } catch (error) {
    throw asLegacyError(error)
  }
}

function chooseItems(child: Json, { name, range }: RequiredKey): Json | undefined {
  if (Array.isArray(child)) return itemsInRange(child, range)
  if (range === undefined) return child
  throw legacyError(400, `${name} is no list, so it has no items to choose from`)
}

function checkDirective(text: string): string {
  if (['*', 'include', 'exclude', 'resolve'].includes(text)) return text
  throw legacyError(400, `${text} is no directive: write *, include, exclude or resolve`)
}

/** Merges the targets of references into an answer. What was asked for by its own name wins over them. */
function withTargets(targets: JsonObject, plain: JsonObject): JsonObject {
  const runs = plain['section_run']
  const reached = targets['section_run']
  if (!Array.isArray(runs) || !Array.isArray(reached)) return { ...targets, ...plain }
  const merged = runs.map((run, index) => {
    const target = reached[index]
    return isObject(run) && isObject(target) ? { ...target, ...run } : run
  })
  return { ...targets, ...plain, section_run: merged }
}
