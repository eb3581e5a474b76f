import { base64, textInBase64, utf8Bytes } from './bytes.js'

/** Headers that have no secret. */
export const harmlessHeaders: ReadonlySet<string> = new Set(['accept', 'accept-encoding', 'content-type', 'user-agent'])

/** Shorter values of other headers than `Authorization` are too common to be looked for, and too short to be kept secret. */
const shortest = 8

/** Returns the secrets in the headers of a login: their values without the scheme, and the password of a Basic login. */
export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (harmlessHeaders.has(name.toLowerCase())) return []
    if (name.toLowerCase() !== 'authorization') return value.length < shortest ? [] : [value]
    const [, scheme = '', word = value] = /^([\w-]+)\s+(.*)$/s.exec(value.trim()) ?? []
    return scheme.toLowerCase() === 'basic' ? [word, ...passwordIn(word)] : [word]
  })
}

function passwordIn(word: string): string[] {
  const pair = textInBase64(word)
  const password = pair.slice(pair.indexOf(':') + 1)
  return password === '' || password === pair ? [] : [password]
}

/** The secrets of a user name and password: the password, and both as Basic authentication writes them. */
export function secretsOfPassword(username: string, password: string): string[] {
  return [password, base64(utf8Bytes(`${username}:${password}`))]
}

const secretsOf = new WeakMap<object, () => Iterable<string>>()

/** Registers the secrets of an object that keeps a login, so that errors can leave them out. */
export function registerSecrets(keeper: object, secrets: () => Iterable<string>): void {
  secretsOf.set(keeper, secrets)
}

/** Returns the registered secrets of an object. */
export function registeredSecrets(keeper: object): Iterable<string> {
  return secretsOf.get(keeper)?.() ?? []
}
