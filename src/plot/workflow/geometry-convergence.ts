import type { AnyQuantity, Convergence } from '../../properties/index.js'
import { noteText } from '../figure/plain-text.js'
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

type Values = readonly (number | null)[]

/** Draws the energy since the first step, its change in each step, and the criterion. */
export function energyConvergence(found: Convergence | undefined): StepParts {
  const values = withGaps(found?.energies)
  const first = values.find(value => value !== null) ?? 0
  const x = values.map((_, step) => step)
  const total = values.map(value => (value === null ? null : value - first))
  const changes = values.map((value, step) => {
    const before = values[step - 1] ?? null
    const change = value === null || before === null ? 0 : Math.abs(value - before)
    return change > 0 ? change : null
  })
  const limit = criterionOf(found, 'energy')
  const xRange = stepRange(x)
  const range = decades([...changes, limit])
  const totalRange = linearRange(total)
  const curves = [
    placesOf(x, total, { xRange, yRange: totalRange }),
    placesOf(x, changes, { xRange, yRange: range ?? [], log: true }),
  ]
  return {
    data: values.some(isNumber)
      ? [
          stepCurve('total change', { x, y: total }, { color: nomadBlue, unit: 'eV' }),
          { ...stepCurve('change of the step', { x, y: changes }, { color: nomadOrange, unit: 'eV' }), yaxis: 'y2' },
        ]
      : [],
    layout: {
      xaxis: stepAxis('Step', x),
      yaxis: colored(`${energyName(found)} change (eV)`, nomadBlue, { range: totalRange }),
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
      `${energyName(found)} (eV) of ${label} over ${values.length} steps, and its change in each step on a logarithmic axis, last change ${shortText(changes.at(-1), 'eV')}`,
    notes: [
      ...notesAbout(found, /energ/i),
      ...(limit === undefined ? ['The archive states no criterion for the energy.'] : []),
    ],
  }
}

/** Draws the largest force on an atom in each step, and the criterion. */
export function forceConvergence(found: Convergence | undefined): StepParts {
  const y = withGaps(found?.forces)
  const limit = criterionOf(found, 'force')
  const x = y.map((_, step) => step)
  const range = decades([...y, limit])
  const curves = [placesOf(x, y, { xRange: stepRange(x), yRange: range ?? [], log: true })]
  return {
    data: y.some(isNumber) ? [stepCurve('largest force', { x, y }, { color: nomadBlue, unit: 'eV/Å' })] : [],
    layout: {
      xaxis: stepAxis('Step', x),
      yaxis: axis('Largest force (eV/Å)', { ...logAxis(range), automargin: true }),
      shapes: limit === undefined ? [] : [criterionLine(limit, 'y')],
      annotations: limit === undefined ? [] : [criterionLabel(limit, { yref: 'y', unit: 'eV/Å', range, curves })],
    },
    alt: label =>
      `Largest force (eV/Å) on an atom of ${label} over ${y.length} steps, at last ${shortText(y.at(-1), 'eV/Å')}`,
    notes: [
      ...(y.includes(0) ? ['Largest forces of zero have no place on a logarithmic axis.'] : []),
      ...notesAbout(found, /force|atom/i),
      ...(limit === undefined ? ['The archive states no criterion for the forces.'] : []),
    ],
  }
}

/** Describes the final energy difference, displacement and force, which NOMAD's page lists below its picture. */
export function finalValues(found: Convergence | undefined): string {
  const { energyDifference, displacement, force } = found?.final ?? {}
  return (
    [
      ['energy difference', energyDifference, 'eV'],
      ['maximum displacement', displacement, 'Å'],
      ['maximum force', force, 'eV/Å'],
    ] as const
  )
    .flatMap(([text, value, symbol]) => (value ? [`final ${text} ${shortText(value.magnitude, symbol)}`] : []))
    .join(', ')
}

const isNumber = (value: unknown) => typeof value === 'number'

const withGaps = (values: AnyQuantity | undefined): Values =>
  Array.from(values?.flat() ?? [], value => (Number.isFinite(value) ? value : null))

const criterionOf = (found: Convergence | undefined, name: string) =>
  found?.criteria.find(one => one.name === name)?.value.magnitude

const energyName = (found: Convergence | undefined) =>
  ({ total: 'Total energy', free: 'Free energy', 'zero-temperature': 'Energy at 0 K' })[found?.energyKind ?? 'total']

/** Returns the notes of a property that are about what is drawn. */
export function notesAbout(found: Convergence | undefined, words: RegExp): string[] {
  return (found?.notes ?? []).filter(note => words.test(note)).map(note => noteText(note))
}

const shortText = (value: number | null | undefined, unit: string) =>
  value === null || value === undefined ? 'unknown' : `${value.toExponential(1)} ${unit}`

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
