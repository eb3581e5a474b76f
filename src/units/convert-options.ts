import { didYouMean, UnitError } from '../errors/index.js'
import { isPlainObject, shownValue } from '../options/index.js'

/** Ways from one dimension to another that must be asked for by name. */
const ways = ['photon'] as const

/** By which law a conversion may lead from one dimension to another. */
export interface ConvertOptions {
  /**
   * `'photon'`: among a photon's energy, frequency, wavenumber and wavelength (E = h ν = h c / λ), as pint's context
   * `spectroscopy`. Left out: the dimensions must be equal.
   */
  by?: (typeof ways)[number] | undefined
}

/** The way that options name. @throws UnitError for options and ways that there are not, with the nearest name */
export function wayOf(options: ConvertOptions): ConvertOptions['by'] {
  const given: unknown = options
  if (!isPlainObject(given)) {
    throw new UnitError(`The options of a conversion are an object, not ${shownValue(given)}.`, {
      hint: "As in .to('eV', { by: 'photon' }).",
    })
  }
  const unknown = Object.keys(options).find(name => name !== 'by')
  if (unknown !== undefined) {
    throw new UnitError(`A conversion has no option '${unknown}'.${didYouMean(unknown, ['by'])}`, {
      hint: "The only one is { by: 'photon' }.",
    })
  }
  const { by } = options
  if (by === undefined || ways.includes(by)) return by
  throw new UnitError(`A conversion by '${String(by)}' is not known.${didYouMean(String(by), ways)}`, {
    hint: "The only one is { by: 'photon' }.",
  })
}
