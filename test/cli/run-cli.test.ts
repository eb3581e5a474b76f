import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { allCommands } from '../../src/cli/commands/index.js'
import { runBin } from './run-bin.js'

const { build } = (await import('../../scripts/build.mjs' as string)) as { build(): boolean }
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

beforeAll(() => void build(), 120_000)

describe('the command line', () => {
  it('prints its help, and its version', async () => {
    const [help, asCommand, short] = await Promise.all([runBin(['--help']), runBin(['help']), runBin(['--version'])])
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: asCommand.stdout })
    expect(help.stdout).toContain('Usage: nomad-notebook COMMAND [options]')
    for (const { name, summary } of allCommands)
      expect(help.stdout).toMatch(new RegExp(`^ {2}${name} +${summary.slice(0, 12)}`, 'm'))
    expect(short).toEqual({ code: 0, stderr: '', stdout: `${version}\n` })
  })

  it.each(allCommands.map(command => [command.name, command] as const))(
    'prints the help of %s, with an example and all of its options',
    async (name, { options }) => {
      const { code, stdout, stderr } = await runBin([name, '--help'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(new RegExp(`^Usage: nomad-notebook ${name}`))
      expect(stdout).toMatch(new RegExp(`^Examples?:\\n {2}nomad-notebook ${name} `, 'm'))
      for (const option of [...Object.keys(options), 'json', 'help']) expect(stdout).toContain(`--${option}`)
      expect(stdout.split('\n').filter(line => line.length > 140)).toEqual([])
    },
  )

  it.each([
    [[], 'Usage: nomad-notebook COMMAND'],
    [['serv'], "There is no command 'serv'. Did you mean 'serve'? Commands are "],
    [['serve', '--prot', '1'], "There is no option --prot. Did you mean '--port'?\nSee nomad-notebook serve --help."],
    [['serve', '--port'], '--port needs a value: --port PORT.'],
    [
      ['serve', '--port', '--dynamics'],
      '--port needs a value, but --dynamics follows. Write --port=--dynamics if this is the value.',
    ],
    [['serve', '--port', 'x'], "--port is 'x'; it must be a whole number from 0 to 65535."],
    [['serve', '--port', '1', '--port', '2'], '--port is given twice'],
    [['serve', '--dynamics=yes'], "--dynamics takes no value, but 'yes' is given."],
    [['serve', 'here'], "The command takes options only, but 'here' is given too."],
    [['serve', '--token', 'not-to-be-shown'], 'Logins are not taken from arguments'],
  ])('refuses %j with one message and exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await runBin(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('not-to-be-shown')
    expect(stderr).not.toMatch(/^ +at /m)
  })

  it('prints an error as JSON too, where JSON was asked for', async () => {
    const { code, stdout, stderr } = await runBin(['serve', '--port', 'x', '--json'])
    expect(code).toBe(2)
    expect(stderr).toContain("--port is 'x'")
    expect(JSON.parse(stdout)).toEqual({
      error: { name: 'UsageError', message: expect.stringContaining("--port is 'x'") },
    })
  })

  it('ends without a word when its reader has gone', async () => {
    const { code, stderr } = await runBin(['--help'], { isClosed: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('prints one message for an error, and with NOMAD_DEBUG where it happened', async () => {
    const args = ['verify', 'no-such-folder']
    const plain = await runBin(args)
    expect(plain).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^DataError: There is no data set/),
    })
    expect(plain.stderr).not.toMatch(/^ +at /m)
    const traced = await runBin(args, { env: { NOMAD_DEBUG: '1' } })
    expect(traced.stderr.startsWith(plain.stderr)).toBe(true)
    expect(traced.stderr).toMatch(/^ +at .*\bdataset\b/m)
  })
})
