import { describe, expect, it } from 'vitest'
import { UnitError } from '../../src/errors/index.js'
import { Frame } from '../../src/frame/index.js'

const room = Frame.fromColumns(
  { lab: ['a', 'a', 'b'], t: [20, 22, 27], wavenumber: [1000, 2000, null] },
  { units: { t: 'degC', wavenumber: '1/cm' } },
)

describe('temperatures on a scale in a table', () => {
  it('deviate by differences, whose conversion has no offset', () => {
    const groups = room.groupBy('lab', {
      spread: { std: 't' },
      variance: { variance: 't' },
      mean: { mean: 't' },
    })
    expect(groups.column('spread').unit?.name).toBe('delta_degree_Celsius')
    expect(groups.column('variance').unit?.name).toBe('delta_degree_Celsius ** 2')
    expect(groups.column('mean').unit?.name).toBe('degree_Celsius')
    expect(groups.column('spread').to('kelvin').at(0)).toBeCloseTo(Math.SQRT2, 12)
    expect(groups.column('mean').to('kelvin').at(0)).toBeCloseTo(294.15, 12)
    expect(() => groups.column('spread').to('degC')).toThrow(UnitError)
    expect(room.describe().column('unit').at(1)).toBe('degree_Celsius (std: delta_degree_Celsius)')
  })

  it('have no sum', () => {
    expect(() => room.groupBy('lab', { sum: { sum: 't' } })).toThrow("The temperatures of 't' in degree_Celsius")
    const kelvin = room.to('t', 'kelvin').groupBy('lab', { sum: { sum: 't' } })
    expect(kelvin.column('sum').at(0)).toBeCloseTo(2 * 273.15 + 42, 9)
  })

  it('do the same where danfojs computed', () => {
    const groups = room.toDanfo().groupby(['lab'])
    const unitOf = (frame: never, name: string) => Frame.fromDanfo(frame, { like: room }).column(name).unit?.name
    expect(unitOf(groups.std() as never, 't_std')).toBe('delta_degree_Celsius')
    expect(unitOf(groups.mean() as never, 't_mean')).toBe('degree_Celsius')
    expect(unitOf(groups.sum() as never, 't_sum')).toBeUndefined()
  })

  it('differ by differences, row by row', () => {
    const difference = room.column('t').minus(room.column('t'))
    expect(difference.unit?.name).toBe('delta_degree_Celsius')
    expect(difference.toArray()).toEqual([0, 0, 0])
  })
})

describe('a column of wavenumbers', () => {
  it('goes to energies where that is asked for', () => {
    const energy = room.to('wavenumber', 'eV', { by: 'photon' }).column('wavenumber')
    expect(energy.unit?.name).toBe('electron_volt')
    expect(energy.at(0)).toBeCloseTo(0.1239841984, 9)
    expect(energy.at(2)).toBeNull()
    expect(() => room.to('wavenumber', 'eV')).toThrow("{ by: 'photon' }")
    expect(() => room.column('wavenumber').to('eV', { by: 'phonon' } as never)).toThrow("Did you mean 'photon'")
  })
})
