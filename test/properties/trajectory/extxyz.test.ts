import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { entriesOf, entryOf } from '../../plot/entries.js'
import { withFrames } from '../trajectories.js'

interface Read {
  symbols: string[]
  positions: number[][]
  cell: number[][]
  pbc: boolean[]
  energy: number | null
  forces: number[][] | null
  stress: number[][] | null
}

const reference = new URL('../references/', import.meta.url)
const read = JSON.parse(readFileSync(new URL('extxyz.json', reference), 'utf8')) as { files: Record<string, Read[]> }

const molecule = entriesOf('H2O/').find(one => one.run?.[0]?.program?.name === 'NWChem') as never

/** What ASE read: references/extxyz.py wrote it from the texts that are kept beside it. */
const entries = { 'MgO-relax': entryOf('MgO_relax'), 'H2O-molecule': molecule }

describe('an extended XYZ file', () => {
  it.each(Object.entries(entries))('of %s is the one that ASE read', (name, entry) => {
    const trajectory = properties.trajectory(entry)
    const file = new URL(`${name}.extxyz`, reference)
    const text = trajectory?.toExtxyz() ?? ''
    expect(text).toBe(readFileSync(file, 'utf8'))
    const frames = [...(trajectory?.frames ?? [])].filter(frame => frame.structure)
    const found = read.files[name] ?? []
    expect(found.length).toBe(frames.length)
    const close = (rows: ArrayLike<number>[] | undefined, factor = 1) =>
      rows ? rows.map(row => Array.from(row, value => expect.closeTo(value * factor, 7))) : null
    for (const [index, frame] of frames.entries()) {
      const { structure } = frame
      expect(found[index]).toEqual({
        symbols: structure?.species,
        positions: close(structure?.positions.magnitude),
        cell: close(
          structure?.lattice?.magnitude ?? [
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ],
        ),
        pbc: structure?.periodic,
        energy: frame.energy === undefined ? null : expect.closeTo(frame.energy.magnitude, 5),
        forces: close(frame.forces?.magnitude),
        // ASE has stresses in eV/Å³, positive in tension, as we give them in GPa.
        stress: close(frame.stress?.magnitude, 1 / 160.2176634),
      })
    }
  })

  it('is of the frames with positions alone, with their step and time', () => {
    const entry = withFrames([{ positions: [[0, 0, 0.5]], time: 2 }], {
      labels: ['H'],
      lattice: [
        [3, 0, 0],
        [1, 4, 0],
        [0, 0, 5],
      ],
    })
    expect(properties.trajectory(entry)?.toExtxyz()).toBe(
      '1\nLattice="3 0 0 1 4 0 0 0 5" Properties=species:S:1:pos:R:3 time_ps=2 pbc="T T T"\nH 0 0 0.5\n',
    )
  })
})
