import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Section } from '../../../src/metainfo/index.js'
import { type AtomicSystem, atomsOf, readAtoms } from '../../../src/plot/archive/system.js'
import { plot } from '../../../src/plot/index.js'
import { fractional, latticeParameters, type Vector, vectorsOf } from '../../../src/plot/structure/lattice.js'
import { archiveWith, entriesOf } from '../entries.js'

const venv = fileURLToPath(new URL('../../../.venv/', import.meta.url))
const python = venv + (process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const hasAse = existsSync(python) && existsSync(`${venv}installed-test`)
const script = fileURLToPath(new URL('read_structures.py', import.meta.url))

/** Å. */
const exact = 1e-10

interface Read {
  symbols: string[]
  positions: number[][]
  scaled: number[][] | null
  cell: number[][]
  lengths_and_angles: number[] | null
  pbc: boolean[]
}

interface Structure {
  section: Section
  system: AtomicSystem
}

const angstrom = 1e-10
const atoms = (raw: object) => archiveWith({ run: [{ system: [{ atoms: raw }] }] })

/** Cells that the sample data do not have: a skewed one, a left-handed one, atoms outside, a slab, elements out of order. */
const made: Section[] = [
  atoms({
    labels: ['O', 'Ti', 'O', 'H', 'Ti'],
    positions: [
      [0.123456789012, -0.5, 7.25],
      [1 / 3, 2 / 3, 0.1],
      [12.5, -3.75, 0.000000000123],
      [1, 2, 3],
      [-1e-12, 0, 0],
    ].map(row => row.map(x => x * angstrom)),
    lattice_vectors: [
      [3.1, 0.2, -0.3],
      [-1.7, 4.05, 0.6],
      [0.9, -1.1, 5.33],
    ].map(row => row.map(x => x * angstrom)),
    periodic: [true, true, true],
  }),
  atoms({
    labels: ['Fe1', 'Fe2'],
    positions: [
      [0, 0, 0],
      [0.7, 0.8, 0.9],
    ].map(row => row.map(x => x * angstrom)),
    lattice_vectors: [
      [0, 2.5, 0],
      [2.5, 0, 0],
      [0, 0, 15],
    ].map(row => row.map(x => x * angstrom)),
    periodic: [true, true, false],
  }),
]

const structures = new Map<string, Structure>()
for (const [index, section] of [...entriesOf(''), ...made].entries()) {
  const found = atomsOf(section)
  const system = found && readAtoms(found)
  if (system) structures.set(`${index} ${plot.toXyz(section).length}`, { section, system })
}

describe.skipIf(!hasAse)(
  'ASE reads our files back (needs .venv with ASE, which npm test makes; skipped without)',
  () => {
    let read: Record<string, Record<'extxyz' | 'cif' | 'vasp', Read>>

    beforeAll(() => {
      const texts = [...structures].map(([name, { section, system }]) => [
        name,
        {
          extxyz: plot.toXyz(section),
          ...(system.cell && { cif: plot.toCif(section), vasp: plot.toPoscar(section) }),
        },
      ])
      const { stdout, stderr, status } = spawnSync(python, [script], {
        input: JSON.stringify(Object.fromEntries(texts)),
        maxBuffer: 1e9,
        encoding: 'utf8',
        env: { ...process.env, PYTHONNOUSERSITE: '1' },
      })
      expect(stderr).toBe('')
      expect(status).toBe(0)
      read = JSON.parse(stdout)
    }, 60_000)

    it('of every structure of the sample data', () => {
      expect(structures.size).toBeGreaterThan(80)
      expect(Object.keys(read)).toHaveLength(structures.size)
    })

    it('as XYZ: symbols, places, cell and periodicity', () => {
      for (const [name, { system }] of structures) {
        const { extxyz } = read[name] as Record<'extxyz', Read>
        expect(extxyz.symbols).toEqual(elementsOf(system))
        expect(largest(extxyz.positions.flat(), system.positions)).toBeLessThan(exact)
        expect(largest(extxyz.cell.flat(), system.cell ?? new Float64Array(9))).toBeLessThan(exact)
        expect(extxyz.pbc).toEqual(system.periodic)
      }
    })

    it('as POSCAR: symbols and places in the order of the elements, and the cell', () => {
      for (const [name, { system }] of crystals()) {
        const { vasp } = read[name] as Record<'vasp', Read>
        const order = groupedOrder(elementsOf(system))
        expect(vasp.symbols).toEqual(order.map(index => elementsOf(system)[index]))
        expect(
          largest(
            vasp.positions.flat(),
            order.flatMap(index => [...placeOf(system, index)]),
          ),
        ).toBeLessThan(exact)
        expect(largest(vasp.cell.flat(), system.cell as Float64Array)).toBeLessThan(exact)
        expect(vasp.pbc).toEqual([true, true, true])
      }
    })

    it('as CIF: symbols, places in the cell, edges and angles', () => {
      for (const [name, { system }] of crystals()) {
        const { cif } = read[name] as Record<'cif', Read>
        const cell = vectorsOf(system.cell as Float64Array)
        const { a, b, c, alpha, beta, gamma } = latticeParameters(cell)
        expect(cif.symbols).toEqual(elementsOf(system))
        expect(largest(cif.lengths_and_angles ?? [], [a, b, c, alpha, beta, gamma])).toBeLessThan(exact)
        const places = cif.symbols.map((_, index) => fractional(cell, placeOf(system, index)))
        // ASE moves atoms into the cell: whole vectors do not count.
        const apart = places.flatMap((place, index) =>
          place.map((value, axis) => {
            const difference = value - ((cif.scaled?.[index] ?? [])[axis] as number)
            return (difference - Math.round(difference)) * ([a, b, c][axis] as number)
          }),
        )
        expect(Math.max(...apart.map(Math.abs))).toBeLessThan(exact)
        expect(cif.pbc).toEqual([true, true, true])
      }
    })
  },
)

const crystals = () => [...structures].filter(([, { system }]) => system.cell)

const elementsOf = ({ labels }: AtomicSystem) => labels.map(label => label.replace(/\d+$/, ''))

const placeOf = ({ positions }: AtomicSystem, index: number) =>
  Array.from(positions.subarray(3 * index, 3 * index + 3)) as unknown as Vector

function groupedOrder(elements: readonly string[]): number[] {
  return [...new Set(elements)].flatMap(element =>
    elements.flatMap((other, index) => (other === element ? [index] : [])),
  )
}

function largest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one.length).toBe(other.length)
  return Math.max(0, ...Array.from(one, (value, index) => Math.abs(value - (other[index] as number))))
}
