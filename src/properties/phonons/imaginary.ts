import { type Quantity, quantity } from '../../units/index.js'
import { type DosCurve, lowestFrequency } from './dos-curve.js'
import { noiseInTerahertz } from './noise.js'

/** What there is of imaginary modes: vibrations in which a crystal is not stable. */
export interface ImaginaryModes {
  /** The number of imaginary frequencies as the workflow states it. It counts numerical noise at Γ, too. */
  readonly stated: number | undefined
  /** The number of modes of the density of states below zero frequency; `undefined` without one. */
  readonly modes: number | undefined
  /** The most negative frequency, when it is beyond noise; `undefined` when there is no imaginary mode. */
  readonly lowest: Quantity<'frequency', number> | undefined
}

/** What is known of a crystal's frequencies. */
export interface Frequencies {
  curve: DosCurve | undefined
  stated: number | undefined
}

/** Counts the imaginary modes, and says where they are. Noise is not counted. */
export function imaginaryModes({ curve, stated }: Frequencies): { modes: ImaginaryModes; notes: string[] } {
  const lowest = Math.min(0, curve ? lowestFrequency(curve) : 0)
  const isImaginary = lowest < -noiseInTerahertz
  const isOnlyStated = stated !== undefined && stated > 0 && !isImaginary
  return {
    modes: {
      stated,
      modes: curve?.imaginaryModes,
      lowest: isImaginary ? (quantity(lowest, 'terahertz') as Quantity<'frequency', number>) : undefined,
    },
    notes: isOnlyStated ? [statedNote(stated, curve !== undefined)] : [],
  }
}

function statedNote(stated: number, isKnown: boolean): string {
  return isKnown
    ? `The workflow counts imaginary frequencies: ${stated}. All stored ones are within noise, ${noiseInTerahertz} THz.`
    : `The workflow counts imaginary frequencies: ${stated}. The archive has no frequencies to tell them from noise.`
}
