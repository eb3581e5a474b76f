import { describe, expectTypeOf, it } from 'vitest'
import { type Magnitude, parseUnit, Quantity, quantity, type Unit, units } from '../../src/units/index.js'

describe('what the compiler knows', () => {
  it('takes the dimension from the name of a unit', () => {
    expectTypeOf(quantity(1, 'eV')).toEqualTypeOf<Quantity<'energy', number>>()
    expectTypeOf(quantity(1, units.bohr)).toEqualTypeOf<Quantity<'length', number>>()
    expectTypeOf(quantity(1, 'eV/Å')).toEqualTypeOf<Quantity<'force', number>>()
    expectTypeOf(quantity(1, 'joule' as string)).toEqualTypeOf<Quantity<string, number>>()
    expectTypeOf(parseUnit('hartree')).toEqualTypeOf<Unit<'energy'>>()
    expectTypeOf(units.eV).toEqualTypeOf<Unit<'energy'>>()
  })

  it('takes the form of the magnitude from what is given', () => {
    expectTypeOf(quantity([1, 2], 'eV').magnitude).toEqualTypeOf<Float64Array>()
    expectTypeOf(quantity(Float64Array.of(1), 'eV').magnitude).toEqualTypeOf<Float64Array>()
    expectTypeOf(quantity([[1, null]], 'eV').magnitude).toEqualTypeOf<Float64Array[]>()
    expectTypeOf(quantity(null, 'eV').magnitude).toEqualTypeOf<number>()
  })

  it('keeps both through operations', () => {
    const energy = quantity(1, 'eV')
    const energies = quantity([1, 2], 'joule')
    expectTypeOf(energy.to('joule')).toEqualTypeOf<Quantity<'energy', number>>()
    expectTypeOf(energy.to(units.hartree)).toEqualTypeOf<Quantity<'energy', number>>()
    expectTypeOf(energies.to('nm', { by: 'photon' })).toEqualTypeOf<Quantity<'length', Float64Array>>()
    expectTypeOf(energy.to(units.meter, { by: 'photon' })).toEqualTypeOf<Quantity<'length', number>>()
    expectTypeOf(energy.plus(energies)).toEqualTypeOf<Quantity<'energy', Float64Array>>()
    expectTypeOf(energies.minus(energy)).toEqualTypeOf<Quantity<'energy', Float64Array>>()
    expectTypeOf(energies.times(2)).toEqualTypeOf<Quantity<'energy', Float64Array>>()
    expectTypeOf(energy.over(energies)).toEqualTypeOf<Quantity<string, Float64Array>>()
    expectTypeOf(energy.compareTo(energy)).toEqualTypeOf<number>()
  })

  it('refuses what cannot go together, and only that', () => {
    const check = () => {
      const energy = quantity(1, 'eV')
      const length = quantity(1, 'Å')
      const unknown: Quantity = quantity(1, 'eV' as string)
      // @ts-expect-error a length is not an energy
      energy.plus(length)
      // @ts-expect-error a length is not an energy
      energy.to(units.meter)
      // @ts-expect-error there is no such law
      energy.to('nm', { by: 'phonon' })
      // @ts-expect-error a bare number has no unit
      energy.minus(1)
      energy.plus(unknown)
      unknown.plus(energy)
      energy.to('anything')
      energy.to('eV' as string | Unit)
      energy.to(units.eV as Unit)
    }
    expectTypeOf(check).toBeFunction()
  })

  it('fits where any quantity is wanted', () => {
    expectTypeOf(quantity(1, 'eV')).toExtend<Quantity>()
    expectTypeOf(quantity([1], 'eV')).toExtend<Quantity<string, Magnitude>>()
    expectTypeOf(quantity(1, 'eV')).toExtend<Quantity<string, Magnitude>>()
    expectTypeOf(units.eV).toExtend<Unit>()
    expectTypeOf(Quantity).toBeObject()
  })
})
