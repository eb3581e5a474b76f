import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading } from '../reading.js'
import type { CurveRecord } from '../records/curve.js'
import { titleOf } from './section-words.js'
import { type StoredAxis, storedAxis } from './stored-axis.js'

/** Reads the result of an X-ray diffraction measurement (`nomad_measurements.xrd`); `undefined` for another section. */
export function diffractionCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  if (!section.m_is_set('two_theta') || !section.m_is_set('intensity')) return undefined
  const x = storedAxis(section, 'two_theta', { reading, schemaUnit: 'degree' })
  const y = storedAxis(section, 'intensity', { reading, schemaUnit: 'dimensionless' })
  const wavelength = wavelengthOf(section, 'source_peak_wavelength', reading)
  const name = titleOf(section, reading) ?? 'Diffraction'
  return x && y ? diffractionCurve({ name, x, y, wavelength }) : []
}

/** Reads the diffraction patterns that NOMAD summarizes in `results`. */
export function summarizedDiffraction(root: Section, reading: Reading): CurveRecord[] {
  const structural = reading.at(root, 'results', 'properties', 'structural')
  return reading.sections(structural, 'diffraction_pattern').flatMap((section, index) => {
    const x = storedAxis(section, 'two_theta_angles', { reading, schemaUnit: 'degree' })
    const y = storedAxis(section, 'intensity', { reading, schemaUnit: 'dimensionless' })
    const wavelength = wavelengthOf(section, 'incident_beam_wavelength', reading)
    return x && y ? diffractionCurve({ name: `Diffraction pattern ${index + 1}`, x, y, wavelength }) : []
  })
}

interface Wavelength {
  /** In Å; `undefined` when there is none. */
  value: number | undefined
  notes: readonly string[]
}

interface Pattern {
  name: string
  x: StoredAxis
  y: StoredAxis
  wavelength: Wavelength
}

function diffractionCurve({ name, x, y, wavelength }: Pattern): CurveRecord[] {
  const isMap = y.shape.length > 1
  if (!isMap && x.axis.values?.length !== y.axis.values?.length) return []
  return [
    {
      name,
      kind: 'diffraction',
      x: x.axis,
      y: y.axis,
      shape: isMap ? y.shape : undefined,
      conditions: wavelength.value === undefined ? {} : { wavelength: { value: wavelength.value, unit: 'angstrom' } },
      notes: [...x.notes, ...y.notes, ...wavelength.notes],
    },
  ]
}

/** The wavelengths of X-ray diffraction, in Å: from hard X-rays to slow neutrons. */
const usual = { least: 0.05, most: 30 }

/**
 * Reads a wavelength in Å. Readers of instruments store some in Å where the schema says metre, and the other way: a number that
 * is a wavelength of diffraction only in the other unit is taken so, and said.
 */
function wavelengthOf(section: Section, name: string, reading: Reading): Wavelength {
  const stored = reading.stored(section, name)
  const number = stored?.values[0]
  if (!stored || stored.shape.length > 0 || !Number.isFinite(number)) return { value: undefined, notes: [] }
  const place = `${pathOf(section)}.${name}`
  const factor = { angstrom: 1, meter: 1e10, nanometer: 10 }[stored.unit ?? '']
  const value = (number as number) * (factor ?? 1)
  if (factor !== undefined && isUsual(value)) return { value, notes: [] }
  const other = [number as number, (number as number) * 1e10].find(isUsual)
  if (other === undefined) {
    return {
      value: undefined,
      notes: [`The wavelength ${number} ${stored.unit ?? ''} at ${place} is none of diffraction: it is left out.`],
    }
  }
  const taken = other === number ? 'Å' : 'm'
  const said = stored.unit === undefined ? 'has no unit' : `is ${number} ${stored.unit}, none of diffraction`
  return { value: other, notes: [`The wavelength at ${place} ${said}: it is taken in ${taken}.`] }
}

const isUsual = (wavelength: number) => wavelength > usual.least && wavelength < usual.most
