import { apiError, serverError } from '../answer.js'
import { isObject, type Json, type JsonObject } from '../json.js'
import type { Required, RequiredRoot } from './check-required.js'
import { definedValue, inSection, type Known, rootDefinition, targetDefinition } from './known-definition.js'
import { parseReference, type Reference, writePath } from './reference.js'
import { itemsInRange } from './required-key.js'
import { placedAtPath, valueAtPath } from './tree.js'

/** An archive that a reference of another archive names. */
export interface FoundArchive {
  uploadId: string
  entryId: string
  archive: JsonObject
}

/** Finds the archive that a reference names, or nothing when there is none or the user may not read it. */
export type FindArchive = (entry: NonNullable<Reference['entry']>, uploadId: string) => FoundArchive | undefined

/** One archive in the answer: what is stored, and the targets of references that are at their own paths so far. */
interface ArchiveAnswer extends FoundArchive {
  targets: JsonObject
  /** Targets that were read or are being read, as path and definition, by what was wanted of them. */
  done: Map<Required, Set<string>>
}

/**
 * Returns the parts of an archive that `required` names.
 *
 * A reference that is followed is either replaced by its target (`resolve-inplace`), or it stays, and the target is put at
 * its own path; targets in other entries are then in `m_ref_archives`. A root section that was asked for itself wins over
 * the targets in it.
 */
export function filterArchive(source: FoundArchive, root: RequiredRoot, findArchive: FindArchive): JsonObject {
  const { required, resolveInplace } = root
  if (required.kind === 'include') return { m_ref_archives: {}, ...source.archive }
  const reader = new ArchiveReader(resolveInplace, findArchive)
  const main: ArchiveAnswer = { ...source, targets: {}, done: new Map() }
  const plain = reader.read(source.archive, required, main, rootDefinition())
  const referenced = [...reader.others].map(([url, answer]) => [
    url,
    { ...answer.targets, m_def: 'nomad.datamodel.EntryArchive' },
  ])
  return { ...main.targets, ...(isObject(plain) ? plain : {}), m_ref_archives: Object.fromEntries(referenced) }
}

class ArchiveReader {
  /** The archives that references led to, by the address that stands in the answer. */
  readonly others = new Map<string, ArchiveAnswer>()
  /** The targets that are replacing their references now, to notice circles. */
  private readonly inProgress = new Set<Json>()

  constructor(
    private readonly resolveInplace: boolean,
    private readonly findArchive: FindArchive,
  ) {}

  /** Returns what `required` leaves of a value; `undefined` leaves it out. `known` is the value's definition, where it has one. */
  read(value: Json, required: Required, answer: ArchiveAnswer, known: Known): Json | undefined {
    switch (required.kind) {
      case 'include':
        return value
      case 'include-resolved':
        return this.resolveAll(value, required, answer, known)
      case 'other':
        if (containsObjects(value)) throw serverError('A section in required needs a directive or an object.')
        return value
      case 'members':
        return this.readMembers(value, required, answer, known)
    }
  }

  private readMembers(
    value: Json,
    required: Required & { kind: 'members' },
    answer: ArchiveAnswer,
    known: Known,
  ): Json | undefined {
    if (typeof value === 'string') return this.follow(value, required, answer, known)
    if (Array.isArray(value)) {
      if (!value.some(item => isObject(item) || isReference(item, answer))) return value
      return this.readItems(value, required, answer, known)
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
      const left = chosen === undefined ? undefined : this.read(chosen, inner, answer, defined)
      if (left !== undefined) kept.set(key.name, left)
    }
    return Object.fromEntries(kept)
  }

  private readItems(items: Json[], required: Required, answer: ArchiveAnswer, known: Known): Json[] {
    const read = items.map(item => (item === null ? null : this.read(item, required, answer, known)))
    return read.filter((item): item is Json => item !== undefined)
  }

  /** Returns all of a value with its references followed. As on a real server, the hashes of definitions are left out. */
  private resolveAll(value: Json, required: Required, answer: ArchiveAnswer, known: Known): Json | undefined {
    if (typeof value === 'string') return this.follow(value, required, answer, known)
    if (Array.isArray(value)) {
      return typeof value[0] === 'number' ? value : this.readItems(value, required, answer, known)
    }
    if (!isObject(value)) return value
    const section = inSection(value, known)
    const kept: [string, Json][] = []
    for (const [name, child] of Object.entries(value)) {
      if (name === 'm_def_id') continue
      const defined = definedValue(section, name)
      if (defined === 'unknown') continue
      const left = name === 'm_def' ? child : this.resolveAll(child, required, answer, defined)
      if (left !== undefined) kept.push([name, left])
    }
    return Object.fromEntries(kept)
  }

  /** Returns what replaces a reference; a text that is no reference is returned unchanged. */
  private follow(text: string, required: Required, answer: ArchiveAnswer, known: Known): Json | undefined {
    const reference = parseReference(text, answer.archive)
    if (!reference) return text
    if (reference.elsewhere !== undefined) {
      if (this.resolveInplace)
        throw apiError(400, `'${text}' refers to another installation and cannot be resolved in place.`)
      return text
    }
    const there = reference.entry ? this.answerFor(reference.entry, answer) : answer
    const target = there && valueAtPath(there.archive, reference.path)
    if (!there || target === undefined) return reference.entry ? text : undefined
    const defined = targetDefinition(known)
    if (this.resolveInplace) return this.inPlace(text, target, required, there, defined)
    this.placeTarget(reference.path, target, required, there, defined)
    const address = there === answer ? '' : `${addressOf(there)}#`
    return address + writePath(reference.path)
  }

  private inPlace(
    text: string,
    target: Json,
    required: Required,
    there: ArchiveAnswer,
    known: Known,
  ): Json | undefined {
    if (this.inProgress.has(target)) return text
    this.inProgress.add(target)
    const value = this.read(target, required, there, known)
    this.inProgress.delete(target)
    return value
  }

  private placeTarget(
    path: (string | number)[],
    target: Json,
    required: Required,
    there: ArchiveAnswer,
    known: Known,
  ): void {
    const done = there.done.get(required) ?? new Set()
    there.done.set(required, done)
    const written = `${writePath(path)} ${known?.qualified_name}`
    if (done.has(written)) return
    done.add(written)
    const value = this.read(target, required, there, known)
    if (value !== undefined) there.targets = placedAtPath(there.targets, path, value) as JsonObject
  }

  private answerFor(entry: NonNullable<Reference['entry']>, from: ArchiveAnswer): ArchiveAnswer | undefined {
    const found = this.findArchive(entry, from.uploadId)
    if (!found) return undefined
    const address = addressOf(found)
    const known = this.others.get(address)
    if (known) return known
    const answer: ArchiveAnswer = { ...found, targets: {}, done: new Map() }
    if (!this.resolveInplace) this.others.set(address, answer)
    return answer
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

function containsObjects(value: Json): boolean {
  return isObject(value) || (Array.isArray(value) && value.some(isObject))
}

function isReference(value: Json, answer: ArchiveAnswer): boolean {
  return typeof value === 'string' && parseReference(value, answer.archive) !== undefined
}

function addressOf({ uploadId, entryId }: { uploadId: string; entryId: string }): string {
  return `../uploads/${uploadId}/archive/${entryId}`
}
