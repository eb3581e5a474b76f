import { parseReference, pathSegments, type ReferenceAddress } from './reference-address.js'
import { walk } from './resolve-path.js'
import { UnresolvedReference } from './unresolved-reference.js'
import type { ArchiveContext } from './view-state.js'

/** What a stored reference points at, as far as the archive at hand goes; never a request. */
export function resolveReference(reference: string, archive: ArchiveContext): unknown {
  const address = parseReference(reference)
  if (!address) {
    return new UnresolvedReference(reference, {
      reason: 'It has none of the forms of a reference.',
      hint: 'm_get(name, { raw: true }) gives what is stored.',
    })
  }
  return isLocal(address, archive) ? local(reference, address, archive) : elsewhere(reference, address, archive)
}

function isLocal(address: ReferenceAddress, archive: ArchiveContext): boolean {
  const { entryId, mainfile, rawFile, installation } = address
  if (installation !== undefined || mainfile !== undefined || rawFile !== undefined) return false
  return entryId === undefined || entryId === archive.entryId
}

function local(reference: string, { path }: ReferenceAddress, archive: ArchiveContext): unknown {
  const segments = pathSegments(path)
  const { value, found } = walk(archive.root, segments)
  if (value !== undefined) return value
  const seen = found === 0 ? 'the archive' : `'/${segments.slice(0, found).join('/')}'`
  return new UnresolvedReference(reference, {
    entryId: archive.entryId,
    uploadId: archive.uploadId,
    path,
    reason: `There is no '${segments[found]}' in ${seen}: it was not asked for, or not stored.`,
    hint: `Ask for it with required: ${requiredFor(segments)}`,
  })
}

function elsewhere(reference: string, address: ReferenceAddress, archive: ArchiveContext): unknown {
  const { entryId, path } = address
  const uploadId = address.uploadId ?? archive.uploadId
  return new UnresolvedReference(reference, {
    entryId,
    uploadId,
    path,
    reason: entryId ? `The target is in another entry, ${entryId}.` : 'The target is in another entry.',
    hint: "'include-resolved' in required makes the server send it along.",
  })
}

/** The `required` that brings a path: its names, without the indices. */
function requiredFor(segments: readonly string[]): string {
  const names = segments.filter(segment => !/^\d+$/.test(segment))
  return names.reduceRight((inner, name) => `{ ${name}: ${inner} }`, "'*'")
}
