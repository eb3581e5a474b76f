import { maximum } from '../../math/index.js'
import type { Section } from '../../metainfo/index.js'
import { checkOptions, type OptionRules } from '../../options/index.js'
import { type Quantity, quantity } from '../../units/index.js'
import { type CalculationOption, calculationRule, findCalculation } from '../calculation-option.js'
import { type AnyQuantity, makeProperty, type Property } from '../property.js'
import { withReads } from '../reads.js'
import { openReader } from '../schema/open-reader.js'
import type { CalculationReader, SchemaReader } from '../schema/reader.js'
import { pathOf } from '../schema/reading.js'
import {
  type CriterionName,
  criterionUnits,
  type OptimizationRecord,
  type ScfRecord,
} from '../schema/records/convergence.js'
import { type EnergyKind, energyKinds } from '../schema/records/energies.js'
import { largestForce, movementOf } from './movement.js'

/** The option of `properties.convergence`: the calculation whose iterations of self-consistency are read. */
export type ConvergenceReadOptions = CalculationOption

/** One criterion of an optimization. */
export interface ConvergenceCriterion {
  /** What must fall below the value. */
  readonly name: CriterionName
  /** In eV, eV/Å, Å or GPa. */
  readonly value: Quantity<string, number>
  /** How it is measured, such as `maximum` or `rms`; `undefined` when the archive does not say. */
  readonly type: string | undefined
}

/** The iterations of self-consistency of one calculation. NaN stands for missing values. */
export interface ScfConvergence {
  /** The path of the calculation. */
  readonly calculation: string
  /** Its index, and the number of calculations of the entry. */
  readonly index: number
  readonly of: number
  /** The energy of each iteration in eV. */
  readonly energies: Quantity<'energy', Float64Array>
  /** The change of the energy in each iteration in eV. */
  readonly changes: Quantity<'energy', Float64Array>
  /** The error that the program estimated, in eV; `undefined` when the archive has none. */
  readonly estimates: Quantity<'energy', Float64Array> | undefined
  /** The change, or error, below which the program stops, in eV. */
  readonly threshold: Quantity<'energy'> | undefined
}

/** The convergence of an optimization over its steps, and of self-consistency over its iterations. NaN stands for missing values. */
export interface Convergence extends Property {
  /** The number of steps: the calculations of the entry. */
  readonly steps: number
  /** Which energy the energies are; `undefined` when there are none, or they are those that the workflow lists. */
  readonly energyKind: EnergyKind | undefined
  /** The energy of each step in eV, all of one kind. */
  readonly energies: Quantity<'energy', Float64Array> | undefined
  /** The length of the largest force in each step in eV/Å, of the atoms that may move. */
  readonly forces: AnyQuantity | undefined
  /** How far an atom moved at most in each step of an optimization, in Å; NaN for the first. */
  readonly displacements: Quantity<'length', Float64Array> | undefined
  /** The number of atoms with a coordinate that is held fixed; `undefined` when the archive does not say. */
  readonly fixedAtoms: number | undefined
  /** The criteria of the optimization. */
  readonly criteria: readonly ConvergenceCriterion[]
  /** Whether the optimization reached its criteria, as the archive says. */
  readonly isConverged: boolean | undefined
  /**
   * The last values: the size of the change of the energy in eV, the largest force in eV/Å, the largest displacement in Å. Those
   * that the workflow states; else the force of the last step.
   */
  readonly final: {
    readonly energyDifference: Quantity<'energy'> | undefined
    readonly force: Quantity<string, number> | undefined
    readonly displacement: Quantity<'length'> | undefined
  }
  /** The iterations of the last calculation that has some, or of the one that the option names. */
  readonly scf: ScfConvergence | undefined
}

const rules: OptionRules<ConvergenceReadOptions> = { calculation: calculationRule }

const forceUnit = 'eV / angstrom'

/**
 * Returns the convergence of an optimization over its steps: energies, largest forces, displacements and criteria; and
 * that of self-consistency over its iterations.
 *
 * Atoms that are held fixed do not count in the largest force, where the archive says which they are: the `constraint` of a
 * structure, and VASP's selective dynamics. A note names atoms on which forces act but which no step moves.
 *
 * @param input an entry, or a section of one
 * @param options the calculation whose iterations are read
 * @returns `undefined` when there are neither energies nor forces nor iterations
 * @throws DataError when the input is no section
 * @throws QueryError for an unknown option, and for a calculation that the entry does not have
 *
 * @example
 * properties.convergence(entry)?.energies?.to('hartree')
 */
export const convergence = withReads(readConvergence, {
  run: [
    'run.program.name',
    'run.method.scf',
    'run.system.atoms',
    'run.system.constraint',
    'run.system.x_vasp_selective_dynamics',
    'run.calculation.system_ref',
    'run.calculation.method_ref',
    'run.calculation.energy',
    'run.calculation.forces',
    'run.calculation.scf_iteration',
    'run.calculation.x_qe_energy_total_accuracy_estimate',
    'workflow2.name',
    'workflow2.method',
    'workflow2.results',
  ],
  data: [
    'data.program.name',
    'data.model_method.numerical_settings',
    'data.model_system.positions',
    'data.model_system.lattice_vectors',
    'data.model_system.periodic_boundary_conditions',
    'data.model_system.particle_states',
    'data.model_system.cell',
    'data.outputs.model_system_ref',
    'data.outputs.total_energies',
    'data.outputs.total_forces',
    'data.outputs.scf_steps',
    'workflow2.name',
    'workflow2.method',
    'workflow2.model',
    'workflow2.results',
  ],
})

function readConvergence(input: Section, options: ConvergenceReadOptions = {}): Convergence | undefined {
  const caller = 'properties.convergence'
  checkOptions(caller, options, rules)
  const reader = openReader(input, caller)
  const calculations = reader.calculations()
  const scf = findCalculation(reader, one => one.scf(), { ...options, caller })
  const workflow = reader.optimization()
  const isOptimization = workflow?.isOptimization ?? false
  const energies = energiesOf(calculations, workflow, reader)
  const forces = forcesOf(calculations, reader, isOptimization)
  if (!energies && !forces.values && !scf) return undefined
  return makeProperty(
    {
      steps: Math.max(calculations.length, energies?.values.length ?? 0),
      energyKind: energies?.kind,
      energies: energies && (quantity(energies.values, 'eV') as Quantity<'energy', Float64Array>),
      forces: forces.values && (quantity(forces.values, forceUnit) as AnyQuantity),
      displacements:
        forces.displacements && (quantity(forces.displacements, 'angstrom') as Quantity<'length', Float64Array>),
      fixedAtoms: forces.fixedAtoms,
      criteria: (workflow?.criteria ?? []).map(({ name, value, type }) => ({
        name,
        value: quantity(value, criterionUnits[name] as 'eV') as Quantity<string, number>,
        type,
      })),
      isConverged: workflow?.isConverged,
      final: {
        energyDifference: inUnit(
          workflow?.finalEnergyDifference === undefined ? undefined : Math.abs(workflow.finalEnergyDifference),
          'eV',
        ) as Quantity<'energy'> | undefined,
        force: inUnit(workflow?.finalForce ?? lastOf(forces.values, isOptimization), forceUnit),
        displacement: inUnit(workflow?.finalDisplacement, 'angstrom') as Quantity<'length'> | undefined,
      },
      scf: scf && scfOf(scf.calculation, scf.value, calculations.length),
    },
    {
      name: 'convergence',
      reader,
      columns: () => [
        ...(energies ? [{ name: 'energy', values: finite(energies.values), unit: 'eV' }] : []),
        ...(forces.values ? [{ name: 'force', values: finite(forces.values), unit: forceUnit }] : []),
        ...(forces.displacements
          ? [{ name: 'displacement', values: finite(forces.displacements), unit: 'angstrom' }]
          : []),
      ],
    },
  )
}

const inUnit = (value: number | undefined, unit: string) =>
  value === undefined ? undefined : (quantity(value, unit as 'eV') as Quantity<string, number>)

/** Returns the last value of the steps of an optimization. */
function lastOf(values: Float64Array | undefined, isOptimization: boolean): number | undefined {
  const last = isOptimization ? values?.at(-1) : undefined
  return Number.isFinite(last) ? last : undefined
}

const finite = (values: Float64Array) => Array.from(values, value => (Number.isFinite(value) ? value : undefined))

const withGaps = (values: readonly (number | undefined)[]) => Float64Array.from(values, value => value ?? Number.NaN)

function scfOf(calculation: CalculationReader, scf: ScfRecord, of: number): ScfConvergence {
  const series = (values: readonly (number | undefined)[]) =>
    quantity(withGaps(values), 'eV') as Quantity<'energy', Float64Array>
  return {
    calculation: pathOf(calculation.section),
    index: calculation.index,
    of,
    energies: series(scf.energies),
    changes: series(scf.changes),
    estimates: scf.estimates.length > 0 ? series(scf.estimates) : undefined,
    threshold: inUnit(scf.threshold, 'eV') as Quantity<'energy'> | undefined,
  }
}

/** Reads the energy of each step, all of the kind that most steps have: kinds do not mix on one curve. */
function energiesOf(
  calculations: readonly CalculationReader[],
  workflow: OptimizationRecord | undefined,
  { reading }: SchemaReader,
): { kind: EnergyKind | undefined; values: Float64Array } | undefined {
  const all = calculations.map(one => one.energies())
  const counts = energyKinds.map(kind => all.filter(energies => energies[kind] !== undefined).length)
  const most = maximum(counts)
  if (most > 0) {
    const kind = energyKinds[counts.indexOf(most)] as EnergyKind
    const other = all.filter(energies => energies[kind] === undefined && Object.keys(energies).length > 0).length
    if (kind !== 'total') reading.note(`The energies are ${kind} energies.`)
    if (other > 0) {
      reading.note(`${other === 1 ? 'One step has' : `${other} steps have`} another kind of energy, which is left out.`)
    }
    return { kind, values: withGaps(all.map(energies => energies[kind])) }
  }
  const stored = workflow?.energies
  if (!stored || stored.length === 0) return undefined
  reading.note('The energies are those that the workflow lists: the calculations have none.')
  return { kind: undefined, values: stored }
}

interface Forces {
  values: Float64Array | undefined
  displacements: Float64Array | undefined
  fixedAtoms: number | undefined
}

function forcesOf(calculations: readonly CalculationReader[], reader: SchemaReader, isOptimization: boolean): Forces {
  const { reading } = reader
  const fixed = isOptimization ? calculations.map(one => one.fixedCoordinates()) : []
  // Parsers mostly store constraints with the first structure alone.
  const known = fixed.find(one => one !== undefined)
  const stored = calculations.map(one => one.forces())
  const hasForces = stored.some(one => one !== undefined && one.values.length > 0)
  const values = stored.map((one, step) => {
    const own = fixed[step] ?? (known?.length === one?.values.length ? known : undefined)
    return one && one.values.length > 0 ? largestForce(one.values, own) : undefined
  })
  const fixedAtoms = known?.filter((_, i) => i % 3 === 0 && (known[i] || known[i + 1] || known[i + 2])).length
  if (fixedAtoms)
    reading.note(
      `${fixedAtoms === 1 ? 'One atom is' : `${fixedAtoms} atoms are`} held fixed and left out of the largest force.`,
    )
  if (!isOptimization || calculations.length < 2) {
    return { values: hasForces ? withGaps(values) : undefined, displacements: undefined, fixedAtoms }
  }
  const atoms = calculations.map(one => one.system()?.atoms())
  const moved = atoms.map((after, step) => {
    const before = atoms[step - 1]
    return before && after ? movementOf(before, after) : undefined
  })
  const counts = new Set(atoms.map(one => one?.labels.length).filter(count => count !== undefined))
  if (counts.size > 1) reading.note('The number of atoms changes between steps: no displacement is given there.')
  if (/espresso/i.test(reader.program().name ?? '')) {
    reading.note('Geometries of Quantum ESPRESSO are stored after each step: displacements belong to the step before.')
  }
  if (!known) noteUnmoved(moved, stored.at(-1)?.values, reader)
  return {
    values: hasForces ? withGaps(values) : undefined,
    displacements: moved.some(Boolean) ? withGaps(moved.map(one => one && maximum(one))) : undefined,
    fixedAtoms,
  }
}

/** The force in eV/Å from which an atom that never moves is suspected to be held fixed. */
const noticeableForce = 0.05

/** Names atoms that no step moves although a force acts on them: the archive does not say whether they are held fixed. */
function noteUnmoved(
  moved: readonly (Float64Array | undefined)[],
  forces: Float64Array | undefined,
  { reading }: SchemaReader,
): void {
  const steps = moved.filter(one => one !== undefined)
  const [first] = steps
  if (!first || !forces || forces.length !== 3 * first.length) return
  const isStill = (atom: number) => steps.every(one => (one[atom] ?? 0) < 1e-6)
  const still = Array.from(first.keys()).filter(
    atom => isStill(atom) && Math.hypot(...forces.subarray(3 * atom, 3 * atom + 3)) > noticeableForce,
  )
  if (still.length === 0 || still.length === first.length) return
  const which = still.length === 1 ? 'One atom does' : `${still.length} atoms do`
  reading.note(
    `${which} not move although forces act on them: they may be held fixed, but the archive does not say so.`,
  )
}
