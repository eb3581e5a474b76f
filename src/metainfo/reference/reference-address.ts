/** The target of a reference. */
export interface ReferenceAddress {
  /** The path in the target's archive, such as `/run/0/system/1`. */
  path: string
  /** The target's entry; `undefined` for the entry that contains the reference, and when only a file is named. */
  entryId?: string
  uploadId?: string
  /** The path of the main file, when the reference names the entry by it. */
  mainfile?: string
  /** The path of a raw file that is to be read as an archive. */
  rawFile?: string
  /** The address of another installation. */
  installation?: string
}

/** Longer texts are not references, even if they look like one. */
const maxLength = 4096
const definitionHash = /@[0-9a-f]{40}$/
const uploadForm = /^([^?]+?)?\/uploads?\/([\w=-]*)\/?(archive|raw)\/([^?]+?)#([^?]+?)$/
const entryForm = /^(?:\.\.)?\/entries\/([^?]+)\/(archive|raw)#([^?]+?)$/

/** Parses a reference in any of NOMAD's forms; returns `undefined` when the text is none. */
export function parseReference(text: string): ReferenceAddress | undefined {
  if (text.length === 0 || text.length > maxLength) return undefined
  const plain = text.replace(definitionHash, '')
  if (plain.startsWith('#')) return { path: asPath(plain.slice(1)) }
  if (!plain.includes('#')) return plain.startsWith('/') ? { path: plain } : undefined
  const upload = uploadForm.exec(plain)
  if (upload) return fromUpload(upload)
  const entry = entryForm.exec(plain)
  return entry ? { entryId: entry[1] as string, path: asPath(entry[3] as string) } : undefined
}

function fromUpload([, prefix, uploadId, place, target, path]: RegExpExecArray): ReferenceAddress {
  const address: ReferenceAddress = { path: asPath(path as string) }
  if (uploadId) address.uploadId = uploadId
  if (prefix && prefix !== '..') address.installation = prefix
  if (place === 'raw') address.rawFile = target as string
  else if (target?.startsWith('mainfile/')) address.mainfile = target.slice('mainfile/'.length)
  // Servers write the name of a file in place of an id; no id has a dot.
  else if (target?.includes('.')) address.mainfile = target
  else address.entryId = target as string
  return address
}

function asPath(fragment: string): string {
  return fragment.startsWith('/') ? fragment : `/${fragment}`
}

/** Returns the names and indices of a path. */
export function pathSegments(path: string): string[] {
  return path.split('/').filter(segment => segment !== '')
}
