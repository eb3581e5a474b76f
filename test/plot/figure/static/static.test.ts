import { describe, expect, it } from 'vitest'
import { MissingDependencyError } from '../../../../src/errors/index.js'
import { optionalFile, optionalPackage } from '../../../../src/plot/figure/static/optional.js'
import { textWidth } from '../../../../src/plot/figure/static/text-width.js'
import { after, parseTransform } from '../../../../src/plot/figure/static/transform.js'

describe('static pictures', () => {
  it('name the package that is missing, and how to install it', () => {
    expect(() => optionalPackage('no-such-package')).toThrow(MissingDependencyError)
    expect(() => optionalFile('no-such-package/file.js')).toThrow(
      'Static pictures need the package no-such-package, which is not installed.\nnpm install jsdom plotly.js-dist-min @resvg/resvg-wasm',
    )
  })

  it('measure words by the metrics of their font', () => {
    expect(textWidth('iii', 10)).toBeCloseTo(6.66)
    expect(textWidth('Energy (eV)', 10)).toBeCloseTo(53.35)
  })

  it('read the transforms that Plotly writes', () => {
    expect(parseTransform('translate(3,4)')).toMatchObject({ e: 3, f: 4 })
    const turn = parseTransform('rotate(-90,10,20)')
    expect(turn.a * 10 + turn.c * 20 + turn.e).toBeCloseTo(10)
    expect(turn.b * 10 + turn.d * 20 + turn.f).toBeCloseTo(20)
    expect(after(parseTransform('scale(2)'), parseTransform('translate(1,1)'))).toMatchObject({ a: 2, e: 2, f: 2 })
    expect(parseTransform('translate(3,4) scale(2)')).toEqual({ a: 2, b: 0, c: 0, d: 2, e: 3, f: 4 })
  })
})
