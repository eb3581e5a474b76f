import type { Section } from '../../metainfo/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type AnyQuantity, makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { ElasticAverage, ElasticityRecord, ModuliRecord } from '../schema/records/elasticity.js'
import { asymmetry, averagesOf, invert, isPositiveDefinite } from './averages.js'

/** Elastic moduli of a polycrystal by one average. */
export interface ElasticModuli {
  /** The bulk modulus in GPa. */
  readonly bulk: Quantity<'pressure'> | undefined
  /** The shear modulus in GPa. */
  readonly shear: Quantity<'pressure'> | undefined
  /** Young's modulus in GPa. */
  readonly young: Quantity<'pressure'> | undefined
  /** Poisson's ratio, without unit. */
  readonly poisson: number | undefined
}

/** The elasticity of a crystal. */
export interface Elastic extends Property {
  /** The elastic constants in GPa, 6 × 6 in Voigt's order xx yy zz yz xz xy. */
  readonly constants: AnyQuantity | undefined
  /** The compliances in 1/GPa, in the same order. */
  readonly compliances: AnyQuantity | undefined
  /**
   * The moduli of a polycrystal by the averages of Voigt, Reuss and Hill: as stored, and computed from the constants where the
   * archive has none.
   */
  readonly moduli: Readonly<Record<ElasticAverage, ElasticModuli>>
  /** Whether the constants are those of a mechanically stable crystal: all their eigenvalues are positive. */
  readonly isStable: boolean | undefined
  /** The Debye temperature in K, as stored. */
  readonly debyeTemperature: Quantity<'temperature'> | undefined
}

const averages = ['voigt', 'reuss', 'hill'] as const
const names = ['bulk', 'shear', 'young', 'poisson'] as const

/** Stored and computed moduli differ when they are further apart than this share. */
const tolerance = 0.02

/**
 * Returns the elastic constants and moduli that an archive stores, compared with one another.
 *
 * Moduli that the archive lacks are computed from the constants. Notes say where stored moduli are not those of the stored
 * constants, where the constants are not symmetric, and where the stored word on stability is not that of their eigenvalues.
 *
 * @param input an entry, or a section of one
 * @returns `undefined` when the archive has neither constants nor moduli
 * @throws DataError when the input is no section
 *
 * @example
 * properties.elastic(entry)?.moduli.hill.bulk
 */
export const elastic = withReads(readElastic, {
  run: ['workflow2.results'],
  data: ['workflow2.results'],
})

function readElastic(input: Section): Elastic | undefined {
  const reader = openReader(input, 'properties.elastic')
  const stored = reader.elasticity()
  if (!stored) return undefined
  const { constants } = stored
  const compliances = stored.compliances ?? (constants && invert(constants))
  const computed = constants && averagesOf(constants)
  const isStable = constants && isPositiveDefinite(constants)
  const moduli = Object.fromEntries(
    averages.map(average => [average, complete(stored.moduli[average], computed?.[average])]),
  ) as Record<ElasticAverage, ModuliRecord>
  return makeProperty(
    {
      constants: constants && (matrix(constants, 'GPa') as AnyQuantity),
      compliances: compliances && (matrix(compliances, '1 / GPa') as AnyQuantity),
      moduli: {
        voigt: publicModuli(moduli.voigt),
        reuss: publicModuli(moduli.reuss),
        hill: publicModuli(moduli.hill),
      },
      isStable: isStable ?? stored.isStable,
      debyeTemperature:
        stored.debyeTemperature === undefined
          ? undefined
          : (quantity(stored.debyeTemperature, 'kelvin') as Quantity<'temperature'>),
    },
    {
      name: 'elastic',
      reader,
      notes: [...matrixNotes(stored, isStable), ...modulusNotes(stored, computed), ...computedNotes(stored, computed)],
      columns: () => [
        { name: 'average', values: averages },
        { name: 'bulk', values: averages.map(one => moduli[one].bulk), unit: 'GPa' },
        { name: 'shear', values: averages.map(one => moduli[one].shear), unit: 'GPa' },
        { name: 'young', values: averages.map(one => moduli[one].young), unit: 'GPa' },
        { name: 'poisson', values: averages.map(one => moduli[one].poisson) },
      ],
    },
  )
}

const matrix = (values: Float64Array, unit: string) =>
  quantity(
    Array.from({ length: 6 }, (_, row) => Array.from(values.subarray(6 * row, 6 * row + 6))),
    unit as 'GPa',
  ) as unknown

function complete(stored: ModuliRecord, computed: Partial<ModuliRecord> | undefined): ModuliRecord {
  const value = (name: (typeof names)[number]) => stored[name] ?? computed?.[name]
  return { bulk: value('bulk'), shear: value('shear'), young: value('young'), poisson: value('poisson') }
}

function publicModuli({ bulk, shear, young, poisson }: ModuliRecord): ElasticModuli {
  const pressure = (value: number | undefined) =>
    value === undefined ? undefined : (quantity(value, 'GPa') as Quantity<'pressure'>)
  return { bulk: pressure(bulk), shear: pressure(shear), young: pressure(young), poisson }
}

function matrixNotes(
  { constants, compliances, isStable: said }: ElasticityRecord,
  isStable: boolean | undefined,
): string[] {
  if (!constants) return []
  const inverse = invert(constants)
  const isInverse =
    !compliances ||
    !inverse ||
    compliances.every((value, i) => Math.abs(value - (inverse[i] as number)) < tolerance * largest(inverse))
  return [
    ...(asymmetry(constants) > 0.01 ? ['The elastic constants are not symmetric: C(i, j) differs from C(j, i).'] : []),
    ...(isStable ? [] : ['The elastic constants have an eigenvalue that is not positive: the crystal is not stable.']),
    ...(said !== undefined && said !== isStable
      ? [
          `The archive calls the crystal ${said ? 'stable' : 'unstable'}; its elastic constants are those of ${isStable ? 'a stable' : 'an unstable'} one.`,
        ]
      : []),
    ...(isInverse ? [] : ['The stored compliances are not the inverse of the stored elastic constants.']),
  ]
}

/** Names the averages of which moduli are computed here. */
function computedNotes({ moduli }: ElasticityRecord, computed: ReturnType<typeof averagesOf> | undefined): string[] {
  const missing = averages.filter(one => computed?.[one] && names.some(name => moduli[one][name] === undefined))
  if (missing.length === 0) return []
  return [`Moduli that the archive lacks are computed from the elastic constants (${missing.map(labelOf).join(', ')}).`]
}

const labelOf = (average: ElasticAverage) => average.charAt(0).toUpperCase() + average.slice(1)

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

function modulusNotes({ moduli }: ElasticityRecord, computed: ReturnType<typeof averagesOf> | undefined): string[] {
  if (!computed) return []
  const words = { bulk: 'bulk modulus', shear: 'shear modulus', young: "Young's modulus", poisson: "Poisson's ratio" }
  return averages.flatMap(average =>
    names.flatMap(name => {
      const [stored, own] = [moduli[average][name], computed[average]?.[name]]
      if (stored === undefined || own === undefined) return []
      const isClose = Math.abs(stored - own) <= tolerance * Math.abs(own) + (name === 'poisson' ? 0.006 : 0)
      const unit = name === 'poisson' ? '' : ' GPa'
      return isClose
        ? []
        : [
            `The stored ${words[name]} (${labelOf(average)}) is ${stored.toPrecision(4)}${unit}; the elastic constants give ${own.toPrecision(4)}${unit}.`,
          ]
    }),
  )
}
