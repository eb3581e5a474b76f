import type { AnyQuantity, Convergence, ScfConvergence } from '../../properties/index.js'
import { axis } from '../theme/layout.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { placesOf } from './free-place.js'
import {
  criterionLabel,
  criterionLine,
  decades,
  logAxis,
  type StepParts,
  stepAxis,
  stepCurve,
  stepRange,
} from './steps.js'

/** Draws the change of the energy in each SCF iteration of one calculation, and the threshold. */
export function scfConvergence(found: Convergence | undefined): StepParts & { place: string } {
  const scf = found?.scf
  if (!scf) return { ...emptyParts, place: '' }
  const place = scf.of > 1 ? `calculation ${scf.index + 1} of ${scf.of}` : ''
  const changes = numbersOf(scf.changes).map(positive)
  const x = changes.map((_, step) => step + 1)
  const estimates = numbersOf(scf.estimates).map(positive)
  const threshold = scf.threshold?.magnitude
  const range = decades([...changes, ...estimates, threshold])
  const xRange = stepRange(x)
  const lines = [changes, estimates].map(y => placesOf(x, y, { xRange, yRange: range ?? [], log: true }))
  const curve = (name: string, y: (number | null)[], color: string) =>
    stepCurve(name, { x, y }, { color, unit: 'eV', stepName: 'iteration' })
  return {
    data: [
      curve('change of the energy', changes, nomadBlue),
      ...(estimates.some(isNumber) ? [curve('estimated error', estimates, nomadOrange)] : []),
    ],
    layout: {
      xaxis: stepAxis('SCF iteration', x),
      yaxis: axis(estimates.some(isNumber) ? 'Energy (eV)' : 'Total energy change (eV)', {
        ...logAxis(range),
        automargin: true,
      }),
      showlegend: estimates.some(isNumber),
      legend: { x: 0.985, xanchor: 'right', y: 0.975, yanchor: 'top' },
      shapes: threshold === undefined ? [] : [criterionLine(threshold, 'y')],
      annotations:
        threshold === undefined ? [] : [criterionLabel(threshold, { yref: 'y', unit: 'eV', range, curves: lines })],
    },
    alt: label => altOf(scf, label),
    notes: notesOf(scf),
    place,
  }
}

const emptyParts: StepParts = {
  data: [],
  layout: { xaxis: axis('SCF iteration'), yaxis: axis('Total energy change (eV)') },
  alt: label => `Change of the total energy (eV) of ${label} in SCF iterations: the archive has none`,
  notes: [],
}

const isNumber = (value: unknown) => typeof value === 'number'

const numbersOf = (values: AnyQuantity | undefined): number[] => Array.from(values?.flat() ?? [])

/** Returns the absolute value; `null`, a gap, for zero, which a logarithmic axis does not have, and for missing values. */
const positive = (value: number) => (Math.abs(value) > 0 ? Math.abs(value) : null)

function altOf(scf: ScfConvergence, label: string): string {
  const [changes, estimates, energies] = [scf.changes, scf.estimates, scf.energies].map(numbersOf) as [
    number[],
    number[],
    number[],
  ]
  const [last, energy] = [changes.at(-1) ?? Number.NaN, energies.findLast(Number.isFinite)]
  const estimate = estimates.at(-1) ?? Number.NaN
  const parts = [
    `Change of the total energy (eV) of ${label} in each of ${changes.length} SCF iterations, logarithmic axis`,
    Number.isFinite(last) && `last change ${Math.abs(last).toExponential(1)} eV`,
    estimates.length > 0 &&
      `last estimated error ${Number.isFinite(estimate) ? estimate.toExponential(1) : 'unknown'} eV`,
    scf.threshold && `threshold ${scf.threshold.magnitude.toExponential(1)} eV`,
    energy !== undefined && `total energy ${energy.toFixed(4)} eV`,
  ]
  return parts.filter(part => typeof part === 'string').join(', ')
}

function notesOf(scf: ScfConvergence): string[] {
  const changes = numbersOf(scf.changes)
  const small = changes.filter(change => change === 0).length
  return [
    ...(scf.threshold ? [] : ['The archive states no threshold for the energy.']),
    ...(small > 0
      ? [`${small === 1 ? 'One change is' : `${small} changes are`} zero in the stored digits and not drawn.`]
      : []),
    ...(changes.some(Number.isFinite) ? [] : ['The archive has no energies of SCF iterations.']),
  ]
}
