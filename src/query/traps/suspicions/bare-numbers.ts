import { searchQuantity } from '../../../metainfo/index.js'
import { quantity } from '../../../units/index.js'
import type { AskedCriterion } from './asked-criteria.js'

/** Up to where numbers of a unit can be meant as they stand, and the unit that people have in mind else. */
interface Reason {
  /** The quantities that it holds for; default all of the unit. */
  of?: RegExp
  /** No such quantity has values so near to zero, but zero itself. */
  least?: number
  /** No such quantity has values so far from zero. */
  most?: number
  /** The unit that such numbers are usually meant in. */
  usual: string
}

/** By the unit that servers count in. Energies of whole cells with all electrons go to some 1e-8 J, one gap to 1e-17 J. */
const reasons: Readonly<Record<string, readonly Reason[]>> = {
  joule: [
    { of: /^results\./, most: 1e-12, usual: 'eV' },
    { most: 1e-6, usual: 'eV' },
  ],
  '1 / joule': [{ least: 1e15, usual: '1/eV' }],
  meter: [{ most: 1e-5, usual: 'angstrom' }],
  'meter ** 2': [{ of: /surface_area$|\.(boundary_)?area\b/, most: 1e-9, usual: 'angstrom**2' }],
  'meter ** 3': [{ of: /volume\b/, most: 1e-15, usual: 'angstrom**3' }],
  '1 / meter ** 3': [{ least: 1e20, usual: '1/angstrom**3' }],
  'kilogram / meter ** 3': [{ least: 25, usual: 'g/cm**3' }],
  kilogram: [{ of: /\.mass\b/, most: 1e-18, usual: 'amu' }],
  radian: [{ most: 2 * Math.PI * (1 + 1e-9), usual: 'degree' }],
  newton: [{ most: 1e-4, usual: 'eV/angstrom' }],
  pascal: [{ of: /modulus/, least: 1e6, usual: 'GPa' }],
  second: [{ of: /\.time_step\b/, most: 1e-9, usual: 'fs' }],
}

/** Parts of a whole: a percentage is a hundred times too much. */
const fraction = /(_fraction(_in|_out)?|\.fill_factor|mixing_factor)$/

/** Says of numbers without a unit that they are beyond all reason in the unit in which servers take them. */
export function bareNumberTraps({ name, values }: AskedCriterion): string[] {
  const numbers = values.filter(value => typeof value === 'number')
  const [percent] = fraction.test(name) ? numbers.filter(value => Math.abs(value) > 1) : []
  if (percent !== undefined)
    return [`'${name}' goes from 0 to 1, but is compared with ${percent}. ${percent} % is ${percent / 100}.`]
  const unit = searchQuantity(name)?.unit
  const reason = unit === undefined ? undefined : reasons[unit]?.find(({ of }) => !of || of.test(name))
  if (unit === undefined || !reason) return []
  const [beyond] = numbers.filter(value => isBeyond(Math.abs(value), reason))
  if (beyond === undefined) return []
  const { usual } = reason
  const meant = quantity(beyond, unit).to(usual)
  return [
    `'${name}' is compared with ${beyond} without a unit: that is ${beyond} ${unit}, or ${meant.magnitude.toPrecision(3)} ${usual}. If ${usual} is meant: quantity(${beyond}, '${usual}').`,
  ]
}

function isBeyond(size: number, { least = 0, most = Number.POSITIVE_INFINITY }: Reason): boolean {
  return size !== 0 && (size < least || size > most)
}
