import { open } from '../metainfo/open.js'

/** A frame of a made-up trajectory: positions in Å, and what belongs to it in the units of the field. */
export interface MadeFrame {
  positions: number[][]
  energy?: number
  forces?: number[][]
  stress?: number[][]
  /** In ps. */
  time?: number
}

const joule = 1.602176634e-19

/** An archive of molecular dynamics in `run`, with these frames. */
export function withFrames(
  frames: readonly MadeFrame[],
  {
    labels,
    lattice,
    periodic = lattice ? [true, true, true] : [false, false, false],
    program = 'A program',
    workflow = 'simulationworkflowschema.molecular_dynamics.MolecularDynamics',
  }: {
    labels: readonly string[]
    lattice?: number[][] | undefined
    periodic?: boolean[]
    program?: string
    workflow?: string
  },
) {
  const metres = (rows: number[][]) => rows.map(row => row.map(value => value * 1e-10))
  const newtons = (rows: number[][]) => rows.map(row => row.map(value => value * joule * 1e10))
  return open({
    workflow2: { m_def: workflow },
    run: [
      {
        program: { name: program },
        system: frames.map(({ positions }) => ({
          atoms: {
            labels: labels.slice(0, positions.length),
            positions: metres(positions),
            periodic,
            ...(lattice && { lattice_vectors: metres(lattice) }),
          },
        })),
        calculation: frames.map(({ energy, forces, stress, time }, index) => ({
          system_ref: `#/run/0/system/${index}`,
          ...(energy !== undefined && { energy: { total: { value: energy * joule } } }),
          ...(forces && { forces: { total: { value: newtons(forces) } } }),
          ...(stress && { stress: { total: { value: stress.map(row => row.map(value => value * 1e9)) } } }),
          ...(time !== undefined && { time: time * 1e-12 }),
        })),
      },
    ],
  })
}
