import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { plot } from '../../../src/plot/index.js'
import { labelShifts } from '../../../src/plot/reciprocal/label-places.js'
import { archiveWith, entryOf } from '../entries.js'

describe('the figure of a Brillouin zone', () => {
  it('is the truncated octahedron of silicon, with the lengths of its vectors', () => {
    const { alt, layout } = plot.brillouinZone(entryOf('Si_bands'))
    expect(alt).toBe('Brillouin zone of Si: 14 faces, 24 corners, volume 6.301 1/Å³, with a path through L, Γ, X, U, K')
    // √3 · 2π / 5.4 Å
    expect(layout.annotations?.[0]?.text).toContain(((Math.sqrt(3) * 2 * Math.PI) / 5.4).toFixed(3))
  })

  it('draws a property that was read before', () => {
    const zone = properties.brillouinZone(entryOf('Si_bands')) as never
    expect(plot.brillouinZone(zone).alt).toBe(plot.brillouinZone(entryOf('Si_bands')).alt)
    expect(() => plot.brillouinZone([zone, zone] as never)).toThrow(/draws one entry; it was given 2/)
    expect(() => plot.brillouinZone('Si' as never)).toThrow(/was given string/)
  })

  it('draws the zone of a sheet from above, as a polygon', () => {
    const lattice = [
      [2.46e-10, 0, 0],
      [-1.23e-10, 2.13e-10, 0],
      [0, 0, 20e-10],
    ]
    const atoms = { labels: ['C'], positions: [[0, 0, 0]], lattice_vectors: lattice, periodic: [true, true, false] }
    const figure = plot.brillouinZone(archiveWith({ run: [{ system: [{ atoms }] }] }))
    expect(figure.alt).toContain('a polygon with 6 corners')
    expect(figure.layout.annotations?.map(({ text }) => text).join()).toContain('its zone is a polygon')
    expect(figure.toSvg()).toContain('<svg')
    const chain = plot.brillouinZone(
      archiveWith({ run: [{ system: [{ atoms: { ...atoms, periodic: [true, false, false] } }] }] }),
    )
    expect(chain.alt).toContain('a line of length')
    expect(chain.toSvg()).toContain('<svg')
  })

  it('leaves out what is not wanted', () => {
    const count = (options: object) => plot.brillouinZone(entryOf('Si_bands'), options).data.length
    expect(count({ path: false, vectors: false })).toBe(2)
    expect(count({ path: false })).toBe(5)
    expect(count({})).toBe(7)
    expect(plot.brillouinZone(entryOf('Si_bands'), { path: false }).layout.annotations).toHaveLength(1)
  })

  it('stands alone, with a note, where there is no path, and says when the cell is not primitive', () => {
    const figure = plot.brillouinZone(entryOf('MgO_a4p').run[0]?.system[0] as never)
    expect(figure.layout.annotations?.map(({ text }) => text).join()).toContain('no path is drawn')
    const cube = crystal([
      [4e-10, 0, 0],
      [0, 4e-10, 0],
      [0, 0, 4e-10],
    ])
    const words = plot.brillouinZone(cube).layout.annotations?.map(({ text }) => text)
    expect(words?.join()).toContain('of 4 primitive cells')
  })

  it('refuses what has no lattice, and survives a flat one', () => {
    expect(() => plot.brillouinZone(entryOf('H2O/'))).toThrow(/no lattice in H2O/)
    expect(() =>
      plot.brillouinZone(
        archiveWith({
          run: [{ system: [{ atoms: { labels: ['X'], positions: [[0, 0, 0]], lattice_vectors: [[0]] } }] }],
        }),
      ),
    ).toThrow(/no lattice/)
  })

  it('shows the words of an archive as words', () => {
    const segment = {
      kpoints: [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      endpoints_labels: ['<img src=x>', '%{x}'],
      energies: [[[0], [0]]],
    }
    const entry = archiveWith({
      run: [
        {
          system: [{ atoms: { labels: ['X'], positions: [[0, 0, 0]], lattice_vectors: cubeOf(3e-10) } }],
          calculation: [{ system_ref: '#/run/0/system/0', band_structure_electronic: [{ segment: [segment] }] }],
        },
      ],
    })
    const figure = plot.brillouinZone(entry, { title: '<b>' })
    expect(JSON.stringify(figure)).not.toMatch(/<img|%\{x\}|"<b>"/)
    expect(figure.toSvg()).not.toContain('<img')
  })
})

const cubeOf = (edge: number) => [
  [edge, 0, 0],
  [0, edge, 0],
  [0, 0, edge],
]

/** A face-centerd crystal in its conventional cell. */
function crystal(cell: number[][]) {
  const primitive = [
    [0, 2e-10, 2e-10],
    [2e-10, 0, 2e-10],
    [2e-10, 2e-10, 0],
  ]
  return archiveWith({
    run: [
      {
        system: [
          {
            atoms: { labels: ['Al'], positions: [[0, 0, 0]], lattice_vectors: cell },
            symmetry: [{ system_primitive: [{ lattice_vectors: primitive, labels: ['Al'], positions: [[0, 0, 0]] }] }],
          },
        ],
      },
    ],
  })
}

describe('names of points', () => {
  it('stand apart from each other and from lines', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 12, y: 0 },
    ]
    const shifts = labelShifts(
      points,
      [
        [
          { x: 0, y: -50 },
          { x: 0, y: 0 },
        ],
      ],
      15,
    )
    const [first, second] = shifts.map((shift, index) => ({
      x: shift.x + (points[index]?.x ?? 0),
      y: shift.y + (points[index]?.y ?? 0),
    })) as [{ x: number; y: number }, { x: number; y: number }]
    expect(Math.hypot(first.x - second.x, first.y - second.y)).toBeGreaterThan(20)
    expect(shifts[0]?.x).toBeLessThan(0)
  })
})
