import { isNomadError, type NomadError } from '../../errors/index.js'
import type { Redactor } from '../secrets/redactor.js'
import { messageWithoutHint, reworded } from './error-facts.js'
import { wholeText } from './whole-text.js'

/** Secrets that are shorter than this stand in our own words by chance. */
const shortest = 4

/** The error without the secrets that its message, its addresses, its quotations and its causes repeat; hints are ours alone. */
export function redactError(error: NomadError, redactor: Redactor): NomadError {
  const clean = (text: string) => redactor.redact(text, shortest)
  const { request, response, cause } = error
  const message = messageWithoutHint(error)
  const shown = clean(message)
  const cleanCause = withoutSecrets(cause, redactor)
  const url = request && clean(request.url)
  const body = response?.body === undefined ? undefined : clean(response.body)
  if (shown === message && url === request?.url && body === response?.body && cleanCause === cause) return error
  return reworded(error, shown, {
    cause: cleanCause,
    ...(request && url !== undefined ? { request: { ...request, url } } : {}),
    ...(response && body !== undefined ? { response: { ...response, body } } : {}),
  })
}

/** A cause that repeats a secret anywhere is replaced by its name, its code and its message. */
function withoutSecrets(cause: unknown, redactor: Redactor): unknown {
  if (isNomadError(cause)) return redactError(cause, redactor)
  const text = wholeText(cause)
  if (redactor.redact(text, shortest) === text) return cause
  if (!(cause instanceof Error)) return undefined
  const { name, message, code } = cause as Error & { code?: unknown }
  const shown = new Error(redactor.redact(message, shortest))
  shown.name = redactor.redact(name, shortest)
  // Its own stack leads here, which is of no use to anybody.
  shown.stack = `${shown.name}: ${shown.message}`
  return typeof code === 'string' ? Object.assign(shown, { code: redactor.redact(code, shortest) }) : shown
}
