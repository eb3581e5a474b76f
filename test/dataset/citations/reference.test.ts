import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doisIn, doiUrl, readReference } from '../../../src/dataset/citations/reference.js'

describe('readReference', () => {
  it.each([
    ['10.1103/PhysRevB.54.11169', '10.1103/physrevb.54.11169'],
    ['https://doi.org/10.1103/PhysRevB.54.11169', '10.1103/physrevb.54.11169'],
    ['http://dx.doi.org/10.17172%2FNOMAD%2F2021.01.01-1', '10.17172/nomad/2021.01.01-1'],
    [
      'doi: 10.1002/(SICI)1521-3951(199901)211:1<1::AID>3.0.CO;2-X',
      '10.1002/(sici)1521-3951(199901)211:1<1::aid>3.0.co;2-x',
    ],
    ['DOI:10.1000.10/123', '10.1000.10/123'],
  ])('finds the DOI in %s', (text, doi) => expect(readReference(text)).toEqual({ doi, text }))

  it.each(['https://www.nomad-lab.eu/a_b?c=d#e', 'http://example.org/'])('takes %s as an address', url => {
    expect(readReference(url)).toEqual({ url, text: url })
  })

  it.each([
    'Phys. Rev. B 54, 11169 (1996)',
    'javascript:alert(1)',
    'https://a b.example',
    'https://name:secret@example.org/',
    'data:text/html,x',
    'https://doi.org/nothing',
    '10.1/x',
  ])('makes no link of %s', text => {
    expect(readReference(text).doi).toBeUndefined()
    expect(readReference(text).url ?? 'https://doi.org/nothing').toBe('https://doi.org/nothing')
  })
})

describe('doisIn', () => {
  it('leaves the sentence around a DOI away', () => {
    expect(doisIn('See 10.1000/a.b, (doi:10.1000/c(1)2) and “10.1000/d”; 10.1000/A.B!')).toEqual([
      '10.1000/a.b',
      '10.1000/c(1)2',
      '10.1000/d',
    ])
  })

  it('keeps brackets that belong to a DOI', () => {
    expect(doisIn('(10.1016/0927-0256(96)00008-0)')).toEqual(['10.1016/0927-0256(96)00008-0'])
    expect(doisIn('10.1016/s0927-0256(96)')).toEqual(['10.1016/s0927-0256(96)'])
  })

  it('is quick on long texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        for (const doi of doisIn(`10.1000/${text} 10.1000/x`)) expect(doi).toMatch(/^10\./)
      }),
    )
  })
})

describe('doiUrl', () => {
  it('escapes what an address cannot have', () => {
    expect(doiUrl('10.1002/(sici)1<1::aid>3#x?')).toBe('https://doi.org/10.1002/(sici)1%3C1%3A%3Aaid%3E3%23x%3F')
  })
})
