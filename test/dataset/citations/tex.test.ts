import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { texAddress, texText } from '../../../src/dataset/citations/tex.js'
import { printTex } from './bibtex-grammar.js'

describe('texText', () => {
  it.each([
    ['50 % of {Ti_2O} & $H_2$ #1', '50 \\% of \\textbraceleft{}Ti\\_2O\\textbraceright{} \\& \\$H\\_2\\$ \\#1'],
    ['José Müller', 'Jos{\\\'e} M{\\"u}ller'],
    ['Škoda Łukasz Ångström', '{\\v S}koda {\\L}ukasz {\\AA}ngstr{\\"o}m'],
    ['Nguyễn', 'Nguy{\\~{\\^e}}n'],
    ['\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ['a~b^c<d>|', 'a\\textasciitilde{}b\\textasciicircum{}c\\textless{}d\\textgreater{}\\textbar{}'],
    ["a--b ''c'' – “d”", "a-{}-b '{}'c'{}' {--} “d”"],
    ['李明 и Ольга', '李明 и Ольга'],
  ])('writes %s', (text, tex) => expect(texText(text)).toBe(tex))

  it('keeps letters whose accent TeX has no command for', () => {
    expect(texText('ơ')).toBe('ơ')
  })

  it('is what TeX prints again, whatever the text', () => {
    const latin = fc.constantFrom(...`aZé ñßøåŁçőữ{}\\$&%#_^~<>|–—"'-,李и`.normalize('NFC'))
    fc.assert(
      fc.property(fc.array(fc.oneof(latin, fc.string({ unit: 'grapheme', maxLength: 3 }))), characters => {
        const text = characters
          .join('')
          .normalize('NFC')
          .replace(/\p{Cc}/gu, '')
        expect(printTex(texText(text))).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('texAddress', () => {
  it('changes only what ends a field or a line', () => {
    expect(texAddress('https://a.example/x_y?z=1&w=%20#k~')).toBe('https://a.example/x_y?z=1&w=%20#k~')
    expect(texAddress('10.1000/{a}\\b "c"')).toBe('10.1000/%7Ba%7D%5Cb%20%22c%22')
  })
})
