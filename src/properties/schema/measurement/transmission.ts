import { numberText } from '../../../basics/text.js'
import type { Section } from '../../../metainfo/index.js'
import { pathOf, type Reading } from '../reading.js'
import type { CurveAxis, CurveRecord } from '../records/curve.js'
import { titleOf } from './section-words.js'
import { type StoredAxis, storedAxis } from './stored-axis.js'

const quantities = ['transmittance', 'absorbance', 'reflectance']

/** Reads the result of a transmission measurement (`nomad_measurements.transmission`); `undefined` for another section. */
export function transmissionCurves(section: Section, reading: Reading): CurveRecord[] | undefined {
  const named = quantities.filter(name => section.m_is_set(name))
  if (!section.m_is_set('wavelength') || named.length === 0) return undefined
  const stored = storedAxis(section, 'wavelength', { reading, schemaUnit: 'meter' })
  if (!stored?.axis.values) return undefined
  const x = inNanometers(stored.axis)
  return named.flatMap(name => {
    const read = storedAxis(section, name, { reading, schemaUnit: 'dimensionless' })
    if (!read || read.axis.values?.length !== x.values?.length) return []
    const { axis: y, notes } = name === 'absorbance' ? read : asFraction(read, `${pathOf(section)}.${name}`)
    return [
      {
        name: titleOf(section, reading) ?? y.name,
        kind: 'transmission' as const,
        x,
        y,
        shape: undefined,
        conditions: {},
        notes: [...stored.notes, ...notes, ...orderNotes(x)],
      },
    ]
  })
}

/** Wavelengths of light are in nm. */
function inNanometers(axis: CurveAxis): CurveAxis {
  return axis.unit === 'meter' ? { ...axis, unit: 'nanometer', values: axis.values?.map(value => value * 1e9) } : axis
}

/** Says whether numbers are fractions or percent; a transmittance of more than 1.5 on the whole is none. */
function asFraction({ axis, notes }: StoredAxis, place: string): Pick<StoredAxis, 'axis' | 'notes'> {
  if (axis.unit !== 'dimensionless') return { axis, notes }
  const known = (axis.values ?? new Float64Array()).filter(Number.isFinite).sort()
  const middle = known[Math.floor(known.length / 2)] ?? 0
  const [least, most] = [known[0] ?? 0, known.at(-1) ?? 0]
  if (middle > 1.5) {
    const unit = 'percent'
    return {
      axis: { ...axis, unit },
      notes: [...notes, `Numbers up to ${numberText(most)} at ${place} are taken in percent.`],
    }
  }
  const isOutside = least < -0.01 || most > 1.01
  const range = `Numbers from ${numberText(least)} to ${numberText(most)} at ${place} are beyond the fractions 0 … 1.`
  return { axis, notes: isOutside ? [...notes, range] : notes }
}

function orderNotes({ values = new Float64Array() }: CurveAxis): string[] {
  const isDescending =
    values.length > 1 && values.every((value, index) => index === 0 || value < (values[index - 1] as number))
  return isDescending ? ['The points are in the order of the archive: from long to short wavelengths.'] : []
}
