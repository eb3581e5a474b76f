import type { JsonObject } from '../json.js'

/** The target of a reference: a path in this archive, or in that of another entry. */
export interface Reference {
  /** The names and indices on the way: `['run', 0, 'system', 1]`. */
  path: (string | number)[]
  /** The other entry: by its id, or by its main file in an upload (this one when left out). */
  entry?: { entryId?: string; uploadId?: string; mainfile?: string }
  /** The address of another installation, whose entries this server does not have. */
  elsewhere?: string
}

const uploadForm = /^(?:\.\.|(https?:\/\/[^?#]+?))?\/uploads?\/([\w=-]*)\/?(archive|raw)\/([^?]+?)#([^?]+)$/
const entryForm = /^(?:\.\.)?\/entries\/([^/?]+)\/(?:archive|raw)#([^?]+)$/

/**
 * Reads a text as a reference; `undefined` when it is none. Texts are taken for local references when they begin with `#/`,
 * or with `/` and a section that the archive has at its root.
 */
export function parseReference(text: string, archive: JsonObject): Reference | undefined {
  if (text.startsWith('#/')) return { path: splitPath(text.slice(2)) }
  const upload = uploadForm.exec(text)
  if (upload) return uploadReference(upload)
  const entry = entryForm.exec(text)
  if (entry) return { path: splitPath(entry[2] as string), entry: { entryId: entry[1] as string } }
  if (!text.startsWith('/')) return undefined
  const path = splitPath(text.slice(1))
  return path.length > 0 && Object.hasOwn(archive, String(path[0])) ? { path } : undefined
}

/** Returns a path as it stands in an answer: `/run/0/system/1`. */
export function writePath(path: readonly (string | number)[]): string {
  return `/${path.join('/')}`
}

function uploadReference([, elsewhere, uploadId = '', kind, file = '', path = '']: RegExpExecArray): Reference {
  const mainfile = kind === 'raw' ? file : /^mainfile\/(.+)$/.exec(file)?.[1]
  const entry = {
    ...(uploadId === '' ? {} : { uploadId }),
    ...(mainfile === undefined ? { entryId: file } : { mainfile }),
  }
  return { path: splitPath(path), entry, ...(elsewhere === undefined ? {} : { elsewhere }) }
}

/** Cuts a path at its slashes; a hash of the definition after `@` is dropped. */
function splitPath(path: string): (string | number)[] {
  const [plain = ''] = path.split('@')
  const parts = plain.split('/').filter(part => part !== '')
  return parts.map(part => (/^\d+$/.test(part) ? Number(part) : part))
}
