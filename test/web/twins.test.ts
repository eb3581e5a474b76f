import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/api/http/decode-text.web.js'
import { wholeText } from '../../src/api/http/whole-text.web.js'
import { base64, hexadecimal, latin1Text, textInBase64, utf8Bytes, utf8Text } from '../../src/api/secrets/bytes.js'
import { gzipBase64 } from '../../src/display/gzip-base64.web.js'
import { entryIdOf } from '../../src/metainfo/reference/entry-id.js'
import { entryIdOf as entryIdInPage, loadHash } from '../../src/metainfo/reference/entry-id.web.js'

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

describe('in a page', () => {
  it('ids of entries are those of Node', async () => {
    await loadHash()
    expect(loadHash()).toBeUndefined()
    fc.assert(
      fc.property(anyText, anyText, (upload, mainfile) => {
        expect(entryIdInPage(upload, mainfile)).toBe(entryIdOf(upload, mainfile))
      }),
    )
  })

  it('what is packed for scripts is gzip, at every length', () => {
    const texts = fc.oneof(
      anyText,
      fc.integer({ min: 65_530, max: 65_540 }).map(length => 'ä'.repeat(length)),
    )
    fc.assert(
      fc.property(texts, text => {
        expect(gunzipSync(Buffer.from(gzipBase64(text), 'base64')).toString('utf8')).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('bytes are read as UTF-8, with the mark of byte order', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(Buffer.from(`\ufeff${text}`).toString('utf8'))
      }),
    )
  })

  it('a secret is found wherever an error keeps it', () => {
    const secret = 'token-of-a-user'
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    const hidden = Object.defineProperty(new Error('x'), 'hidden', { value: { deep: [secret] } })
    const errors = [
      new Error(secret),
      new TypeError('x', { cause: new Error(`in ${secret}`) }),
      Object.assign(new Error('x'), { headers: { authorization: secret } }),
      Object.assign(new Error('x'), { [Symbol('s')]: secret }),
      Object.assign(new Error('x'), { [secret]: 1 }),
      { ...circle, secret },
      hidden,
    ]
    for (const error of errors) expect(wholeText(error)).toContain(secret)
    expect(wholeText(Object.assign(new Error('x'), { circle }))).not.toContain(secret)
    const throwing = {
      get value(): never {
        throw new Error('no')
      },
    }
    expect(wholeText(throwing)).toContain('value')
  })
})

describe('bytes without Node', () => {
  it('are written as Node writes them', () => {
    fc.assert(
      fc.property(anyText, text => {
        const bytes = Buffer.from(text, 'utf8')
        expect(Buffer.from(utf8Bytes(text))).toEqual(bytes)
        expect(utf8Text(utf8Bytes(text))).toBe(text)
        expect(base64(bytes)).toBe(bytes.toString('base64'))
        expect(hexadecimal(bytes)).toBe(bytes.toString('hex'))
        expect(latin1Text(bytes)).toBe(bytes.toString('latin1'))
        expect(textInBase64(bytes.toString('base64'))).toBe(text)
        expect(textInBase64(bytes.toString('base64url'))).toBe(text)
      }),
    )
    expect(textInBase64('no base64!')).toBe('')
  })
})
