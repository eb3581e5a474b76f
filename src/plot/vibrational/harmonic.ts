import { area, type PhononDosCurve } from './phonon-dos-curve.js'

/** A thermodynamic function of vibrations. */
export type ThermodynamicFunction = 'heat capacity' | 'free energy' | 'entropy' | 'internal energy'

/**
 * A function of one atom in the harmonic approximation, from the density of states: in k_B, energies in k_B K. The modes
 * are independent oscillators of energy E, of which three belong to an atom; x = E / (k_B T).
 *
 * @param dos energies as temperatures E / k_B, in K
 * @param temperature K; at zero only energies have a value, that of the zero-point motion
 */
export function harmonicPerAtom(of: ThermodynamicFunction, dos: PhononDosCurve, temperature: number): number {
  const parts = dos.values.map((density, index) => {
    const energy = dos.energies[index] as number
    return energy > 0 && density !== 0 ? density * oscillator(of, energy, temperature) : 0
  })
  return (3 * area(dos.energies, parts)) / dos.modes
}

/** The function of one oscillator: `energy` as a temperature, in K. */
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
