import { IncompleteError, type NomadError, QueryError } from '../../errors/index.js'

/** How Spark says that the program of a task failed, with the last 2048 bytes of what it wrote to its standard error. */
const exited = /Subprocess exited with status (\d+)\. Error: ?([\s\S]*)/

/** The meanings of bash's status where the program cannot be started at all. */
const missing = new Set(['126', '127'])

/** Returns the error to throw for one of Spark: that of the program which failed, where it is one. */
export function taskError(error: unknown, { name, command }: { name: string; command: string }): unknown {
  // The innermost text has the lines as they were written.
  const found = Array.from(textsOf(error), text => exited.exec(text))
  const [, status = '', said = ''] = found.filter(match => match !== null).at(-1) ?? []
  if (status === '') return error
  const lines = lastLines(said)
  if (missing.has(status)) return missingProgram({ name, command, lines, error })
  const message = `A task of the harvest failed on a machine of ${name} (exit code ${status}, after Spark's repetitions)`
  return new IncompleteError(lines === '' ? `${message}; it said nothing.` : `${message}:\n${lines}`, {
    cause: error,
    hint: 'What is finished stays. When the cause is mended, make the same call again: it goes on with the shards that are missing.',
  })
}

function missingProgram(facts: { name: string; command: string; lines: string; error: unknown }): NomadError {
  const { name, command, lines, error } = facts
  return new QueryError(`A machine of ${name} cannot start '${command}': ${lines || 'there is no such program'}`, {
    cause: error,
    hint: "Install nomad-notebook on all machines of the cluster, or say where it is: spark(url, { command: '/opt/node/bin/node /opt/nomad-notebook/dist/cli/main.js' }).",
  })
}

/** The messages of an error and its causes. */
function* textsOf(error: unknown): Iterable<string> {
  for (let current = error, depth = 0; current instanceof Error && depth < 8; current = current.cause, depth++) {
    yield current.message
    const { causes } = current as { causes?: unknown }
    if (Array.isArray(causes)) yield* causes.filter(text => typeof text === 'string')
  }
}

const mostLines = 8

/** The last lines of a program's errors. Spark cuts the first of them, and adds the places in its own code. */
function lastLines(said: string): string {
  const own =
    said.split(/\n\s*(?:JVM stacktrace:|Driver stacktrace:|at org\.apache\.spark|org\.apache\.spark\.)/, 1)[0] ?? ''
  const lines = own
    .split('\n')
    .map(line => printable(line).trimEnd())
    .filter(line => line !== '' && line !== '.')
  return lines.slice(-mostLines).join('\n')
}

/** Removes commands for a terminal, which words of a machine may hold. */
function printable(line: string): string {
  return Array.from(line, character => {
    const code = character.codePointAt(0) ?? 0
    return code < 32 || (code >= 127 && code < 160) ? ' ' : character
  }).join('')
}
