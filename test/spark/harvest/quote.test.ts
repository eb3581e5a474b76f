import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bashCommand, bashWord, sqlText } from '../../../src/spark/harvest/quote.js'

/** Texts of all characters, and often of those that mean something to bash or to SQL. No argument has a character 0. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 2,
        arbitrary: fc.constantFrom(...'\'"`$\\{}()!*?~#&|;<> \n\t%:-', '$', '{HOME}', '$(id)', "\\'", '\\N', '--'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
  )
  .map(parts => parts.join('').replaceAll('\u0000', ''))

function bash(script: string): string[] {
  const { stdout, status, stderr } = spawnSync('/bin/bash', ['-c', script], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout.split('\u0000').slice(0, -1)
}

describe('a word of bash', () => {
  it('is the text that it was made of, whatever that is, and may stand in a text of SQL', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 40 }), texts => {
        const words = texts.map(bashWord)
        for (const word of words) expect(sqlText(word)).toBe(`r"${word}"`)
        expect(bash(`printf '%s\\0' ${words.join(' ')}`)).toEqual(texts)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a command of bash', () => {
  it('means the same in the form that may stand in a text of SQL', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), texts => {
        // Words as a user may write them: with double quotes, and variables.
        const words = texts.map(text => `"\${nothing:-}${text.replaceAll(/["$`\\]/g, '\\$&')}"`)
        const command = bashCommand(`printf '%s\\0' - ${words.join(' ')}`)
        expect(sqlText(command)).toBe(`r"${command}"`)
        expect(bash(command)).toEqual(['-', ...texts])
      }),
      { numRuns: 60 },
    )
  })

  it('stays as it is where it can', () => {
    expect(bashCommand('exec /opt/node/bin/node main.js')).toBe('exec /opt/node/bin/node main.js')
    expect(() => sqlText('a "b"')).toThrow(RangeError)
  })
})
