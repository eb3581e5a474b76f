/** A model of the energy of a crystal over its volume. */
export type EquationOfStateModel = 'birch-murnaghan' | 'vinet' | 'murnaghan' | 'poirier-tarantola'

/** The parameters of all models: energy and volume at the minimum, bulk modulus and its derivative by the pressure. */
export interface ModelParameters {
  readonly energy: number
  readonly volume: number
  readonly bulkModulus: number
  readonly derivative: number
}

interface Model {
  /** The name of the field. */
  readonly name: string
  /** Returns the energy at a volume. */
  energy(volume: number, parameters: ModelParameters): number
  /** Returns the pressure −dE/dV at a volume. */
  pressure(volume: number, parameters: ModelParameters): number
}

/**
 * The models: Birch–Murnaghan of third order (Birch, Phys. Rev. 71, 809 (1947)), Vinet (Vinet et al., J. Phys. Condens. Matter
 * 1, 1941 (1989)), Murnaghan (Proc. Natl. Acad. Sci. 30, 244 (1944)), and the logarithmic one of third order of Poirier and
 * Tarantola (Phys. Earth Planet. Inter. 109, 1 (1998)).
 */
export const models: Readonly<Record<EquationOfStateModel, Model>> = {
  'birch-murnaghan': {
    name: 'Birch–Murnaghan',
    energy(volume, { energy, volume: v0, bulkModulus: b0, derivative }) {
      const strain = (v0 / volume) ** (2 / 3) - 1
      return energy + ((9 * v0 * b0) / 16) * (strain ** 3 * derivative + strain ** 2 * (2 - 4 * strain))
    },
    pressure(volume, { volume: v0, bulkModulus: b0, derivative }) {
      const ratio = (v0 / volume) ** (1 / 3)
      return ((3 * b0) / 2) * (ratio ** 7 - ratio ** 5) * (1 + (3 / 4) * (derivative - 4) * (ratio ** 2 - 1))
    },
  },
  vinet: {
    name: 'Vinet',
    energy(volume, { energy, volume: v0, bulkModulus: b0, derivative }) {
      const [x, rate] = [(volume / v0) ** (1 / 3), derivative - 1]
      const decay = Math.exp(-(3 / 2) * rate * (x - 1))
      return energy + ((2 * b0 * v0) / rate ** 2) * (2 - (5 + 3 * derivative * (x - 1) - 3 * x) * decay)
    },
    pressure(volume, { volume: v0, bulkModulus: b0, derivative }) {
      const x = (volume / v0) ** (1 / 3)
      return ((3 * b0 * (1 - x)) / x ** 2) * Math.exp((3 / 2) * (derivative - 1) * (1 - x))
    },
  },
  murnaghan: {
    name: 'Murnaghan',
    energy(volume, { energy, volume: v0, bulkModulus: b0, derivative }) {
      const power = (v0 / volume) ** derivative / (derivative - 1)
      return energy + ((b0 * volume) / derivative) * (power + 1) - (v0 * b0) / (derivative - 1)
    },
    pressure(volume, { volume: v0, bulkModulus: b0, derivative }) {
      return (b0 / derivative) * ((v0 / volume) ** derivative - 1)
    },
  },
  'poirier-tarantola': {
    name: 'Poirier–Tarantola',
    energy(volume, { energy, volume: v0, bulkModulus: b0, derivative }) {
      const strain = Math.log(v0 / volume)
      return energy + ((b0 * v0) / 6) * strain ** 2 * (3 + strain * (derivative - 2))
    },
    pressure(volume, { volume: v0, bulkModulus: b0, derivative }) {
      const strain = Math.log(v0 / volume)
      return ((b0 * v0) / volume) * (strain + ((derivative - 2) / 2) * strain ** 2)
    },
  },
}
