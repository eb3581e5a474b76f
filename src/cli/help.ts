import type { Command, CommandOption } from './command.js'

/** The program's name. */
export const program = 'nomad-notebook'

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  json: { help: 'print the result as JSON; progress and messages go to stderr' },
  quiet: { short: 'q', help: 'show no progress' },
  help: { short: 'h', help: 'show this help' },
}

const exitCodes = `Exit codes: 0 done, 1 failed, 2 wrong usage, 3 incomplete (the ledger has entries that failed), 130 stopped by Ctrl-C.`

const logins = `The server is the public NOMAD, or the one that NOMAD_URL names. Logins come from NOMAD_TOKEN, from NOMAD_USERNAME and
NOMAD_PASSWORD, or from the token file ~/.config/nomad-notebook/token; never from arguments.`

/** Returns the help of the program. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = rows(commands.map(({ name, summary }) => [name, summary]))
  return `${program}: a first notebook, data sets of NOMAD entries on disk, SQL with units, citations

Usage: ${program} COMMAND [options]

Commands:
${lines}

Options:
${rows([
  ['-h, --help', 'show this help; after a command, that of the command'],
  ['--version', 'print the version'],
])}

${logins}

${exitCodes}
`
}

/** Returns the help of a command. */
export function helpOf({ name, operands, description, options, examples }: Command): string {
  const usage = [program, name, ...(operands.most > 0 ? [operands.name] : []), '[options]'].join(' ')
  const all = Object.entries({ ...options, ...commonOptions }).map(([long, option]) => [
    forms(long, option),
    option.help,
  ])
  return `Usage: ${usage}

${description.trim()}

Options:
${rows(all)}

${examples.length === 1 ? 'Example' : 'Examples'}:
${examples.map(example => indented(example)).join('\n')}

${exitCodes}
`
}

function forms(long: string, { short, value }: CommandOption): string {
  const name = `${short === undefined ? '' : `-${short}, `}--${long}`
  return value === undefined ? name : `${name} ${value}`
}

/** Returns lines of two columns. */
function rows(pairs: readonly (readonly string[])[]): string {
  const width = pairs.reduce((most, [left = '']) => Math.max(most, left.length), 0)
  const gap = ' '.repeat(width + 4)
  return pairs
    .map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right.replaceAll('\n', `\n${gap}`)}`)
    .join('\n')
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
