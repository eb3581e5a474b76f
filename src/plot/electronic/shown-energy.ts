import { config } from '../../frame/index.js'
import { displayUnit, quantity, type UnitSystem, units } from '../../units/index.js'

/** The unit in which a plot shows energies that were read in eV. */
export interface ShownEnergy {
  /** The unit's symbol on axes: eV, J, Ha. */
  symbol: string
  /** The factor for energies in eV. States per energy are divided by it. */
  factor: number
  /** Returns an energy that is given in eV as text with its unit: `1.12 eV`. */
  text: (energy: number) => string
  /** Returns the format of an energy in a hover text, such as `%{y:.3f}`. */
  hover: (axis: 'x' | 'y', decimals: number) => string
}

/**
 * Returns the unit in which a unit system shows energies.
 *
 * @param system default the notebook's setting
 * @throws UnitError when the unit system does not exist
 */
export function shownEnergy(system: UnitSystem = config.unitSystem): ShownEnergy {
  const unit = displayUnit(units.joule, system)
  const factor = quantity(1, 'eV').to(unit as never).magnitude as number
  const isElectronVolt = factor === 1
  return {
    symbol: unit.symbol,
    factor,
    text: energy => `${isElectronVolt ? energy.toFixed(2) : (energy * factor).toPrecision(4)} ${unit.symbol}`,
    hover: (axis, decimals) => `%{${axis}:${isElectronVolt ? `.${decimals}f` : '.4g'}}`,
  }
}

/** Converts a range of energies from eV to the unit that is shown. */
export function shownRange([low, high]: readonly [number, number], { factor }: ShownEnergy): [number, number] {
  return [low * factor, high * factor]
}
