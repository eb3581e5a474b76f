import type { Section } from '../../metainfo/index.js'
import { isDefined, numberOf, numbersOf, sectionOf, sectionsOf, wordOf } from '../archive/read.js'

/** A mean squared displacement over lag times. */
export interface Displacement {
  /** The kind of molecule or atom, as the archive writes it: not escaped for Plotly. */
  label: string
  /** The lag times in ps. */
  times: Float64Array
  /** In Å². */
  values: Float64Array
  /** The number of directions along which displacements are measured: 3 for `xyz`. */
  dimensions: number
  /** The diffusion constant that the archive states, in m²/s. */
  stated: number | undefined
}

const diffusionUnit = 'meter ** 2 / second'

/** Reads all mean squared displacements of an entry, from the results or from the workflow. */
export function displacementsOf(entry: Section): Displacement[] {
  const dynamical = sectionOf(sectionOf(sectionOf(entry, 'results'), 'properties'), 'dynamical')
  const summary = (dynamical ? sectionsOf(dynamical, 'mean_squared_displacement') : [])
    .map(section => readDisplacement(section, section, numberOf(section, 'diffusion_constant_value', diffusionUnit)))
    .filter(isDefined)
  if (summary.length > 0) return summary
  const results = sectionOf(sectionOf(entry, 'workflow2'), 'results')
  return (results ? sectionsOf(results, 'mean_squared_displacements') : [])
    .flatMap(parent =>
      sectionsOf(parent, 'mean_squared_displacement_values').map(values =>
        readDisplacement(values, parent, numberOf(sectionOf(values, 'diffusion_constant'), 'value', diffusionUnit)),
      ),
    )
    .filter(isDefined)
}

function readDisplacement(section: Section, parent: Section, stated: number | undefined): Displacement | undefined {
  const times = numbersOf(section, 'times', 'ps')
  const values = numbersOf(section, 'value', 'angstrom ** 2')
  if (!times || !values || times.length === 0 || times.length !== values.length) return undefined
  const dimensions = wordOf(parent, 'direction')?.length ?? 3
  return { label: wordOf(section, 'label') ?? 'all atoms', times, values, dimensions, stated }
}
