import type { Arguments } from './arguments/index.js'
import type { Terminal } from './terminal/index.js'

/** An option of a command, `--name VALUE` or `--name`. */
export interface CommandOption {
  /** The name of the value in the help: `FOLDER`. Left out for an option without a value. */
  value?: string
  help: string
  /** One letter, for `-h`. */
  short?: string
  /** True for an option that may be given several times. */
  repeated?: boolean
}

/** The arguments of a command that are not options. */
export interface Operands {
  /** Their names in the help. */
  name: string
  least: number
  most: number
}

/** The result of a command. */
export interface Outcome {
  code: number
  /** For a reader; left out when all is printed already. */
  text?: string
  /** For a program: printed instead with `--json`. */
  json?: unknown
}

/** One command of the command line. */
export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  operands: Operands
  options: Readonly<Record<string, CommandOption>>
  /** Its description, in a few lines. */
  description: string
  /** Whole command lines. */
  examples: readonly string[]
  /** How to go on after the command was stopped by a signal. */
  goOn?: string
  run(args: Arguments, terminal: Terminal): Promise<Outcome>
}
