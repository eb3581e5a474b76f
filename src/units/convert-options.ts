import { didYouMean, shortValue, UnitError } from '../errors/index.js'
import { isPlainObject } from '../options/index.js'

/** The laws that convert between dimensions; each must be asked for by name. */
const laws = ['photon'] as const

/** The options of a conversion. */
export interface ConvertOptions {
  /**
   * The law that converts between dimensions. `'photon'` converts between a photon's energy, frequency, wavenumber and
   * wavelength (E = h ν = h c / λ), as pint's context `spectroscopy`. Default none: the dimensions must be equal.
   */
  by?: (typeof laws)[number] | undefined
}

/** Returns the law that options name. @throws UnitError for unknown options and laws, with the nearest name */
export function lawOf(options: ConvertOptions): ConvertOptions['by'] {
  const given: unknown = options
  if (!isPlainObject(given)) {
    throw new UnitError(`The options of a conversion are an object, not ${shortValue(given)}.`, {
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
  if (by === undefined || laws.includes(by)) return by
  throw new UnitError(`A conversion by '${String(by)}' is not known.${didYouMean(String(by), laws)}`, {
    hint: "The only one is { by: 'photon' }.",
  })
}
