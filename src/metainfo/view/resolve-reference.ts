import { cutPath } from '../reference/cut-lists.js'
import { entryIdOf } from '../reference/entry-id.js'
import { parseReference, pathSegments, type ReferenceAddress } from '../reference/reference-address.js'
import { UnresolvedReference } from '../reference/unresolved-reference.js'
import { walk } from './resolve-path.js'
import type { ArchiveContext } from './view-state.js'

/**
 * Returns the target of a reference in the loaded archives, or an unresolved reference. It never sends a request.
 *
 * @param inAnswer true when the indices count in the response; default false: they count in the whole archive
 */
export function resolveReference(reference: string, archive: ArchiveContext, inAnswer = false): unknown {
  const address = parseReference(reference)
  if (!address) {
    return new UnresolvedReference(reference, {
      reason: 'It has none of the forms of a reference.',
      hint: 'm_get(name, { raw: true }) gives what is stored.',
    })
  }
  const named = address.installation === undefined ? entryIdOfAddress(address, archive) : undefined
  const target = isElsewhere(address) ? named && archive.archiveOf(named) : archive
  if (target) return targetIn(target, reference, { path: address.path, inAnswer })
  return targetElsewhere(reference, named === undefined ? address : { ...address, entryId: named }, archive)
}

function isElsewhere({ entryId, mainfile, rawFile, installation }: ReferenceAddress): boolean {
  return [entryId, mainfile, rawFile, installation].some(part => part !== undefined)
}

function entryIdOfAddress({ entryId, mainfile, rawFile, uploadId }: ReferenceAddress, archive: ArchiveContext) {
  const file = mainfile ?? rawFile
  return entryId ?? (file === undefined ? undefined : entryIdOf(uploadId ?? archive.uploadId, file))
}

function targetIn(
  archive: ArchiveContext,
  reference: string,
  { path, inAnswer }: { path: string; inAnswer: boolean },
): unknown {
  const asked = pathSegments(path)
  const cut = cutPath(asked, inAnswer ? undefined : archive.required)
  if ('cutBy' in cut) return cutByRequired(reference, path, { archive, key: cut.cutBy })
  const { segments } = cut
  const { value, found } = walk(archive.root, segments)
  if (value !== undefined) return value
  const foundPart = found === 0 ? 'the archive' : `'/${segments.slice(0, found).join('/')}'`
  return new UnresolvedReference(reference, {
    entryId: archive.entryId,
    uploadId: archive.uploadId,
    path,
    resolver: archive.resolver,
    reason: `There is no '${segments[found]}' in ${foundPart}: it was not asked for, or not stored.`,
    hint: `Ask for it with required: ${requiredFor(asked)}${archive.resolver ? `, or for the target alone: ${resolveCall}` : ''}`,
  })
}

function cutByRequired(
  reference: string,
  path: string,
  { archive, key }: { archive: ArchiveContext; key: string },
): UnresolvedReference {
  return new UnresolvedReference(reference, {
    entryId: archive.entryId,
    uploadId: archive.uploadId,
    path,
    resolver: archive.resolver,
    reason: `The list was cut by '${key}' in required, so the item is not there or its place is not known.`,
    hint: "Ask for the whole list, or let the server follow references: 'resolve-inplace': true.",
  })
}

function targetElsewhere(reference: string, address: ReferenceAddress, archive: ArchiveContext): UnresolvedReference {
  const { entryId, path, installation, rawFile } = address
  const uploadId = address.uploadId ?? (installation === undefined ? archive.uploadId : undefined)
  const place =
    installation !== undefined
      ? `on another installation, ${installation}`
      : rawFile !== undefined
        ? `in a raw file, ${rawFile}`
        : `in another entry, ${entryId}`
  return new UnresolvedReference(reference, {
    entryId,
    uploadId,
    path,
    installation,
    resolver: archive.resolver,
    reason: `The target is ${place}.`,
    hint:
      installation !== undefined
        ? `The option otherInstallations: ['${installation}'] lets resolve() ask there, without a login.`
        : `With 'include-resolved' in required the server sends targets in its own entries along${archive.resolver ? `; ${resolveCall} asks for this one` : ''}.`,
  })
}

/** The code with which a user asks for the target. */
const resolveCall = 'await reference.resolve()'

/** Returns the `required` that asks for a path: its names, without the indices. */
function requiredFor(segments: readonly string[]): string {
  const names = segments.filter(segment => !/^\d+$/.test(segment))
  return names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, "'*'")
}
