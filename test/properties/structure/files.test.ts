import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties, type Structure } from '../../../src/index.js'
import { determinant } from '../../../src/math/lattice.js'
import { combination, fractional, latticeParameters, type Vector, vectorsOf } from '../../../src/math/vectors.js'
import { entryOf } from '../../plot/entries.js'
import { everyEntry, opened } from '../entries.js'
import { type Made, structureOf } from './made.js'

const venv = fileURLToPath(new URL('../../../.venv/', import.meta.url))
const python = venv + (process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
const hasAse = existsSync(python) && existsSync(`${venv}installed-test`)
const script = fileURLToPath(new URL('read_structures.py', import.meta.url))

/** Å. */
const exact = 1e-9

interface Read {
  symbols: string[]
  positions: number[][]
  scaled: number[][] | null
  cell: number[][]
  lengths_and_angles: number[] | null
  pbc: boolean[]
  occupancy: Record<string, Record<string, number>> | null
}

type Form = 'extxyz' | 'cif' | 'vasp'

const vector = (low: number, high: number): fc.Arbitrary<Vector> => {
  // Without bias: ASE joins atoms of a CIF that are at one place.
  const one = fc.noBias(fc.integer({ min: low * 1e6, max: high * 1e6 })).map(value => value / 1e6)
  return fc.tuple(one, one, one)
}

/** Skew, left-handed and flat cells, whose rows are not nearly in a plane; elements out of order. */
const anyStructure: fc.Arbitrary<Made> = fc
  .record({
    lattice: fc
      .tuple(vector(-9, 9), vector(-9, 9), vector(-9, 9))
      .filter(
        rows => Math.abs(determinant(rows.flat())) > 0.2 * rows.reduce((size, row) => size * Math.hypot(...row), 1),
      )
      .filter(rows => rows.every(row => Math.hypot(...row) > 1)),
    scale: fc.constantFrom(1, 1, 4),
    missing: fc.constantFrom<readonly number[]>([], [], [], [], [2], [0], [0, 1], [1, 2], [0, 1, 2]),
    atoms: fc.array(fc.tuple(fc.constantFrom('H', 'O', 'Ti', 'Fe', 'Uue', 'D'), vector(-20, 20)), {
      minLength: 1,
      maxLength: 12,
    }),
    periodic: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ lattice, scale, missing, atoms, periodic }) => ({
    labels: atoms.map(([label]) => label),
    positions: atoms.map(([, place]) => place),
    lattice: lattice.map((row, axis) => (missing.includes(axis) ? [0, 0, 0] : row.map(value => value * scale))),
    periodic: periodic.map((one, axis) => one && !missing.includes(axis)),
  }))

const structures: Structure[] = [
  ...everyEntry().flatMap(entry => properties.structure(opened(entry)) ?? []),
  ...fc.sample(anyStructure, { numRuns: 300, seed: 14 }).map(structureOf),
]

describe.skipIf(!hasAse)(
  'ASE reads our files back (needs .venv with ASE, which npm test makes; skipped without)',
  () => {
    let read: Record<string, Record<Form, Read>>

    beforeAll(() => {
      const texts = structures.flatMap((structure, index) => [
        [index, { extxyz: structure.toXyz(), cif: structure.toCif(), vasp: structure.toPoscar() }],
        [`${index} kept`, { vasp: structure.toPoscar({ keepOrder: true, coordinates: 'Direct' }) }],
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
    }, 120_000)

    const all = (form: Form, which = '') =>
      structures.map((structure, index) => ({
        structure,
        back: (read[`${index}${which}`] as Record<Form, Read>)[form],
      }))

    it('of every structure of the sample data and of the archives beside the project, and of 300 made ones', () => {
      expect(structures.length).toBeGreaterThan(380)
      expect(Object.keys(read)).toHaveLength(2 * structures.length)
    })

    it('as XYZ: symbols, places, cell and periodicity, of sheets, chains and molecules, too', () => {
      for (const { structure, back } of all('extxyz')) {
        expect(back.symbols).toEqual(structure.species)
        expect(largest(back.positions.flat(), structure.positions.flat())).toBeLessThan(exact)
        expect(largest(back.cell.flat(), structure.lattice?.flat() ?? new Float64Array(9))).toBeLessThan(exact)
        expect(back.pbc).toEqual(structure.periodic)
      }
    })

    it('as POSCAR: places in the order of the elements, in a right-handed cell of the same vectors', () => {
      for (const { structure, back } of all('vasp')) {
        const order = groupedOrder(structure.species)
        expect(back.symbols).toEqual(order.map(index => structure.species[index]))
        const places = order.flatMap(index => Array.from(structure.positions.magnitude[index] as Float64Array))
        expect(largest(back.positions.flat(), places)).toBeLessThan(exact)
        expect(determinant(back.cell.flat())).toBeGreaterThan(0)
        expectSameVectors(structure, back.cell)
      }
    })

    it('as POSCAR that keeps the order of atoms, in units of the lattice vectors', () => {
      for (const { structure, back } of all('vasp', ' kept')) {
        expect(back.symbols).toEqual(structure.species)
        expect(largest(back.positions.flat(), structure.positions.flat())).toBeLessThan(exact * 100)
      }
    })

    it('as CIF: edges, angles, and the same structure rather than its mirror image', () => {
      for (const { structure, back } of all('cif')) {
        expect(back.symbols).toEqual(structure.species)
        if (!structure.volume) continue
        const cell = vectorsOf(structure.lattice?.flat() as Float64Array)
        const isLeft = determinant(cell.flat()) < 0
        const right = isLeft ? ([cell[1], cell[0], cell[2]] as const) : cell
        const { a, b, c, alpha, beta, gamma } = latticeParameters(right)
        expect(largest(back.lengths_and_angles ?? [], [a, b, c, alpha, beta, gamma])).toBeLessThan(exact)
        const apart = structure.positions.magnitude.flatMap((place, index) => {
          const scaled = fractional(right, Array.from(place) as unknown as Vector)
          // ASE moves atoms into the cell: whole vectors do not count.
          const difference = scaled.map((value, axis) => value - ((back.scaled?.[index] ?? [])[axis] as number))
          return [...combination(right, difference.map(value => value - Math.round(value)) as unknown as Vector)]
        })
        expect(largest(apart, new Float64Array(apart.length))).toBeLessThan(exact * 100)
      }
    })

    it('as CIF: the share of each site', () => {
      const alloy = structureOf({ ...cubic, labels: ['Fe', 'Ni'], concentrations: [0.25, 0.75] })
      const { stdout } = spawnSync(python, [script], {
        input: JSON.stringify({ alloy: { cif: alloy.toCif() } }),
        encoding: 'utf8',
      })
      const { occupancy } = JSON.parse(stdout).alloy.cif as Read
      expect(Object.values(occupancy ?? {})).toEqual([{ Fe: 0.25 }, { Ni: 0.75 }])
    })
  },
)

const cubic: Made = {
  labels: ['Fe', 'O'],
  positions: [
    [0, 0, 0],
    [1, 2, 0.5],
  ],
  lattice: [
    [4, 0, 0],
    [0, 4, 0],
    [0, 0, 4],
  ],
}

describe('a left-handed cell', () => {
  const left = structureOf({
    ...cubic,
    lattice: [
      [0, 4, 0],
      [4, 0, 0],
      [0, 0, 5],
    ],
  })

  it('is written to a POSCAR with two vectors swapped and every Cartesian position unchanged, and says so', () => {
    const lines = left.toPoscar().split('\n')
    expect(lines[0]).toBe('FeO; lattice vectors a and b swapped to be right-handed')
    expect(lines.slice(2, 5).map(line => line.split(' ').map(Number))).toEqual([
      [4, 0, 0],
      [0, 4, 0],
      [0, 0, 5],
    ])
    expect(lines.slice(8, 10).map(line => line.split(' ').map(Number))).toEqual([
      [0, 0, 0],
      [1, 2, 0.5],
    ])
  })

  it('is written to a CIF in which the fractional coordinates are swapped with the vectors', () => {
    expect(left.toCif()).toContain('# lattice vectors a and b swapped to be right-handed\n')
    expect(left.toCif()).toMatch(/O2 O 0\.250000000000 0\.500000000000 0\.100000000000 1\n/)
  })

  it('stays as it is in XYZ', () => {
    expect(left.toXyz()).toContain('Lattice="0.000000000000 4.000000000000 0.000000000000 4.0')
  })
})

describe('files', () => {
  it('group atoms by element, or keep their order', () => {
    const mixed = structureOf({
      ...cubic,
      labels: ['O', 'Ti', 'Ti', 'O'],
      positions: [0, 1, 2, 3].map(x => [x, 0, 0]),
    })
    expect(mixed.toPoscar().split('\n').slice(5, 7)).toEqual(['O Ti', '2 2'])
    expect(mixed.toPoscar({ keepOrder: true }).split('\n').slice(5, 7)).toEqual(['O Ti O', '1 2 1'])
  })

  it('of sheets and molecules get a box where the form needs a cell, and say so', () => {
    const sheet = structureOf({
      ...cubic,
      lattice: [
        [4, 0, 0],
        [0, 4, 0],
        [0, 0, 0],
      ],
    })
    expect(sheet.toPoscar().split('\n')[0]).toBe('FeO; no lattice vector c is stored: a box with 15 A of vacuum')
    expect(sheet.toPoscar().split('\n')[4]).toBe('0.000000000000 0.000000000000 15.500000000000')
    expect(properties.toCif(entryOf('H2O/'))).toContain('# no lattice vector a b c is stored')
  })

  it('give an occupancy its own column in XYZ, and say in a POSCAR that it is lost', () => {
    const alloy = structureOf({ ...cubic, concentrations: [0.5, 1] })
    expect(alloy.toXyz()).toContain('Properties=species:S:1:pos:R:3:occupancy:R:1')
    expect(alloy.toPoscar().split('\n')[0]).toBe('Fe0.5O; partial occupancies are left out')
    expect(alloy.toCif()).toMatch(/Fe1 Fe .* 0\.5\n/)
  })

  it('are the same by function and by method', () => {
    const entry = entryOf('TiO2_bands')
    const structure = properties.structure(entry)
    expect(properties.toCif(entry)).toBe(structure?.toCif())
    expect(structure && properties.toXyz(structure)).toBe(structure?.toXyz())
    expect(properties.toPoscar(entry, { keepOrder: true })).toBe(structure?.toPoscar({ keepOrder: true }))
    expect(properties.toCif(entry)?.split('\n')[0]).toBe('data_TiO2')
  })

  it('need a section or a structure, and known options', () => {
    expect(() => properties.toCif({} as never)).toThrow(DataError)
    expect(() => properties.toCif(properties.energy(entryOf('Si_relax')) as never)).toThrow(DataError)
    const silicon = properties.structure(entryOf('Si_relax')) as Structure
    expect(() => properties.toCif(silicon, { cell: 'primitive' })).toThrow(QueryError)
    expect(() => properties.toPoscar(silicon, { order: 1 } as never)).toThrow(
      "properties.toPoscar has no option 'order'",
    )
    expect(properties.toPoscar(silicon, { coordinates: 'Direct' })).toContain('\nDirect\n')
    expect(() => silicon.toPoscar({ order: 1 } as never)).toThrow(QueryError)
  })
})

function expectSameVectors({ lattice, volume }: Structure, cell: number[][]) {
  if (!lattice || !volume) return
  const swapped = determinant(lattice.flat()) < 0
  const order = swapped ? [1, 0, 2] : [0, 1, 2]
  const expected = order.flatMap(axis => Array.from(lattice.magnitude[axis] as Float64Array))
  expect(largest(cell.flat(), expected)).toBeLessThan(exact)
}

function groupedOrder(elements: readonly string[]): number[] {
  return [...new Set(elements)].flatMap(element =>
    elements.flatMap((other, index) => (other === element ? [index] : [])),
  )
}

function largest(one: ArrayLike<number>, other: ArrayLike<number>): number {
  expect(one.length).toBe(other.length)
  return Array.from(one).reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] as number))), 0)
}
