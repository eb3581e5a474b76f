/** How NOMAD's parser of a program stores stress, forces and the geometries that they belong to. */
export interface ProgramConvention {
  /** The name of the program in archives, or the name of the parser where archives have no program. */
  readonly name: RegExp
  /** The versions for which it is established. Default all. */
  readonly version?: RegExp
  /**
   * The factor from the stored stress to one that is positive in tension; `undefined` when it is not established, so that no
   * stress is given.
   */
  readonly stress?: number
  /** −1 where the archive stores the gradient of the energy in place of the forces. Default 1. */
  readonly forces?: -1
  /**
   * Which geometry a calculation of several belongs to. `next`: the archive has calculation i beside the geometry that is
   * printed after it, so that calculation i + 1 belongs to system i. Default the one that the archive refers to.
   */
  readonly geometry?: 'next'
  /** True where later calculations of one structure may be evaluated in the fixed potential of the first. */
  readonly isFirstOnly?: boolean
  /** What establishes it: the tests that hold it are in test/properties/trajectory. */
  readonly evidence: string
}

/**
 * What is established, program by program. A program that is not here gives no stress.
 *
 * Not established, though archives have a stress: AFLOW (ten times smaller than −dE/dV of its own series), ASR (numbers in eV/Å³ that are
 * declared in Pa), Siesta and VASP (no series at hand).
 */
const conventions: readonly ProgramConvention[] = [
  {
    name: /^quantum\s*espresso(_parser.*)?$/i,
    stress: -1,
    geometry: 'next',
    evidence:
      'Al at seven volumes: the stored stress is −dE/dV within 0.5 GPa, positive in compression. Five relaxations and one ' +
      'molecular dynamics: −ΔE is the work of the forces for calculation i + 1 in system i, and not for calculation i.',
  },
  {
    name: /^abinit/i,
    version: /^9\./,
    stress: 1,
    isFirstOnly: true,
    evidence:
      'Si at seven volumes, run for this: the printed stress is dE/dV, positive in tension, and the archive of the same input ' +
      'has the same number.',
  },
  {
    name: /nwchem/i,
    forces: -1,
    evidence:
      'Seven optimisations: ΔE is the sum of stored forces times displacements, so the stored numbers are gradients.',
  },
  {
    name: /cpmd/i,
    forces: -1,
    evidence:
      'One optimisation: ΔE is the sum of stored forces times displacements, so the stored numbers are gradients.',
  },
]

/** Returns what is established of a program, by its name or else by the name of the parser. */
export function conventionOf(
  program: { name: string | undefined; version: string | undefined },
  parser: string | undefined,
): ProgramConvention | undefined {
  const called = program.name ?? parser?.replace(/^.*:/, '') ?? ''
  return conventions.find(({ name, version }) => name.test(called) && (version?.test(program.version ?? '') ?? true))
}
