import { config } from '../../frame/index.js'
import { displayUnit, quantity, type UnitSystem, units } from '../../units/index.js'

/** The unit in which a plot shows energies that were read in eV. */
export interface ShownEnergy {
  /** As axes name it: eV, J, Ha. */
  symbol: string
  /** What energies in eV are multiplied by. States per energy are divided by it. */
  factor: number
  /** An energy given in eV, in words: `1.12 eV`. */
  words: (energy: number) => string
  /** The format of an energy in a hover, such as `%{y:.3f}`. */
  hover: (axis: 'x' | 'y', decimals: number) => string
}

/** How a unit system shows energies; by default the one that the notebook has chosen. @throws UnitError for an unknown one */
export function shownEnergy(system: UnitSystem = config.unitSystem): ShownEnergy {
  const unit = displayUnit(units.joule, system)
  const factor = quantity(1, 'eV').to(unit as never).magnitude as number
  const isElectronVolt = factor === 1
  return {
    symbol: unit.symbol,
    factor,
    words: energy => `${isElectronVolt ? energy.toFixed(2) : (energy * factor).toPrecision(4)} ${unit.symbol}`,
    hover: (axis, decimals) => `%{${axis}:${isElectronVolt ? `.${decimals}f` : '.4g'}}`,
  }
}

/** A window of energies given in eV. */
export function shownRange([low, high]: readonly [number, number], { factor }: ShownEnergy): [number, number] {
  return [low * factor, high * factor]
}
