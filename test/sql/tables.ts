import { Frame } from '../../src/frame/index.js'

/** Calculations with units of all kinds. */
export const oxides = Frame.fromColumns(
  {
    formula: ['MgO', 'Si', 'MgO', 'CaO', null],
    energy: [-10, -5, -11, -12.5, null],
    gap: [4.5, 0.6, 4.7, 6, null],
    volume: [18.5, 40, 18.25, 27, 1],
    atoms: [2, 2, 2, 2, null],
    celsius: [20, 25, 30, 35, 40],
    bonds: [[2.1, 2.2], [2.3], null, [], [1.9]],
    when: [new Date(0), new Date(1e12), null, new Date(5), new Date(6)],
    settings: [{ code: 'VASP' }, null, { code: 'exciting' }, {}, { __proto__: null, x: [1, null] }],
    isOxide: [true, false, true, true, null],
  },
  { units: { energy: 'eV', gap: 'eV', volume: 'angstrom ** 3', celsius: 'degC', bonds: 'angstrom' } },
)

/** The same kind of energies in another unit. */
export const others = Frame.fromColumns(
  { formula: ['MgO', 'Si', 'TiO2'], energy: [-0.4, -0.2, -1], label: ['a', 'b', 'c'] },
  { units: { energy: 'hartree' } },
)
