import { area, type PhononDosCurve } from './phonon-dos-curve.js'

/** A thermodynamic function of vibrations. */
export type ThermodynamicFunction = 'heat capacity' | 'free energy' | 'entropy' | 'internal energy'

/**
 * Computes a thermodynamic function per atom in the harmonic approximation, in k_B; energies in k_B K.
 *
 * The modes are independent oscillators of energy E, three for each atom. The formulas are those of Togo and Tanaka, Scr.
 * Mater. 108, 1 (2015).
 *
 * @param dos the density of states, its energies as temperatures E / k_B in K
 * @param temperature in K; at zero, energies are those of the zero-point motion and the other functions are 0
 */
export function harmonicPerAtom(of: ThermodynamicFunction, dos: PhononDosCurve, temperature: number): number {
  const contributions = dos.values.map((density, index) => {
    const energy = dos.energies[index] as number
    return energy > 0 && density !== 0 ? density * oscillator(of, energy, temperature) : 0
  })
  return (3 * area(dos.energies, contributions)) / dos.modes
}

/** Computes the function for one oscillator. `energy` is a temperature E / k_B in K; x = E / (k_B T). */
function oscillator(of: ThermodynamicFunction, energy: number, temperature: number): number {
  const x = energy / temperature
  const occupation = 1 / Math.expm1(x)
  const free = energy / 2 + (temperature > 0 ? temperature * Math.log1p(-Math.exp(-x)) : 0)
  const internal = energy * (0.5 + occupation)
  if (of === 'free energy') return free
  if (of === 'internal energy') return internal
  if (temperature === 0) return 0
  return of === 'entropy' ? (internal - free) / temperature : x ** 2 * occupation * (1 + occupation)
}
