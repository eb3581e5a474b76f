import { isNomadError } from '../errors/index.js'
import { didYouMean } from '../errors/suggest.js'
import { parseArguments } from './arguments/index.js'
import type { Command } from './command.js'
import { allCommands } from './commands/index.js'
import { exitCode, exitCodeOfSignal } from './exit-code.js'
import { commonOptions, helpOf, helpOfAll, program } from './help.js'
import { openTerminal, printable, printableJson, type Terminal } from './terminal/index.js'
import { UsageError } from './usage-error.js'
import { version } from './version.js'

/** Runs the command line and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args
  try {
    if (first === undefined) return tellUsage(helpOfAll(allCommands))
    if (first === '--help' || first === '-h' || first === 'help') return printHelp(rest[0])
    if (first === '--version' || first === '-v') return print(version())
    return await runCommand(findCommand(first), rest)
  } catch (error) {
    if (error instanceof UsageError) return tellUsage(`${error.message}\nSee ${program} --help.\n`)
    throw error
  }
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  // Found before the arguments are read, so that a mistake in these is reported in the same form.
  const isJson = args.includes('--json')
  let terminal: Terminal | undefined
  try {
    const options = { ...command.options, ...commonOptions }
    const read = parseArguments(args, { operands: command.operands, options })
    if (read.has('help')) return print(helpOf(command))
    terminal = openTerminal({ isQuiet: read.has('quiet') })
    const { code, text, json } = await command.run(read, terminal)
    if (text !== undefined) print(isJson ? printableJson(json) : printable(text))
    return code
  } catch (error) {
    return report(error, { command, terminal, isJson })
  }
}

/** Prints what went wrong, and how to go on, and returns the exit code. */
function report(
  error: unknown,
  { command, terminal, isJson }: { command: Command; terminal: Terminal | undefined; isJson: boolean },
): number {
  const stoppedBy = terminal?.stoppedBy
  if (stoppedBy) {
    const goOn = command.goOn === undefined ? '' : ` ${command.goOn}`
    tell(`Stopped.${goOn}`)
    if (isJson) print(printableJson({ error: { name: 'Stopped', message: `Stopped by ${stoppedBy}.${goOn}` } }))
    return exitCodeOfSignal[stoppedBy]
  }
  const message = messageOf(error)
  tell(printable(message))
  if (error instanceof UsageError) tell(`See ${program} ${command.name} --help.`)
  if (isJson) print(printableJson({ error: isNomadError(error) ? error.toJSON() : { name: nameOf(error), message } }))
  if (process.env['NOMAD_DEBUG'] && error instanceof Error) tell(printable(error.stack ?? ''))
  return isOfUsage(error) ? exitCode.wrongUsage : exitCode.failed
}

/** True when the command has to be written otherwise: the same one fails again. */
function isOfUsage(error: unknown): boolean {
  return error instanceof UsageError || (isNomadError(error) && ['E_QUERY', 'E_UNIT'].includes(error.code))
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message
  if (isNomadError(error)) return `${error.name}: ${error.message}`
  const message = error instanceof Error ? error.message : String(error)
  return `${nameOf(error)}: ${message}\nThis is a fault of nomad-notebook itself, or of this machine; NOMAD_DEBUG=1 prints where it happened.`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error'
}

function findCommand(name: string): Command {
  const found = allCommands.find(command => command.name === name)
  if (found) return found
  const names = allCommands.map(command => command.name)
  throw new UsageError(`There is no command '${name}'.${didYouMean(name, names)} Commands are ${names.join(', ')}.`)
}

function printHelp(name: string | undefined): number {
  return print(name === undefined ? helpOfAll(allCommands) : helpOf(findCommand(name)))
}

function print(text: string): number {
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
  return exitCode.done
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

function tellUsage(text: string): number {
  process.stderr.write(text)
  return exitCode.wrongUsage
}
