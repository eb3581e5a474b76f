import { readFileSync, statSync } from 'node:fs'
import process from 'node:process'
import { isLoopback } from '../../basics/loopback.js'
import { AuthError } from '../../errors/index.js'

/** Which token is looked for, and where. */
export interface TokenWanted {
  file: string | undefined
  /** Root of the API that is asked. */
  url: string
  /** The server that `NOMAD_URL` (or the default) names. */
  usualUrl: string
}

/**
 * The token that a file keeps for a server: the one of the line `https://host token`, else a token alone on its line,
 * which is meant for the server that `NOMAD_URL` or the default names; never for this machine, where the tutorials'
 * archive listens. Empty lines and lines that begin with `#` say nothing.
 *
 * @throws AuthError when others may read the file, as ssh does with its keys
 */
export function readTokenFile({ file, url, usualUrl }: TokenWanted): string | undefined {
  const text = file === undefined ? undefined : readText(file)
  if (file === undefined || text === undefined) return undefined
  const lines = text.split(/\r?\n/).map(line => line.trim().split(/\s+/))
  const named = lines.find(([server, token]) => token !== undefined && originOf(server) === originOf(url))
  const token = named?.[1] ?? (isUsual(url, usualUrl) ? lines.find(isTokenAlone)?.[0] : undefined)
  if (token !== undefined) requirePrivate(file)
  return token
}

/** The origin of an address, or `undefined` for anything else. */
export function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
}

function isUsual(url: string, usualUrl: string): boolean {
  return originOf(url) === originOf(usualUrl) && !isLoopback(new URL(url))
}

function isTokenAlone([word, more]: string[]): boolean {
  return word !== undefined && word !== '' && !word.startsWith('#') && more === undefined && !/^https?:/i.test(word)
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String((error as { code?: unknown }).code))) return undefined
    throw new AuthError(`The file ${file}, which keeps a token, cannot be read.`, { cause: error })
  }
}

function requirePrivate(file: string): void {
  // Windows has no such modes: there, a user's folder is the user's own.
  if (process.platform === 'win32') return
  const mode = statSync(file).mode & 0o777
  if ((mode & 0o077) === 0) return
  throw new AuthError(`The file ${file} keeps a token, and others may read or change it (mode ${mode.toString(8)}).`, {
    hint: `Make it yours alone: chmod 600 ${file}`,
  })
}
