import type { Section } from '../../metainfo/index.js'
import { calculationsOf, isDefined, numberOf, numbersOf, sectionOf } from '../archive/read.js'
import { totalEnergy } from '../archive/system.js'
import { axis } from '../theme/layout.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { placesOf } from './free-place.js'
import {
  criterionLabel,
  criterionLine,
  decades,
  linearRange,
  logAxis,
  type StepParts,
  stepAxis,
  stepCurve,
  stepRange,
} from './steps.js'

const forceUnit = 'eV / angstrom'

/** Draws the total energy since the first step, its change in each step, and the criterion. */
export function energyConvergence(entry: Section): StepParts {
  const values = stepEnergies(entry)
  const first = values.find(isDefined) ?? 0
  const x = values.map((_, step) => step)
  const total = values.map(value => (value === undefined ? null : value - first))
  const changes = values.map((value, step) => {
    const before = values[step - 1]
    const change = value === undefined || before === undefined ? 0 : Math.abs(value - before)
    return change > 0 ? change : null
  })
  const limit = numberOf(workflow(entry, 'method'), 'convergence_tolerance_energy_difference', 'eV')
  const xRange = stepRange(x)
  const range = decades([...changes, limit])
  const totalRange = linearRange(total)
  const curves = [
    placesOf(x, total, { xRange, yRange: totalRange }),
    placesOf(x, changes, { xRange, yRange: range ?? [], log: true }),
  ]
  return {
    data: values.some(isDefined)
      ? [
          stepCurve('total change', { x, y: total }, { color: nomadBlue, unit: 'eV' }),
          { ...stepCurve('change of the step', { x, y: changes }, { color: nomadOrange, unit: 'eV' }), yaxis: 'y2' },
        ]
      : [],
    layout: {
      xaxis: stepAxis('Step', x),
      yaxis: colored('Total energy change (eV)', nomadBlue, { range: totalRange }),
      yaxis2: colored('Step energy change (eV)', nomadOrange, {
        ...logAxis(range),
        overlaying: 'y',
        side: 'right',
        showgrid: false,
      }),
      margin: { l: 84, r: 84, t: 44, b: 58 },
      shapes: limit === undefined ? [] : [criterionLine(limit, 'y2')],
      annotations: limit === undefined ? [] : [criterionLabel(limit, { yref: 'y2', unit: 'eV', range, curves })],
    },
    alt: label =>
      `Total energy (eV) of ${label} over ${values.length} steps, and its change in each step on a logarithmic axis, last change ${shortText(changes.at(-1), 'eV')}`,
    notes: limit === undefined ? ['The archive states no criterion for the energy.'] : [],
  }
}

/** Draws the largest force on an atom in each step, and the criterion. */
export function forceConvergence(entry: Section): StepParts {
  const values = calculationsOf(entry).map(largestForce)
  const limit = numberOf(workflow(entry, 'method'), 'convergence_tolerance_force_maximum', forceUnit)
  const x = values.map((_, step) => step)
  const y = values.map(value => value ?? null)
  const range = decades([...y, limit])
  const curves = [placesOf(x, y, { xRange: stepRange(x), yRange: range ?? [], log: true })]
  return {
    data: values.some(isDefined) ? [stepCurve('largest force', { x, y }, { color: nomadBlue, unit: 'eV/Å' })] : [],
    layout: {
      xaxis: stepAxis('Step', x),
      yaxis: axis('Largest force (eV/Å)', { ...logAxis(range), automargin: true }),
      shapes: limit === undefined ? [] : [criterionLine(limit, 'y')],
      annotations: limit === undefined ? [] : [criterionLabel(limit, { yref: 'y', unit: 'eV/Å', range, curves })],
    },
    alt: label =>
      `Largest force (eV/Å) on an atom of ${label} over ${values.length} steps, at last ${shortText(values.at(-1), 'eV/Å')}`,
    notes: limit === undefined ? ['The archive states no criterion for the forces.'] : [],
  }
}

/** Describes the final energy difference, displacement and force, which NOMAD's page lists below its picture. */
export function finalValues(entry: Section): string {
  const results = workflow(entry, 'results')
  return (
    [
      ['energy difference', 'final_energy_difference', 'eV', 'eV'],
      ['maximum displacement', 'final_displacement_maximum', 'angstrom', 'Å'],
      ['maximum force', 'final_force_maximum', forceUnit, 'eV/Å'],
    ] as const
  )
    .map(([text, name, unit, symbol]) => {
      const value = numberOf(results, name, unit)
      return value === undefined ? undefined : `final ${text} ${shortText(value, symbol)}`
    })
    .filter(isDefined)
    .join(', ')
}

/**
 * Returns the length of the largest force on an atom in eV/Å. Prefers the forces after symmetry and constraints to the raw
 * forces.
 */
export function largestForce(calculation: Section): number | undefined {
  const total = sectionOf(sectionOf(calculation, 'forces'), 'total')
  const components = numbersOf(total, 'value', forceUnit) ?? numbersOf(total, 'value_raw', forceUnit)
  if (!components || components.length === 0) return undefined
  let largest = 0
  for (let atom = 0; atom + 2 < components.length; atom += 3) {
    largest = Math.max(largest, Math.hypot(...(components.subarray(atom, atom + 3) as unknown as number[])))
  }
  return largest
}

const workflow = (entry: Section, name: 'method' | 'results') => sectionOf(sectionOf(entry, 'workflow2'), name)

const shortText = (value: number | null | undefined, unit: string) =>
  value === null || value === undefined ? 'unknown' : `${value.toExponential(1)} ${unit}`

/** Reads the energy of each step in eV, from the workflow or from the calculations. */
function stepEnergies(entry: Section): (number | undefined)[] {
  const stored = numbersOf(workflow(entry, 'results'), 'energies', 'eV')
  if (stored && stored.length > 0) return Array.from(stored, value => (Number.isFinite(value) ? value : undefined))
  return calculationsOf(entry).map(totalEnergy)
}

/** Returns an axis with title and ticks in the color of its curve. */
function colored(title: string, color: string, attributes: object) {
  return axis(title, {
    title: { text: title, standoff: 8, font: { color } },
    tickfont: { color },
    automargin: true,
    mirror: false,
    ...attributes,
  })
}
