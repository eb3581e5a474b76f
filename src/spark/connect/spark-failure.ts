import { IncompleteError, NetworkError, type NomadError, QueryError } from '../../errors/index.js'
import type { Message } from './channel.js'
import type { GrpcFailure } from './connection-failure.js'
import { SparkFault, type SparkPlace } from './fault.js'
import type { SparkProtocol } from './load-grpc.js'

/** The facts that Spark puts into the metadata of an error. */
export interface ErrorInfo {
  readonly errorClass?: string | undefined
  readonly sqlState?: string | undefined
  readonly parameters: Readonly<Record<string, string>>
  /** By which the server is asked for the rest. */
  readonly errorId?: string | undefined
  readonly exception?: string | undefined
}

/** Reads what Spark says of an error in its metadata; `undefined` for an error that is none of Spark's. */
export function errorInfoIn(failure: GrpcFailure, protocol: SparkProtocol): ErrorInfo | undefined {
  const [status] = failure.metadata?.get('grpc-status-details-bin') ?? []
  if (!(status instanceof Uint8Array)) return undefined
  try {
    const { details } = protocol.statusForms.responseDeserialize(status) as {
      details: { type_url: string; value: Buffer }[]
    }
    const detail = details.find(({ type_url }) => type_url.endsWith('/google.rpc.ErrorInfo'))
    if (!detail) return undefined
    const info = protocol.statusForms.requestDeserialize(detail.value) as {
      reason?: string
      domain?: string
      metadata: Record<string, string>
    }
    if (info.domain !== 'org.apache.spark') return undefined
    const { errorClass, sqlState, errorId, messageParameters } = info.metadata
    return { errorClass, sqlState, errorId, parameters: recordIn(messageParameters), exception: info.reason }
  } catch {
    return undefined
  }
}

function recordIn(json = '{}'): Record<string, string> {
  try {
    return JSON.parse(json) as Record<string, string>
  } catch {
    return {}
  }
}

/** Makes the fault of what came with an error and, where the server still had it, of its details. */
export function faultOf(
  message: string,
  info: ErrorInfo,
  details: Message | undefined,
  { statement, redact }: { statement: string | undefined; redact(text: string): string },
): SparkFault {
  const errors = (details?.['errors'] ?? []) as readonly Message[]
  const root = errors[(details?.['root_error_idx'] as number | undefined) ?? 0]
  const throwable = (root?.['spark_throwable'] ?? {}) as Message
  const words = redact(withoutStack(String(root?.['message'] ?? message)))
  const errorClass = (throwable['error_class'] as string | undefined) ?? info.errorClass
  const contexts = (throwable['query_contexts'] ?? []) as readonly Message[]
  const fromContexts = contexts.flatMap(context => placeOf(context, statement))
  return new SparkFault({
    message: words,
    errorClass,
    sqlState: (throwable['sql_state'] as string | undefined) ?? info.sqlState,
    parameters: redacted({ ...info.parameters, ...(throwable['message_parameters'] as object) }, redact),
    places: fromContexts.length > 0 ? fromContexts : placeInWords(words, statement),
    causes: causesOf(errors, root, redact),
    exception: info.exception,
  })
}

/** Java's lines on where it was in its own text. */
function withoutStack(words: string): string {
  return words.replace(/\n\s+at [^\n]*|\n\s*\.\.\. \d+ more/g, '').replace(/\n*Driver stacktrace:\s*$/, '')
}

function redacted(record: Readonly<Record<string, string>>, redact: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, redact(String(value))]))
}

/** Only places in the statement itself, not in the text of a view. */
function placeOf(context: Message, statement: string | undefined): SparkPlace[] {
  const {
    object_name = '',
    context_type = 0,
    stop_index,
    start_index = 0,
    fragment,
  } = context as {
    object_name?: string
    context_type?: number
    start_index?: number
    stop_index?: number
    fragment?: string
  }
  if (context_type !== 0 || object_name !== '' || stop_index === undefined) return []
  // Spark counts characters, some of which are two in JavaScript.
  const at = (index: number) => (statement === undefined ? index : [...statement].slice(0, index).join('').length)
  const [from, to] = [at(start_index), at(stop_index + 1)]
  return [{ from, to, fragment: statement?.slice(from, to) ?? (fragment || undefined) }]
}

/** Of errors of syntax, Spark says the line and the character in its words only. */
function placeInWords(words: string, statement: string | undefined): SparkPlace[] {
  const [, line, position] =
    /\(line (\d+), pos (\d+)\)|; line (\d+) pos (\d+)/.exec(words)?.filter(part => part !== undefined) ?? []
  if (statement === undefined || line === undefined) return []
  const lines = statement.split('\n').slice(0, Number(line))
  const last = [...(lines.pop() ?? '')].slice(0, Number(position)).join('')
  return [{ from: [...lines, last].join('\n').length }]
}

function causesOf(errors: readonly Message[], root: Message | undefined, redact: (text: string) => string): string[] {
  const causes: string[] = []
  const seen = new Set<Message>()
  for (let error = root; error && !seen.has(error); error = errors[(error['cause_idx'] as number | undefined) ?? -1]) {
    if (error !== root) causes.push(redact(withoutStack(String(error['message'] ?? ''))))
    seen.add(error)
  }
  return causes
}

/** Returns the error for a fault: of the statement, or of the session. */
export function errorOf(fault: SparkFault, statement: string | undefined, endpoint: string): NomadError {
  const { errorClass = '' } = fault
  if (/^INVALID_HANDLE\.(SESSION|FORMAT)|^INVALID_HANDLE$/.test(errorClass)) {
    return new NetworkError(`The Spark server ${endpoint} has lost the session: ${wordsOf(fault)}`, {
      cause: fault,
      hint: 'It was restarted, or the session was not used for long. Open another one, and run it again.',
    })
  }
  if (/^INVALID_(CURSOR|HANDLE)/.test(errorClass)) {
    return new IncompleteError(`The Spark server ${endpoint} has lost the rows that had not come: ${wordsOf(fault)}`, {
      cause: fault,
      hint: 'Run it again.',
    })
  }
  if (errorClass === 'OPERATION_CANCELED') {
    return new QueryError('The statement was interrupted on the Spark server.', { cause: fault })
  }
  return new QueryError(describeFault(fault, statement), { cause: fault })
}

/** Says what was wrong in Spark's words, and where in the statement. */
export function describeFault(fault: SparkFault, statement: string | undefined): string {
  const name = fault.errorClass?.startsWith('_LEGACY') ? undefined : fault.errorClass
  const kind = name ?? fault.exception?.split('.').at(-1) ?? 'unknown'
  const [place] = fault.places
  const excerpt = place && statement !== undefined ? `\n${excerptOf(statement, place)}` : ''
  return `The SQL statement failed (${kind}): ${wordsOf(fault)}${excerpt}`
}

/** Spark's words without what is shown apart: its name of the error, the state, the place, the plan. */
export function wordsOf({ message }: SparkFault): string {
  const [words = ''] = message.trim().split(/\n== SQL|\n\n== SQL|;\n'|\n+JVM stacktrace|\n+Driver stacktrace/)
  return words
    .replace(/^\[[A-Z\d_.]+\]\s*/, '')
    .replace(/\s*SQLSTATE: \w{5}/, '')
    .replace(/[;\s]*\(?line \d+,? pos \d+\)?[;\s]*$/, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ')
}

/** The line of a place, with marks below it. */
export function excerptOf(text: string, { from, to = from + 1 }: SparkPlace): string {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', from)
  const line = text.slice(start, end < 0 ? undefined : end)
  const first = Math.max(0, from - start - 60)
  const marks = Math.max(1, Math.min(to - from, line.length - (from - start), 120))
  return `  ${line.slice(first, first + 120)}\n  ${' '.repeat(from - start - first)}${'^'.repeat(marks)}`
}
