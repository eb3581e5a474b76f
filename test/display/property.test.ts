import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/display/index.js'
import { properties } from '../../src/index.js'
import type { Section } from '../../src/metainfo/index.js'
import { makeProperty } from '../../src/properties/property.js'
import { openReader } from '../../src/properties/schema/open-reader.js'
import { quantity } from '../../src/units/index.js'
import { open } from '../metainfo/open.js'
import { entryOf } from '../plot/entries.js'

const evil = '<img src=x onerror="throw 1">'

function property(values: object, notes: string[] = []) {
  const reader = openReader(open({}) as unknown as Section, 'a test')
  return makeProperty(values, { name: 'bandGap', reader, columns: () => [], notes })
}

describe('a property', () => {
  it('is shown with its name, its material, its values and where they come from', () => {
    const text = bundleOf(properties.energy(entryOf('MgO_a4p26')))['text/plain']
    expect(text).toMatch(/^Energy of MgO \(GPAW\)\n {2}value: -12\.20069 eV\n {2}kind: total\n/)
    expect(text).toMatch(/\nRead from entry H_BQ_bn8Xc_soqjTjitGcdvkUMDi, run\[0\]\.calculation\[0\]$/)
    const markup = bundleOf(properties.energy(entryOf('MgO_a4p26')))['text/html']
    expect(markup).toMatch(/Energy<\/span>.*MgO \(GPAW\).*-12\.20069 eV.*Read from entry/)
    expect(markup).not.toMatch(/<(script|style)|undefined|\[object/)
  })

  it('is printed as the same text, inside a list too', () => {
    const one = properties.energy(entryOf('MgO_a4p26'))
    expect(inspect(one)).toBe(bundleOf(one)['text/plain'])
    expect(inspect([one])).toContain('value: -12.20069 eV')
  })

  it('shows few numbers as they are and many by range and shape, with short units', () => {
    const text = bundleOf(
      property({
        value: quantity(1.1234567891, 'eV'),
        lattice: quantity([4.2, 4.2, 4.2], 'angstrom'),
        matrix: quantity(
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          'GPa',
        ),
        values: quantity(
          Array.from({ length: 1000 }, (_, index) => index / 10),
          'eV',
        ),
        same: quantity([2, 2, 2, 2, 2], 'eV'),
        corner: quantity([-4e-16, 0, 2.5], '1 / angstrom'),
        direct: true,
        missing: undefined,
        none: [],
        count: [1, 2, 3],
        species: Array.from({ length: 40 }, () => 'Mg'),
      }),
    )['text/plain']
    expect(text.split('\n').slice(1)).toEqual([
      '  value: 1.123457 eV',
      '  lattice: 4.2, 4.2, 4.2 Å',
      '  matrix: 1 … 6 GPa (3 × 2)',
      '  values: 0 … 99.9 eV (1000 values)',
      '  same: all 2 eV (5 values)',
      '  corner: 0, 0, 2.5 1/Å',
      '  direct: yes',
      '  none: none',
      '  count: 1, 2, 3',
      '  species: Mg, Mg, Mg, Mg, Mg, Mg, Mg, Mg, … (40 items)',
      'Read from entry entry-1',
    ])
  })

  it('unfolds what it holds, and reads nothing that is read when it is used', () => {
    const lazy = Object.defineProperty({ gap: { value: quantity(1, 'eV'), kind: 'direct' } }, 'energies', {
      enumerable: true,
      get: () => {
        throw new Error('was read')
      },
    })
    const channels = Array.from({ length: 9 }, (_, spin) => ({ spin, total: quantity([1, 2, 3, 4, 5], '1/eV') }))
    const text = bundleOf(property({ channels }))['text/plain']
    expect(text).toContain('  channels: 9 items\n    0: spin 0, total 1 … 5 1/eV (5 values)')
    expect(text).toContain('…: 5 more')
    const bundle = bundleOf(property(lazy))
    expect(bundle['text/plain']).toContain('gap:\n    value: 1 eV\n    kind: direct')
    expect(bundle['text/plain']).toContain('energies: read when it is used')
    expect(bundle['text/html']).toContain('<details')
  })

  it('says its notes, and escapes whatever an archive wrote', () => {
    const bundle = bundleOf(property({ [evil]: evil, list: [{ [evil]: [evil] }] }, [evil, 'The unit is assumed.']))
    expect(bundle['text/plain']).toContain('Note: The unit is assumed.')
    expect(bundle['text/html']).toContain('⚠ The unit is assumed.')
    expect(bundle['text/html']).not.toContain('<img')
  })

  it('stays small, however much it holds', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`value${index}`, 'long '.repeat(1000)]))
    const deep = { a: { b: { c: { d: { e: 1 } } } } }
    const values = { many, deep, list: Array.from({ length: 200_000 }, () => many), ...many }
    const bundle = bundleOf(
      property({ ...values, numbers: quantity(new Float64Array(300_000), 'eV') }, Object.keys(many)),
    )
    expect(bundle['text/plain'].length).toBeLessThan(20_000)
    expect(bundle['text/html']?.length).toBeLessThan(60_000)
    expect(bundle['text/plain']).toContain('more values')
    expect(bundle['text/plain']).toContain('392 more notes')
  })
})
