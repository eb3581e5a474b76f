import { DataError, shortValue } from '../../errors/index.js'
import { maximum, minimum } from '../../math/index.js'
import { Quantity } from '../../units/index.js'
import { formulasOf } from '../elements/formula.js'
import type { Method } from '../method/method.js'
import type { AnyQuantity } from '../property.js'
import type { EnergyKind } from '../schema/records/energies.js'
import type { StoredFitRecord } from '../schema/records/equation-of-state.js'
import type { PropertySource } from '../schema/source.js'
import type { CrystalShape } from '../structure/same-structure.js'
import type { EnergyPoints } from './fit.js'
import type { PointGroup } from './groups.js'
import type { EntryPoint, StoredSeries } from './points.js'

/** Points that are fitted together. */
export interface Series extends EnergyPoints {
  label: string
  formula: string | undefined
  kind: EnergyKind | undefined
  words: readonly string[]
  method: Method | undefined
  shape: CrystalShape | undefined
  sources: readonly PropertySource[]
  fits: readonly StoredFitRecord[]
  notes: readonly string[]
}

/** Makes a series of volumes and energies that were given. */
export function givenSeries({ volumes, energies }: { volumes: unknown; energies: unknown }): Series {
  const v = numbersIn(volumes, 'angstrom ** 3', 'volumes')
  const e = numbersIn(energies, 'eV', 'energies')
  if (v.length !== e.length) throw new DataError(`There are ${v.length} volumes and ${e.length} energies.`)
  return { ...sorted(v, e), ...bare, label: '' }
}

const bare = {
  formula: undefined,
  kind: undefined,
  words: [],
  method: undefined,
  shape: undefined,
  sources: [],
  fits: [],
}

function numbersIn(value: unknown, unit: string, name: string): number[] {
  if (value instanceof Quantity) return Array.from((value as AnyQuantity).to(unit as never).flat())
  throw new DataError(`properties.equationOfState takes ${name} with a unit; it was given ${shortValue(value)}.`, {
    hint: "Write quantity([11.1, 11.8], 'angstrom ** 3').",
  })
}

/** Sorts points by volume, and leaves out incomplete ones with a note. */
function sorted(volumes: readonly number[], energies: readonly number[]): EnergyPoints & { notes: string[] } {
  const order = volumes
    .map((_, index) => index)
    .filter(
      index => (volumes[index] as number) > 0 && Number.isFinite(volumes[index]) && Number.isFinite(energies[index]),
    )
    .sort((a, b) => (volumes[a] as number) - (volumes[b] as number))
  const left = volumes.length - order.length
  return {
    volumes: order.map(index => volumes[index] as number),
    energies: order.map(index => energies[index] as number),
    notes:
      left === 0 ? [] : [`${left === 1 ? 'One point has' : `${left} points have`} no volume or no energy: left out.`],
  }
}

/** Makes a series of the points of entries. */
export function seriesOfGroup({ points, kind, notes }: PointGroup): Series {
  const [first] = points as [EntryPoint]
  return {
    label: '',
    formula: first.source.formula ?? formulasOf(first.shape.species).reduced,
    kind,
    words: [`${kind} energy`],
    method: first.method,
    shape: first.shape,
    sources: points.map(({ source }) => source),
    fits: [],
    volumes: points.map(({ volume }) => volume),
    energies: points.map(({ energies }) => energies[kind] as number),
    notes: [...new Set([...notes, ...points.flatMap(point => point.notes)])],
  }
}

/** Makes a series of what a workflow stores. */
export function seriesOfWorkflow({ source, fits, method, shape, notes, ...stored }: StoredSeries): Series {
  const points = sorted(stored.volumes, stored.energies)
  const isBeside =
    shape && !(shape.volume > 0.8 * minimum(points.volumes) && shape.volume < 1.2 * maximum(points.volumes))
  const beside = isBeside
    ? [
        `The volumes of the workflow do not fit the structure of the entry, whose cell has ${shape.volume.toPrecision(4)} Å³.`,
      ]
    : []
  return {
    ...points,
    label: '',
    formula: source.formula ?? (shape && formulasOf(shape.species).reduced),
    kind: undefined,
    words: ['stored by the workflow'],
    method,
    shape: isBeside ? undefined : shape,
    sources: [source],
    fits,
    notes: [...notes, ...points.notes, ...beside],
  }
}
