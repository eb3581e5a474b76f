import { DataError } from '../../errors/index.js'
import { isSection, type Section } from '../../metainfo/index.js'
import { anyText, checkOptions, type OptionRules, oneOf } from '../../options/index.js'
import { type Magnitude, type Quantity, quantity } from '../../units/index.js'
import { formulaOf } from '../archive/label.js'
import { calculationsOf, isDefined, sectionOf, sectionsOf } from '../archive/read.js'
import { atomsOf, cellVolume, cubicMultiplicity, readAtoms, totalEnergy } from '../archive/system.js'
import { Figure, type FigureInput } from '../figure/figure.js'
import type { TitleOptions } from '../figure/figure-options.js'
import { withNote } from '../figure/notes.js'
import { plainText } from '../figure/plain-text.js'
import type { Annotation } from '../figure/plotly.js'
import { axis, baseLayout, figureTitle } from '../theme/layout.js'
import { nomadBlue, nomadOrange } from '../theme/palette.js'
import { typesetFormula } from '../theme/typeset.js'
import { type BirchMurnaghan, fitBirchMurnaghan } from './birch-murnaghan.js'

/** Volumes and the energies at these volumes, in the same order. */
export interface EnergyVolume {
  volumes: Quantity<string, Magnitude>
  energies: Quantity<string, Magnitude>
}

/** The options of `plot.equationOfState`. */
export interface EquationOfStateOptions extends TitleOptions {
  /** Energies and volumes per cell of the calculation (default), or per atom. */
  per?: 'cell' | 'atom'
}

/** The results of a third-order Birch–Murnaghan fit. */
export interface EquationOfState {
  /** The volume at the minimum of the energy, in Å³. */
  volume: Quantity<'volume'>
  /** The energy at the minimum, in eV. */
  energy: Quantity<'energy'>
  /** The bulk modulus at that volume, in GPa. */
  bulkModulus: Quantity<'pressure'>
  /** The derivative of the bulk modulus by the pressure, without unit. */
  bulkModulusDerivative: number
  /** The largest difference in energy between a point and the curve, in eV. */
  residual: Quantity<'energy'>
  /** The edge of the conventional cell in Å, for cubic crystals whose archives state that cell; else `undefined`. */
  latticeConstant: Quantity<'length'> | undefined
}

/** A figure of an equation of state with the results of its fit. */
export class EquationOfStateFigure extends Figure {
  /** The results of the fit; `undefined` when there are too few points or there is no minimum. */
  readonly fit: EquationOfState | undefined

  constructor(input: FigureInput, fit: EquationOfState | undefined) {
    super(input)
    this.fit = fit
  }
}

interface Points {
  volumes: number[]
  energies: number[]
  /** The id of each entry, for hover texts. */
  ids: string[]
  /** The number of cells of the calculation in the conventional cubic cell. */
  cells: number | undefined
  formula: string
  skipped: number
}

const rules: OptionRules<EquationOfStateOptions> = {
  per: oneOf('cell', 'atom'),
  title: anyText,
}

/**
 * Draws energies over volumes with a third-order Birch–Murnaghan fit. The results of the fit are in the picture and in `.fit`.
 *
 * @param input entries, or volumes and energies; of each entry the last calculation with a total energy is read
 * @param options per cell or per atom, and the title
 * @throws DataError when no entry has both an energy and a cell, or there are not as many volumes as energies
 * @throws QueryError for an unknown option, or a value that an option does not accept
 *
 * @example
 * plot.equationOfState(entries).fit?.bulkModulus
 */
export function equationOfState(
  input: readonly Section[] | EnergyVolume,
  options: EquationOfStateOptions = {},
): EquationOfStateFigure {
  checkOptions('plot.equationOfState', options, rules)
  const points = 'volumes' in input ? fromQuantities(input) : fromEntries(input, options.per ?? 'cell')
  if (points.volumes.length === 0) {
    throw new DataError('plot.equationOfState found no entry that has both a total energy and a cell.')
  }
  const { curve, problem } = tryFit(points)
  const fit = curve && summary(curve, points.cells)
  const per = options.per === 'atom' ? ' per atom' : ''
  const layout = baseLayout({
    xaxis: axis(`Volume${per} (Å³)`),
    yaxis: axis(`Total energy${per} (eV)`, { automargin: true }),
    annotations: fit ? [fitLabel(fit)] : [],
    title: figureTitle(options.title === undefined ? typesetFormula(points.formula) : plainText(options.title)),
  })
  const notes = [problem, skippedNote(points.skipped)].filter(isDefined)
  const figureInput = { data: traces(points, curve), layout: notes.reduce(withNote, layout), alt: altOf(points, fit) }
  return new EquationOfStateFigure(figureInput, fit)
}

function fromQuantities({ volumes, energies }: EnergyVolume): Points {
  const v = Array.from(volumes.to('angstrom ** 3' as never).flat())
  const e = Array.from(energies.to('eV' as never).flat())
  if (v.length !== e.length) throw new DataError(`There are ${v.length} volumes and ${e.length} energies.`)
  const complete = v.map((_, index) => index).filter(i => Number.isFinite(v[i]) && Number.isFinite(e[i]))
  return {
    volumes: complete.map(i => v[i] as number),
    energies: complete.map(i => e[i] as number),
    ids: complete.map(() => ''),
    cells: undefined,
    formula: '',
    skipped: v.length - complete.length,
  }
}

function fromEntries(entries: readonly Section[], per: 'cell' | 'atom'): Points {
  const points: Points = { volumes: [], energies: [], ids: [], cells: undefined, formula: '', skipped: 0 }
  for (const entry of entries) {
    const calculation = isSection(entry)
      ? calculationsOf(entry).findLast(one => totalEnergy(one) !== undefined)
      : undefined
    const energy = totalEnergy(calculation)
    const atoms = calculation && atomsFor(entry, calculation)
    if (energy === undefined || !atoms?.cell) {
      points.skipped++
      continue
    }
    const volume = cellVolume(atoms.cell)
    const divisor = per === 'atom' ? atoms.labels.length : 1
    points.cells ??= per === 'cell' ? cubicMultiplicity(entry, volume) : undefined
    points.formula ||= formulaOf(entry) ?? ''
    points.volumes.push(volume / divisor)
    points.energies.push(energy / divisor)
    points.ids.push(plainText((entry as Section & { entry_id?: string }).entry_id ?? ''))
  }
  return points
}

function atomsFor(entry: Section, calculation: Section) {
  const atoms = sectionsOf(calculation, 'system_ref').map(system => sectionOf(system, 'atoms'))[0] ?? atomsOf(entry)
  return atoms && readAtoms(atoms)
}

/** Fits the curve. Returns the reason instead when there are too few points or there is no minimum. */
function tryFit({ volumes, energies }: Points): { curve?: BirchMurnaghan; problem?: string } {
  try {
    return { curve: fitBirchMurnaghan(volumes, energies) }
  } catch (error) {
    if (error instanceof DataError) return { problem: error.message }
    throw error
  }
}

function summary(curve: BirchMurnaghan, cells: number | undefined): EquationOfState {
  return {
    volume: quantity(curve.volume, 'angstrom ** 3') as Quantity<'volume'>,
    energy: quantity(curve.energy, 'eV') as Quantity<'energy'>,
    bulkModulus: quantity(curve.bulkModulus, 'eV / angstrom ** 3').to('GPa') as Quantity<'pressure'>,
    bulkModulusDerivative: curve.bulkModulusDerivative,
    residual: quantity(curve.residual, 'eV') as Quantity<'energy'>,
    latticeConstant:
      cells === undefined ? undefined : (quantity(Math.cbrt(curve.volume * cells), 'angstrom') as Quantity<'length'>),
  }
}

function traces({ volumes, energies, ids }: Points, curve: BirchMurnaghan | undefined) {
  const marks = {
    type: 'scatter',
    mode: 'markers',
    name: 'calculated',
    x: volumes,
    y: energies,
    text: ids,
    hovertemplate: '%{text}<br>%{x:.3f} Å³<br>%{y:.5f} eV<extra></extra>',
    marker: { color: nomadBlue, size: 9 },
  }
  return curve ? [line(volumes, curve), marks] : [marks]
}

function line(volumes: readonly number[], curve: BirchMurnaghan) {
  const [low, high] = [Math.min(...volumes), Math.max(...volumes)]
  const margin = 0.04 * (high - low)
  const x = Array.from({ length: 101 }, (_, index) => low - margin + ((high - low + 2 * margin) * index) / 100)
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'Birch–Murnaghan',
    x,
    y: x.map(curve.at),
    line: { color: nomadOrange, width: 2 },
    hoverinfo: 'skip',
  }
}

/** Writes the results of the fit at the top. */
function fitLabel(fit: EquationOfState): Annotation {
  const lines = [
    'Birch–Murnaghan, third order',
    ...(fit.latticeConstant ? [`<i>a</i><sub>0</sub> = ${fit.latticeConstant.magnitude.toFixed(4)} Å`] : []),
    `<i>V</i><sub>0</sub> = ${fit.volume.magnitude.toFixed(3)} Å³`,
    `<i>B</i><sub>0</sub> = ${fit.bulkModulus.magnitude.toFixed(1)} GPa`,
    `<i>B</i><sub>0</sub>′ = ${fit.bulkModulusDerivative.toFixed(2)}`,
    `largest residual ${(1000 * fit.residual.magnitude).toPrecision(2)} meV`,
  ]
  return {
    text: lines.join('<br>'),
    align: 'left',
    showarrow: false,
    xref: 'paper',
    yref: 'paper',
    x: 0.5,
    y: 0.97,
    xanchor: 'center',
    yanchor: 'top',
    bgcolor: '#ffffff',
  }
}

const skippedNote = (count: number) =>
  count === 0 ? undefined : `${count === 1 ? 'One entry has' : `${count} entries have`} no total energy or no cell.`

function altOf({ volumes, formula }: Points, fit: EquationOfState | undefined): string {
  const what = `Total energy (eV) against volume (Å³)${formula && ` of ${formula}`}, ${volumes.length} points`
  if (!fit) return what
  const bulk = fit.bulkModulus.magnitude.toFixed(1)
  return `${what}; Birch–Murnaghan fit: V0 = ${fit.volume.magnitude.toFixed(3)} Å³, B0 = ${bulk} GPa`
}
