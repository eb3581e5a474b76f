import { DataError } from '../../errors/index.js'
import type { Section } from '../../metainfo/index.js'
import { quantity } from '../../units/index.js'
import { calculationsOf, isDefined, numberOf, sectionOf, sectionsOf, storedIn } from '../archive/read.js'
import { totalEnergy } from '../archive/system.js'
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

/** The SCF iterations of one calculation; energies in eV. */
export interface ScfIterations {
  /** The change of the total energy in each iteration; `undefined` for the first. */
  changes: (number | undefined)[]
  /** The error that the program estimated in each iteration; empty when the archive has none. */
  estimates: (number | undefined)[]
  /** The change (or error) below which the program stops. */
  threshold: number | undefined
  /** The final total energy. */
  energy: number | undefined
}

/** Draws the change of the energy in each SCF iteration of one calculation, and the threshold. */
export function scfConvergence(entry: Section, chosen: number | undefined): StepParts & { place: string } {
  const calculations = calculationsOf(entry)
  const index = chosenIndex(calculations, chosen)
  const calculation = calculations[index]
  const scf = calculation ? scfIterations(entry, calculation) : undefined
  const place = calculations.length > 1 ? `calculation ${index + 1} of ${calculations.length}` : ''
  if (!scf || scf.changes.length === 0) return { ...emptyParts, place }
  const x = scf.changes.map((_, step) => step + 1)
  const changes = scf.changes.map(positive)
  const estimates = scf.estimates.map(positive)
  const range = decades([...changes, ...estimates, scf.threshold])
  const xRange = stepRange(x)
  const lines = [changes, estimates].map(y => placesOf(x, y, { xRange, yRange: range ?? [], log: true }))
  const curve = (name: string, y: (number | null)[], color: string) =>
    stepCurve(name, { x, y }, { color, unit: 'eV', stepName: 'iteration' })
  const { threshold } = scf
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

/** Returns the absolute value; `null`, a gap, for zero, which a logarithmic axis does not have. */
const positive = (value: number | undefined) => (value !== undefined && Math.abs(value) > 0 ? Math.abs(value) : null)

/** Returns the index of the chosen calculation, negative numbers from the end; by default the last with iterations. */
function chosenIndex(calculations: readonly Section[], chosen: number | undefined): number {
  if (chosen === undefined) {
    const last = calculations.findLastIndex(calculation => calculation.m_is_set('scf_iteration'))
    return last < 0 ? calculations.length - 1 : last
  }
  const index = chosen < 0 ? calculations.length + chosen : chosen
  if (Number.isInteger(index) && index >= 0 && index < calculations.length) return index
  throw new DataError(`The archive has ${calculations.length} calculations; there is no calculation ${chosen}.`, {
    hint: 'They count from 0, or from the end by negative numbers.',
  })
}

/** Reads an energy in eV that the parser stores in joules; its definition may state no unit. */
function energyFromJoules(section: Section, name: string): number | undefined {
  const stored = storedIn(section, name)
  return typeof stored === 'number' ? quantity(stored, 'joule').to('eV').magnitude : numberOf(section, name, 'eV')
}

/** Reads the SCF iterations of a calculation. */
export function scfIterations(entry: Section, calculation: Section): ScfIterations {
  const iterations = sectionsOf(calculation, 'scf_iteration')
  const energies = iterations.map(totalEnergy)
  const end = totalEnergy(calculation)
  // Quantum ESPRESSO's last iteration has no energy: it is that of the calculation.
  const last = energies.length - 1
  if (energies.length > 0) energies[last] ??= end
  const estimates = iterations.map(one => energyFromJoules(one, 'x_qe_energy_total_accuracy_estimate_iteration'))
  if (estimates.some(isDefined))
    estimates[last] ??= energyFromJoules(calculation, 'x_qe_energy_total_accuracy_estimate')
  return {
    changes: energies.map((_, step) => changeOf(iterations, energies, step)),
    estimates: estimates.some(isDefined) ? estimates : [],
    threshold: thresholdOf(entry, calculation),
    energy: end ?? energies.findLast(isDefined),
  }
}

/** Returns the change that the program printed, which has more digits; without it the difference of two energies. */
function changeOf(
  iterations: readonly Section[],
  energies: readonly (number | undefined)[],
  step: number,
): number | undefined {
  const printed = numberOf(sectionOf(iterations[step], 'energy'), 'change', 'eV')
  const [energy, before] = [energies[step], energies[step - 1]]
  // Some programs print the whole energy as the first change.
  const isWhole =
    step === 0 && printed !== undefined && Math.abs(printed) > Math.abs(energy ?? 0) / 2 && energy !== undefined
  if (printed !== undefined) return isWhole ? undefined : printed
  return energy === undefined || before === undefined ? undefined : energy - before
}

/** Reads the threshold of the energy change from the method of the calculation, or from any method of the entry. */
function thresholdOf(entry: Section, calculation: Section): number | undefined {
  const methods = [
    ...sectionsOf(calculation, 'method_ref'),
    ...sectionsOf(entry, 'run').flatMap(run => sectionsOf(run, 'method')),
  ]
  return methods
    .map(method => numberOf(sectionOf(method, 'scf'), 'threshold_energy_change', 'eV'))
    .find(value => value !== undefined && value > 0)
}

function altOf({ changes, estimates, threshold, energy }: ScfIterations, label: string): string {
  const last = changes.at(-1)
  const parts = [
    `Change of the total energy (eV) of ${label} in each of ${changes.length} SCF iterations, logarithmic axis`,
    last !== undefined && `last change ${Math.abs(last).toExponential(1)} eV`,
    estimates.length > 0 && `last estimated error ${estimates.at(-1)?.toExponential(1) ?? 'unknown'} eV`,
    threshold !== undefined && `threshold ${threshold.toExponential(1)} eV`,
    energy !== undefined && `total energy ${energy.toFixed(4)} eV`,
  ]
  return parts.filter(part => typeof part === 'string').join(', ')
}

function notesOf({ changes, threshold }: ScfIterations): string[] {
  const small = changes.filter(change => change === 0).length
  return [
    ...(threshold === undefined ? ['The archive states no threshold for the energy.'] : []),
    ...(small > 0
      ? [`${small === 1 ? 'One change is' : `${small} changes are`} zero in the stored digits and not drawn.`]
      : []),
    ...(changes.some(change => change !== undefined) ? [] : ['The archive has no energies of SCF iterations.']),
  ]
}
