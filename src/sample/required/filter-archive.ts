import { apiError, serverError } from '../answer.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { Required, RequiredRoot } from './check-required.js'
import { definedValue, inSection, type Known, rootDefinition, targetDefinition } from './known-definition.js'
import { parseReference, type Reference, writePath } from './reference.js'
import { itemsInRange } from './required-key.js'
import { placedAtPath, valueAtPath } from './tree.js'

/** An archive that a reference of another one leads to. */
export interface ReachedArchive {
  uploadId: string
  entryId: string
  archive: JsonObject
}

/** Finds the archive that a reference names, or nothing when there is none or the user may not read it. */
export type ReachArchive = (entry: NonNullable<Reference['entry']>, uploadId: string) => ReachedArchive | undefined

/** One archive that is being answered: what is stored, and the targets of references put at their own paths so far. */
interface Side extends ReachedArchive {
  targets: JsonObject
  /** Targets that are there already or are just being read, by what was wanted of them: their path and definition. */
  done: Map<Required, Set<string>>
}

/**
 * The parts of an archive that `required` names.
 *
 * References that are followed either give way to their target (`resolve-inplace`), or stay, with the target at its own
 * path; targets in other entries then stand in `m_ref_archives`. A root section that was also asked for itself wins
 * over the targets put into it.
 */
export function filterArchive(source: ReachedArchive, root: RequiredRoot, reach: ReachArchive): JsonObject {
  const { required, resolveInplace } = root
  if (required.kind === 'include') return { m_ref_archives: {}, ...source.archive }
  const reader = new ArchiveReader(resolveInplace, reach)
  const main: Side = { ...source, targets: {}, done: new Map() }
  const plain = reader.read(source.archive, required, main, rootDefinition())
  const referenced = [...reader.others].map(([url, side]) => [
    url,
    { ...side.targets, m_def: 'nomad.datamodel.EntryArchive' },
  ])
  return { ...main.targets, ...(isObject(plain) ? plain : {}), m_ref_archives: Object.fromEntries(referenced) }
}

class ArchiveReader {
  /** The archives that references led to, by the address that stands in the answer. */
  readonly others = new Map<string, Side>()
  /** The targets that are being put in place of their references just now, to notice circles. */
  private readonly open = new Set<Json>()

  constructor(
    private readonly resolveInplace: boolean,
    private readonly reach: ReachArchive,
  ) {}

  /** What `required` leaves of a value; `undefined` leaves it out. `known` is the value's definition, where it has one. */
  read(value: Json, required: Required, side: Side, known: Known): Json | undefined {
    switch (required.kind) {
      case 'include':
        return value
      case 'include-resolved':
        return this.resolveAll(value, required, side, known)
      case 'other':
        if (isSection(value)) throw serverError('A section in required needs a directive or an object.')
        return value
      case 'members':
        return this.readMembers(value, required, side, known)
    }
  }

  private readMembers(
    value: Json,
    required: Required & { kind: 'members' },
    side: Side,
    known: Known,
  ): Json | undefined {
    if (typeof value === 'string') return this.follow(value, required, side, known)
    if (Array.isArray(value)) {
      if (!value.some(item => isObject(item) || isReference(item, side))) return value
      return this.readItems(value, required, side, known)
    }
    if (!isObject(value)) return value
    const section = inSection(value, known)
    const kept = new Map<string, Json>()
    if (typeof value['m_def'] === 'string') kept.set('m_def', value['m_def'])
    for (const { key, required: inner } of required.members) {
      const child = Object.hasOwn(value, key.name) ? value[key.name] : undefined
      const defined = definedValue(section, key.name)
      if (child === undefined || defined === 'unknown') continue
      const chosen = child === null ? null : chooseItems(child, key)
      const left = chosen === undefined ? undefined : this.read(chosen, inner, side, defined)
      if (left !== undefined) kept.set(key.name, left)
    }
    return Object.fromEntries(kept)
  }

  private readItems(items: Json[], required: Required, side: Side, known: Known): Json[] {
    const read = items.map(item => (item === null ? null : this.read(item, required, side, known)))
    return read.filter((item): item is Json => item !== undefined)
  }

  /** Everything below, references followed; as on a real server the hashes of definitions are left out then. */
  private resolveAll(value: Json, required: Required, side: Side, known: Known): Json | undefined {
    if (typeof value === 'string') return this.follow(value, required, side, known)
    if (Array.isArray(value)) {
      return typeof value[0] === 'number' ? value : this.readItems(value, required, side, known)
    }
    if (!isObject(value)) return value
    const section = inSection(value, known)
    const kept: [string, Json][] = []
    for (const [name, child] of Object.entries(value)) {
      if (name === 'm_def_id') continue
      const defined = definedValue(section, name)
      if (defined === 'unknown') continue
      const left = name === 'm_def' ? child : this.resolveAll(child, required, side, defined)
      if (left !== undefined) kept.push([name, left])
    }
    return Object.fromEntries(kept)
  }

  /** What stands where a reference stood; a text that is no reference stays as it is. */
  private follow(text: string, required: Required, side: Side, known: Known): Json | undefined {
    const reference = parseReference(text, side.archive)
    if (!reference) return text
    if (reference.elsewhere !== undefined) {
      if (this.resolveInplace)
        throw apiError(400, `'${text}' leads to another installation and cannot be put in place.`)
      return text
    }
    const there = reference.entry ? this.sideOf(reference.entry, side) : side
    const target = there && valueAtPath(there.archive, reference.path)
    if (!there || target === undefined) return reference.entry ? text : undefined
    const defined = targetDefinition(known)
    if (this.resolveInplace) return this.inPlace(text, target, required, there, defined)
    this.placeTarget(reference.path, target, required, there, defined)
    const address = there === side ? '' : `${addressOf(there)}#`
    return address + writePath(reference.path)
  }

  private inPlace(text: string, target: Json, required: Required, there: Side, known: Known): Json | undefined {
    if (this.open.has(target)) return text
    this.open.add(target)
    const value = this.read(target, required, there, known)
    this.open.delete(target)
    return value
  }

  private placeTarget(path: (string | number)[], target: Json, required: Required, there: Side, known: Known): void {
    const done = there.done.get(required) ?? new Set()
    there.done.set(required, done)
    const written = `${writePath(path)} ${known?.qualified_name}`
    if (done.has(written)) return
    done.add(written)
    const value = this.read(target, required, there, known)
    if (value !== undefined) there.targets = placedAtPath(there.targets, path, value) as JsonObject
  }

  private sideOf(entry: NonNullable<Reference['entry']>, from: Side): Side | undefined {
    const found = this.reach(entry, from.uploadId)
    if (!found) return undefined
    const address = addressOf(found)
    const known = this.others.get(address)
    if (known) return known
    const side: Side = { ...found, targets: {}, done: new Map() }
    if (!this.resolveInplace) this.others.set(address, side)
    return side
  }
}

function chooseItems(
  child: Json,
  { name, range }: { name: string; range: Parameters<typeof itemsInRange>[1] },
): Json | undefined {
  if (Array.isArray(child)) return itemsInRange(child, range)
  if (range === undefined) return child
  throw apiError(400, `'${name}' is not a list, so it has no items to choose from.`)
}

function isSection(value: Json): boolean {
  return isObject(value) || (Array.isArray(value) && value.some(isObject))
}

function isReference(value: Json, side: Side): boolean {
  return typeof value === 'string' && parseReference(value, side.archive) !== undefined
}

function addressOf({ uploadId, entryId }: { uploadId: string; entryId: string }): string {
  return `../uploads/${uploadId}/archive/${entryId}`
}
