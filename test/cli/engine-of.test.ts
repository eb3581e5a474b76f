import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments/index.js'
import { allCommands } from '../../src/cli/commands/index.js'
import { engineOf } from '../../src/cli/engine-of.js'

const form = allCommands.find(({ name }) => name === 'download') as (typeof allCommands)[number]
const read = (...args: string[]) => engineOf(parseArguments(['folder', ...args], form))

describe('the cluster that a command names', () => {
  it('is that at its address, or none', () => {
    expect(read('--engine', 'sc://host:15002', '--tasks', '2', '--requests-per-second', '2.5')?.name).toBe(
      'Spark at host:15002',
    )
    expect(read()).toBeUndefined()
  })

  it.each(['sc://host/;token=abcdef', 'sc://host/;use_ssl=true;x-key=abcdef', 'sc://host/; TOKEN =abcdef'])(
    'takes no secret from arguments: %s',
    address => {
      expect(() => read('--engine', address)).toThrow(/Set SPARK_CONNECT_AUTHENTICATE_TOKEN/)
      expect(() => read('--engine', address)).not.toThrow(/abcdef/)
    },
  )

  it.each([
    [['--tasks', '2'], '--tasks is for a cluster, which --engine names.'],
    [['--command', 'x'], '--command is for a cluster'],
    [['--engine', 'sc://host', '--tasks', '0'], "--tasks is '0'; it must be a whole number from 1 on."],
    [['--engine', 'sc://host', '--tasks', '20'], 'Take at most 10 tasks'],
    [['--engine', 'http://host'], "does not begin with 'sc://'"],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})
