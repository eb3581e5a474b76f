import { numberText } from '../../basics/text.js'
import { type Quantity, quantity } from '../../units/index.js'
import type { KPath } from '../k-path/k-path.js'
import { type DosCurve, lowestFrequency } from './dos-curve.js'
import { frequencyText, noiseInTerahertz } from './noise.js'
import type { BandCurves } from './phonon-bands.js'

/** Imaginary modes of a dispersion. */
export interface ImaginaryBranches {
  /** The number of branches that have any. */
  readonly branches: number
  /** The number of frequencies below noise, over all branches and points of the path. */
  readonly points: number
  /** The place of the lowest: the name of the nearest named point if it is there, else fractional coordinates. */
  readonly at: string
}

/** The imaginary modes of a crystal: vibrations in which it is not stable. */
export interface ImaginaryModes {
  /** The number of imaginary frequencies as the workflow states it. It counts numerical noise at Γ, too. */
  readonly stated: number | undefined
  /** Those of the dispersion; `undefined` when it has none. */
  readonly bands: ImaginaryBranches | undefined
  /** The number of modes of the density of states below zero frequency; `undefined` without one. */
  readonly modes: number | undefined
  /** The most negative frequency, when it is beyond noise; `undefined` when there is no imaginary mode. */
  readonly lowest: Quantity<'frequency', number> | undefined
}

/** What is known of a crystal's frequencies. */
export interface Frequencies {
  curves: BandCurves | undefined
  curve: DosCurve | undefined
  stated: number | undefined
}

/** The imaginary modes, and what is said of them. */
interface CountedImaginary {
  modes: ImaginaryModes
  /** Where the dispersion has imaginary modes. */
  notes: string[]
  /** What the workflow says, when nothing that is stored shows it. */
  statedNotes: string[]
}

/** Counts the imaginary modes, and says where they are. Noise is not counted. */
export function imaginaryModes({ curves, curve, stated }: Frequencies): CountedImaginary {
  const inBands = curves && imaginaryBranches(curves)
  const lowest = Math.min(inBands?.lowest ?? 0, curve ? lowestFrequency(curve) : 0)
  const isImaginary = lowest < -noiseInTerahertz
  const isOnlyStated = stated !== undefined && stated > 0 && !isImaginary
  const { branches, points, at } = inBands ?? {}
  return {
    modes: {
      stated,
      bands: inBands && { branches: inBands.branches, points: inBands.points, at: inBands.at },
      modes: curve?.imaginaryModes,
      lowest: isImaginary ? (quantity(lowest, 'terahertz') as Quantity<'frequency', number>) : undefined,
    },
    notes:
      inBands && curves
        ? [
            `Imaginary modes, below zero: ${branches} of ${curves.branches.length} branches, ${points} points, down to ${frequencyText(inBands.lowest)} at ${at}.`,
          ]
        : [],
    statedNotes: isOnlyStated ? [statedNote(stated, curve !== undefined || curves !== undefined)] : [],
  }
}

function imaginaryBranches({ path, branches }: BandCurves): (ImaginaryBranches & { lowest: number }) | undefined {
  let [unstable, points, lowest, place] = [0, 0, 0, 0]
  for (const branch of branches) {
    const before = points
    branch.forEach((value, index) => {
      if (value < -noiseInTerahertz) points++
      if (value < lowest) [lowest, place] = [value, index]
    })
    if (points > before) unstable++
  }
  return points === 0 ? undefined : { branches: unstable, points, lowest, at: placeText(path, place) }
}

/** Returns the name of a point of the path, else its fractional coordinates, else its number. */
function placeText({ labels, points }: KPath, index: number): string {
  const named = labels.find(label => label.index === index)
  if (named) return named.label
  const coordinates = points?.subarray(3 * index, 3 * index + 3)
  return coordinates ? `(${Array.from(coordinates, value => numberText(value)).join(', ')})` : `point ${index + 1}`
}

function statedNote(stated: number, isKnown: boolean): string {
  return isKnown
    ? `The workflow counts imaginary frequencies: ${stated}. All stored are within noise, ${frequencyText(noiseInTerahertz)}.`
    : `The workflow counts imaginary frequencies: ${stated}. The archive has no frequencies, so that they may be noise.`
}
