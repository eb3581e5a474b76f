import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, printableJson } from '../../../src/cli/terminal/index.js'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const commands = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/

describe('what is printed', () => {
  it('has no character that a terminal obeys, whatever an archive says', () => {
    expect(printable('a\u001b[2Jb\u009bc\r\nd\te\u202ef')).toBe('a\ufffd[2Jb\ufffdc\nd\te\ufffdf')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(printable(text)).not.toMatch(commands)
        expect(printableJson({ [text]: text })).not.toMatch(commands)
        expect(JSON.parse(printableJson([text]))).toEqual([text])
      }),
    )
  })
})
