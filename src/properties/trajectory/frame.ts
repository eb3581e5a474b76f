import { rowsOfThree } from '../../math/vectors.js'
import { type Quantity, quantity } from '../../units/index.js'
import type { SchemaReader } from '../schema/reader.js'
import type { Atoms } from '../schema/records/atoms.js'
import { type EnergyKind, energyKinds } from '../schema/records/energies.js'
import { makeStructure, type Structure } from '../structure/structure.js'
import type { Moment } from './pairing.js'
import type { ProgramConvention } from './program-conventions.js'

/** The kind of the energy of a frame: the potential energy where the archive states it, else what it calls total, free or at 0 K. */
export type FrameEnergyKind = 'potential' | EnergyKind

/** All kinds of energy of a frame, the preferred one first. */
export const frameEnergyKinds: readonly FrameEnergyKind[] = ['potential', ...energyKinds]

/** What every frame of a trajectory is read with. */
export interface FrameContext {
  readonly reader: SchemaReader
  readonly convention: ProgramConvention | undefined
  /** In ps. */
  readonly timestep: number | undefined
}

/** One moment of a trajectory. Each value is read when it is asked for; `undefined` when the archive has none. */
export interface TrajectoryFrame {
  /** The place in the list of frames. */
  readonly index: number
  /** The structure. */
  readonly structure: Structure | undefined
  /** The energy in eV; `energyKind` says which. */
  readonly energy: Quantity<'energy'> | undefined
  /** Which energy `energy` is. */
  readonly energyKind: FrameEnergyKind | undefined
  /** The forces in eV/Å: one row of x, y, z for each atom. */
  readonly forces: Quantity<string, Float64Array[]> | undefined
  /**
   * The stress in GPa, positive in tension: three rows of three, so that the pressure is −(xx + yy + zz)/3. Given only for
   * programs whose sign and scale are established.
   */
  readonly stress: Quantity<'pressure', Float64Array[]> | undefined
  /** The temperature in K. */
  readonly temperature: Quantity<'temperature'> | undefined
  /** The time in ps: as stored, else the step times the length of a time step. */
  readonly time: Quantity<'time'> | undefined
  /** The step of the simulation. */
  readonly step: number | undefined
}

/** A frame that is read from an archive, with plain numbers for our own use. */
export class ReadFrame implements TrajectoryFrame {
  readonly index: number
  readonly #moment: Moment
  readonly #context: FrameContext
  #atoms: { value: Atoms | undefined } | undefined

  constructor(index: number, moment: Moment, context: FrameContext) {
    this.index = index
    this.#moment = moment
    this.#context = context
  }

  get structure(): Structure | undefined {
    const atoms = this.atoms()
    const { reader } = this.#context
    return atoms && makeStructure(atoms, { reader, calculation: this.#moment.calculation, cell: 'original' })
  }

  get energy(): Quantity<'energy'> | undefined {
    const kind = this.energyKind
    return kind && (quantity(this.energyOf(kind) as number, 'eV') as Quantity<'energy'>)
  }

  get energyKind(): FrameEnergyKind | undefined {
    return frameEnergyKinds.find(kind => this.energyOf(kind) !== undefined)
  }

  get forces(): Quantity<string, Float64Array[]> | undefined {
    const values = this.forceNumbers()
    return values && (quantity(rowsOfThree(values), 'eV / angstrom') as Quantity<string, Float64Array[]>)
  }

  get stress(): Quantity<'pressure', Float64Array[]> | undefined {
    const values = this.stressNumbers()
    return values && (quantity(rowsOfThree(values), 'GPa') as Quantity<'pressure', Float64Array[]>)
  }

  get temperature(): Quantity<'temperature'> | undefined {
    const value = this.#moment.calculation?.frameNumber('temperature')
    return value === undefined ? undefined : (quantity(value, 'kelvin') as Quantity<'temperature'>)
  }

  get time(): Quantity<'time'> | undefined {
    const value = this.timeNumber()
    return value === undefined ? undefined : (quantity(value, 'ps') as Quantity<'time'>)
  }

  get step(): number | undefined {
    return this.#moment.calculation?.step()
  }

  /** The atoms, read once. */
  atoms(): Atoms | undefined {
    this.#atoms ??= { value: this.#moment.system?.atoms() }
    return this.#atoms.value
  }

  /** The lattice vectors, without reading the atoms. */
  lattice(): Float64Array | undefined {
    return this.#moment.system?.box()?.lattice
  }

  /** The number of atoms, without reading them. */
  atomCount(): number | undefined {
    return this.#moment.system?.atomCount()
  }

  /** The energy of a kind, in eV. */
  energyOf(kind: FrameEnergyKind): number | undefined {
    const { calculation, isPaired } = this.#moment
    if (!calculation || !isPaired) return undefined
    return kind === 'potential' ? calculation.frameNumber('energy_potential') : calculation.energies()[kind]
  }

  /** In ps. */
  timeNumber(): number | undefined {
    const stated = this.#moment.calculation?.time()
    const { timestep } = this.#context
    const step = this.step
    return stated ?? (step === undefined || timestep === undefined ? undefined : step * timestep)
  }

  /** In eV/Å, atom by atom. */
  forceNumbers(): Float64Array | undefined {
    const { calculation, isPaired } = this.#moment
    if (!calculation || !isPaired) return undefined
    const { reader, convention } = this.#context
    const forces = calculation.forces()
    const count = this.atomCount()
    if (!forces) return undefined
    if (count !== undefined && count !== forces.atoms) {
      reader.reading.note(
        `Forces of ${forces.atoms} atoms stand beside a structure of ${count}: they are left out. The energy may be of the same other cell.`,
      )
      return undefined
    }
    if (convention?.forces !== -1) return forces.values
    reader.reading.note(
      'The archive stores the gradient of the energy in place of the forces: its sign is changed here.',
    )
    return forces.values.map(value => -value)
  }

  /** In GPa, positive in tension. */
  stressNumbers(): Float64Array | undefined {
    const { calculation, isPaired } = this.#moment
    const stored = isPaired ? calculation?.stress() : undefined
    if (!stored || !calculation) return undefined
    const { reader, convention } = this.#context
    if (convention?.stress === undefined) {
      const name = reader.program().name ?? 'a program without a name'
      reader.reading.note(
        `The stress is left out: for archives of ${name} neither its sign nor its scale is established.`,
      )
      return undefined
    }
    const factor = convention.stress
    return stored.map(value => factor * value)
  }
}
