import { isObject, own } from '../json-object.js'
import { firstAt, sectionsAt } from './v1-path.js'

/** A section in v0's form. */
export type LegacySection = Record<string, unknown>

/**
 * Returns v0's sections for the densities of states. v0 had one section with a row of values for each spin channel; newer v1
 * entries have one item for each spin channel.
 */
export function densitiesOfStates(calculation: unknown): LegacySection[] {
  return (['electronic', 'phonon'] as const).flatMap(kind => {
    const items = sectionsAt(calculation, `dos_${kind}`).filter((item): item is object => item !== null)
    return groupBySpin(items).map(channels => density(channels, kind === 'phonon' ? 'vibrational' : 'electronic'))
  })
}

/** Groups the spin channels of each density of states: channel 0 and the items with higher numbers after it. */
function groupBySpin(items: object[]): object[][] {
  const groups: object[][] = []
  for (const item of items) {
    const before = groups.at(-1)
    const channel = own(item, 'spin_channel')
    const isSameDensity = before && typeof channel === 'number' && channel > 0 && own(before[0], 'spin_channel') === 0
    if (isSameDensity) before.push(item)
    else groups.push([item])
  }
  return groups
}

function density(channels: object[], kind: string): LegacySection {
  const section: LegacySection = { dos_kind: kind }
  const energies = own(channels[0], 'energies')
  if (energies !== undefined) section['dos_energies'] = energies
  if (Array.isArray(energies)) section['number_of_dos_values'] = energies.length
  const totals = channels.flatMap(channel => sectionsAt(channel, 'total'))
  for (const [v0, v1] of [
    ['dos_values', 'value'],
    ['dos_integrated_values', 'value_integrated'],
  ] as const) {
    const rows = totals.map(total => own(total, v1)).filter(row => row !== undefined)
    if (rows.length > 0) section[v0] = rows
  }
  return section
}

/** v0's quantity and value for the kind of a section, by its path in v1. */
export const kindsOfSections: ReadonlyMap<string, readonly [name: string, kind: string]> = new Map([
  ['band_structure_electronic', ['band_structure_kind', 'electronic']],
  ['band_structure_phonon', ['band_structure_kind', 'vibrational']],
  ['density_charge', ['volumetric_data_kind', 'density']],
  ['potential.effective', ['volumetric_data_kind', 'potential_effective']],
  ['potential.hartree', ['volumetric_data_kind', 'potential_hartree']],
])

/** Returns the messages of a run in v0's form: one text for each level. */
export function messages(run: unknown): LegacySection {
  const section: LegacySection = {}
  for (const message of sectionsAt(run, 'message')) {
    const type = String(own(message, 'type')).toLowerCase()
    const name = `message_${type}_run`
    if (!['debug', 'error', 'info', 'warning'].includes(type)) continue
    section[name] = [section[name], own(message, 'value')].filter(text => text !== undefined).join('\n')
  }
  return section
}

/** Returns one number from each calculation of a trajectory; `undefined` unless all calculations have it. */
export function overCalculations(archive: unknown, path: string): unknown[] | undefined {
  const values = sectionsAt(archive, 'run.calculation').map(calculation => firstAt(calculation, path))
  return values.length > 0 && values.every(value => typeof value === 'number') ? values : undefined
}

/** Returns true when the archive's workflow is of one of the classes. */
export function isWorkflow(archive: unknown, classes: readonly string[]): boolean {
  const workflow = own(archive, 'workflow2')
  const name = isObject(workflow) ? String(own(workflow, 'm_def')).split('@')[0]?.split('.').at(-1) : undefined
  return name !== undefined && classes.includes(name)
}
