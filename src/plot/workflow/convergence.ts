import type { Section } from '../../metainfo/index.js'
import { labelOf } from '../archive/label.js'
import { calculationsOf, isDefined, numberOf, numbersOf, sectionList, sectionOf } from '../archive/read.js'
import { totalEnergy } from '../archive/system.js'
import { Figure } from '../figure/figure.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Layout, Trace } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle, lineAt } from '../theme/layout.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'

/** How a geometry optimisation is drawn. */
export interface ConvergenceOptions {
  /** What converges: the energy (default), or the largest force on an atom. */
  of?: 'energy' | 'forces'
  title?: string
}

/**
 * How a geometry optimisation converges, step by step: the change of the total energy since the first step on the left,
 * that of each step on a logarithmic axis on the right, with the criterion dashed; or the largest force and its criterion.
 *
 * @throws DataError when it is given no section
 */
export function convergence(entry: Section, options: ConvergenceOptions = {}): Figure {
  sectionList(entry, 'convergence')
  const { data, layout, alt, notes } = options.of === 'forces' ? forces(entry) : energies(entry)
  const title = options.title === undefined ? typesetFormula(labelOf(entry)) : plainText(options.title)
  const whole = baseLayout({
    xaxis: axis('Step', { dtick: stepTick(data[0]?.x?.length ?? 0), rangemode: 'normal' }),
    title: figureTitle(title),
    ...layout,
  })
  const empty = !Array.from(data[0]?.y ?? []).some(value => value !== null)
  const said = empty ? [`The archive has no ${options.of === 'forces' ? 'forces' : 'total energies'} of steps.`] : notes
  return new Figure({ data, layout: said.reduce(withNote, whole), alt: `${alt} of ${labelOf(entry)}` })
}

interface Parts {
  data: Trace[]
  layout: Layout
  alt: string
  notes: string[]
}

const stepTick = (steps: number) => Math.max(1, Math.ceil(steps / 12))

function energies(entry: Section): Parts {
  const values = stepEnergies(entry)
  const first = values.find(isDefined) ?? 0
  const total = values.map(value => (value === undefined ? null : value - first))
  const changes = values.map((value, step) => {
    const before = values[step - 1]
    const change = value === undefined || before === undefined ? 0 : Math.abs(value - before)
    return change > 0 ? change : null
  })
  const limit = numberOf(
    sectionOf(sectionOf(entry, 'workflow2'), 'method'),
    'convergence_tolerance_energy_difference',
    'eV',
  )
  const x = values.map((_, step) => step)
  return {
    data: [
      curve('total change', x, total, { color: nomadBlue, unit: 'eV' }),
      { ...curve('change of the step', x, changes, { color: nomadOrange, unit: 'eV' }), yaxis: 'y2' },
    ],
    layout: {
      yaxis: coloured('Total energy change (eV)', nomadBlue, { mirror: false }),
      yaxis2: coloured('Step energy change (eV)', nomadOrange, {
        ...logRange([...changes.map(change => change ?? undefined), limit]),
        overlaying: 'y',
        side: 'right',
        showgrid: false,
        mirror: false,
      }),
      margin: { l: 84, r: 84, t: 44, b: 58 },
      shapes: limit === undefined ? [] : [criterion(limit, 'y2')],
      annotations: limit === undefined ? [] : [criterionWords(limit, 'y2', 'eV')],
    },
    alt: `Convergence of the total energy over ${values.length} steps, last change ${changes.at(-1)?.toExponential(1) ?? 'unknown'} eV`,
    notes: limit === undefined ? ['The archive states no criterion for the energy.'] : [],
  }
}

function forces(entry: Section): Parts {
  const values = calculationsOf(entry).map(largestForce)
  const limit = numberOf(
    sectionOf(sectionOf(entry, 'workflow2'), 'method'),
    'convergence_tolerance_force_maximum',
    'eV / angstrom',
  )
  const x = values.map((_, step) => step)
  const marks = values.map(value => value ?? null)
  return {
    data: values.some(isDefined) ? [curve('largest force', x, marks, { color: nomadBlue, unit: 'eV/Å' })] : [],
    layout: {
      yaxis: axis('Largest force (eV/Å)', { ...logRange([...values, limit]), automargin: true }),
      shapes: limit === undefined ? [] : [criterion(limit, 'y')],
      annotations: limit === undefined ? [] : [criterionWords(limit, 'y', 'eV/Å')],
    },
    alt: `Largest force over ${values.length} steps, at last ${values.at(-1)?.toExponential(1) ?? 'unknown'} eV/Å`,
    notes: limit === undefined ? ['The archive states no criterion for the forces.'] : [],
  }
}

/** The energy of each step in eV: the workflow's, else the calculations'. */
function stepEnergies(entry: Section): (number | undefined)[] {
  const stored = numbersOf(sectionOf(sectionOf(entry, 'workflow2'), 'results'), 'energies', 'eV')
  if (stored && stored.length > 0) return Array.from(stored, value => (Number.isFinite(value) ? value : undefined))
  return calculationsOf(entry).map(totalEnergy)
}

/** The length of the largest force on an atom in eV/Å; forces that the symmetry or a constraint changed come first. */
function largestForce(calculation: Section): number | undefined {
  const total = sectionOf(sectionOf(calculation, 'forces'), 'total')
  const unit = 'eV / angstrom'
  const parts = numbersOf(total, 'value', unit) ?? numbersOf(total, 'value_raw', unit)
  if (!parts || parts.length === 0) return undefined
  let largest = 0
  for (let atom = 0; atom + 2 < parts.length; atom += 3) {
    largest = Math.max(largest, Math.hypot(...(parts.subarray(atom, atom + 3) as unknown as number[])))
  }
  return largest
}

function curve(
  name: string,
  x: number[],
  y: (number | null)[],
  { color, unit }: { color: string; unit: string },
): Trace {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    name,
    x,
    y,
    line: { color, width: 1.6 },
    marker: { color, size: 7 },
    hovertemplate: `step %{x}: %{y:.4g} ${unit}<extra>${name}</extra>`,
  }
}

function coloured(title: string, color: string, attributes: object) {
  return axis(title, {
    title: { text: title, standoff: 8, font: { color } },
    tickfont: { color },
    automargin: true,
    ...attributes,
  })
}

/** Whole decades around all values: a logarithmic axis with ticks to read, also when values lie close together. */
function logRange(values: readonly (number | undefined)[]) {
  const positive = values
    .filter(isDefined)
    .filter(value => value > 0)
    .map(Math.log10)
  if (positive.length === 0) return { type: 'log' }
  const [low, high] = [Math.floor(Math.min(...positive) - 0.1), Math.ceil(Math.max(...positive) + 0.1)]
  return { type: 'log', range: [low, high], dtick: Math.ceil((high - low) / 8) }
}

function criterion(limit: number, yref: string): object {
  return { ...lineAt('y', limit, { yref }), line: { color: '#555555', width: 1.2, dash: 'dash' } }
}

function criterionWords(limit: number, yref: string, unit: string) {
  return {
    text: `criterion ${Number(limit.toPrecision(3))} ${unit}`,
    xref: 'paper',
    x: 0.99,
    xanchor: 'right',
    yref,
    y: Math.log10(limit),
    yanchor: 'bottom',
    showarrow: false,
    font: { size: 11 },
  }
}
