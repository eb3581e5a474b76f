import { describe, expect, it } from 'vitest'
import { DataError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { boxes, runWithBands, runWithDos } from '../../properties/made-states.js'
import { archiveWith, entryOf } from '../entries.js'

const charge = 1.602176634e-19
const energyTitle = (figure: Figure) => figure.layout.yaxis?.title?.text
const statesTitle = (figure: Figure) => (figure.layout['xaxis2'] as { title: { text: string } }).title.text
const dosTrace = (figure: Figure, which = 0) => figure.data.filter(trace => trace['xaxis'] === 'x2')[which]
const energies = [
  [
    [-1, 0, 3],
    [-2, -1, 2],
  ],
]
const occupations = [energies[0]?.map(() => [2, 2, 0]) ?? []]

/** The energy of the highest state of a drawn density of states below another one. */
function topBelow(figure: Figure, limit: number, which = 0): number {
  const { x, y } = dosTrace(figure, which) as unknown as { x: number[]; y: number[] }
  const occupied = y.filter((energy, index) => energy < limit && Math.abs(x[index] as number) > 0)
  return occupied.reduce((most, energy) => Math.max(most, energy), Number.NEGATIVE_INFINITY)
}

describe('bands beside a density of states', () => {
  it('count from one zero, where the density of states keeps its Fermi level at the conduction band', () => {
    const dos = runWithDos({
      channels: [
        {
          ...boxes([
            [-3, 0],
            [2, 5],
          ]),
          energy_fermi: 1.95,
          energy_ref: 1.2,
        },
      ],
    })
    const figure = plot.bandsDos(runWithBands({ energies, occupations }), { dos })
    expect(energyTitle(figure)).toBe('Energy − <i>E</i><sub>VBM</sub> (eV)')
    expect(statesTitle(figure)).toBe('DOS (states/eV)')
    expect(topBelow(figure, 1)).toBeCloseTo(0, 9)
    expect(figure.data[1]?.y?.[0]).toBeCloseTo(0, 9)
    expect(notesOf(figure.layout)).toEqual([])
  })

  it('count from the Fermi level in a metal', () => {
    const metal = [
      [
        [-1, 0.012],
        [-2, -0.5],
      ],
    ]
    const bands = runWithBands({
      energies: metal,
      occupations: [
        [
          [2, 0],
          [2, 2],
        ],
      ],
      bands: { energy_fermi: 0 },
    })
    const figure = plot.bandsDos(bands, {
      dos: runWithDos({ channels: [{ ...boxes([[-3, 5]]), energy_fermi: 0, energy_ref: -0.012 }] }),
    })
    expect(energyTitle(figure)).toBe('Energy − <i>E</i><sub>F</sub> (eV)')
    expect(dosTrace(figure)?.y?.[0]).toBeCloseTo(-10, 9)
  })

  it('keep zeros of their own when they are of different systems, and every label says so', () => {
    const figure = plot.bandsDos(entryOf('Si_bands'), { dos: entryOf('Al_dos/Al_dos.out') })
    expect(energyTitle(figure)).toBe('Energy − <i>E</i><sub>VBM</sub> (eV)')
    expect(statesTitle(figure)).toBe('DOS (states/eV)<br>from <i>E</i><sub>F</sub> of its own')
    expect(notesOf(figure.layout)).toEqual([
      'Bands and density of states are of different systems (Si and Al): each has a zero of its own.',
    ])
  })

  it('are shifted and labelled where one side is missing', () => {
    const left = plot.bandsDos(entryOf('Si_bands'))
    expect(energyTitle(left)).toBe('Energy − <i>E</i><sub>VBM</sub> (eV)')
    expect(left.layout.yaxis?.range).toEqual([-5, 10])
    expect(notesOf(left.layout)).toEqual(['No density of states in: Si.'])
    expect(left.layout.xaxis?.['domain']).toEqual([0, 1])
    expect(left.layout['xaxis2']).toBeUndefined()
    expect(left.alt).toMatch(/Density of states: the archive has none\.$/)
    const right = plot.bandsDos(entryOf('Al_dos/Al_dos.out'))
    expect(right.layout.xaxis).toBeUndefined()
    expect((right.layout['xaxis2'] as { domain: number[] }).domain).toEqual([0, 1])
    expect(right.layout.yaxis?.['anchor']).toBe('x2')
    expect(right.alt).toMatch(/^Band structure: the archive has none\. Density/)
    expect(energyTitle(right)).toBe('Energy − <i>E</i><sub>F</sub> (eV)')
    expect(notesOf(right.layout)).toEqual(['No band structure in: Al.'])
  })

  it('share a color and a name in the legend where they are of one system, and only there', () => {
    const [si, mgo] = [entryOf('Si_bands'), entryOf('MgO_bands')]
    const looks = (dos: ReturnType<typeof entryOf>[]) => {
      const figure = plot.bandsDos([si, mgo], { dos })
      const seen = figure.data.filter(trace => trace['showlegend'] !== false && trace.name)
      const colorsOf = (traces: typeof seen) =>
        traces.map(({ name, line }) => [name, (line as { color: string }).color])
      return {
        legend: seen.map(({ name }) => name),
        bands: new Map(colorsOf(figure.data.filter(trace => trace['xaxis'] !== 'x2')) as [string, string][]),
        dos: colorsOf(figure.data.filter(trace => trace['xaxis'] === 'x2')) as [string, string][],
      }
    }
    const [siDos, mgoDos] = [entryOf('Si_dos'), entryOf('MgO_dos')]
    for (const list of [
      [siDos, mgoDos],
      [mgoDos, siDos],
    ]) {
      const { legend, bands, dos } = looks(list)
      expect(legend).toEqual(['Si', 'MgO'])
      for (const [name, color] of dos) expect(color).toBe(bands.get(name))
    }
    const other = looks([entryOf('BN_dos')])
    expect(other.legend).toEqual(['Si', 'MgO', 'BN'])
    expect([...other.bands.values()]).not.toContain(other.dos[0]?.[1])
  })

  it('are described with the zero of each where there are several', () => {
    expect(plot.bandsDos([entryOf('Si_bands'), entryOf('MgO_bands')]).alt).toContain(
      'energies from the highest occupied state of each',
    )
    expect(plot.dos([entryOf('C_diamond_dos'), entryOf('Cu_dos')]).alt).toContain(
      'energies from the Fermi level or the highest occupied state of each',
    )
    expect(plot.dos([entryOf('C_diamond_dos'), entryOf('BN_dos')], { normalized: true }).alt).toContain(
      '2 curves in states/eV per electron',
    )
  })

  it('may be properties, alone or as a pair', () => {
    const [bands, dos] = [properties.bandStructure(entryOf('MgO_bands')), properties.dos(entryOf('MgO_dos'))]
    if (!bands || !dos) throw new Error('The sample data have both.')
    const pair = plot.bandsDos({ bands, dos })
    expect(pair.data).toEqual(plot.bandsDos(entryOf('MgO_bands'), { dos: entryOf('MgO_dos') }).data)
    expect(plot.bandsDos(bands, { dos }).data).toEqual(pair.data)
    expect(plot.bands(bands).data).toEqual(plot.bands(entryOf('MgO_bands')).data)
    expect(plot.dos(dos).data).toEqual(plot.dos(entryOf('MgO_dos')).data)
    expect(() => plot.bands(dos as never)).toThrow(DataError)
  })
})

describe('the spin channels of a density of states', () => {
  const channels = [
    { ...boxes([[-6, 4]]), energy_fermi: 0, energy_ref: 0 },
    {
      ...boxes([
        [-6, -1.2],
        [1, 4],
      ]),
      energy_fermi: 0,
      energy_ref: -1.2,
    },
  ]

  it('keep their exchange splitting', () => {
    const figure = plot.dos(runWithDos({ channels }))
    expect(figure.data[1]?.y).toEqual(figure.data[0]?.y)
    expect(energyTitle(figure)).toBe('Energy − <i>E</i><sub>F</sub> (eV)')
  })

  it('have one zero and a line at the other of two Fermi levels', () => {
    const fixed = channels.map((channel, spin) => ({ ...channel, energy_fermi: spin === 0 ? 0.5 : -0.7 }))
    const figure = plot.dos(runWithDos({ channels: fixed }))
    const lines = (figure.layout.shapes as { y0: number; line: { dash?: string } }[]).map(({ y0, line }) => [
      y0,
      line.dash,
    ])
    expect(lines).toEqual([
      [0, undefined],
      [expect.closeTo(-1.2, 9), 'dot'],
    ])
    expect(notesOf(figure.layout).join()).toContain('two Fermi levels')
  })
})

describe('a density of states with 200 000 energies', () => {
  it('is drawn', () => {
    const many = boxes(
      [
        [-6, 0],
        [2, 8],
      ],
      [-10, 10, 1e-4],
    )
    expect(plot.dos(runWithDos({ channels: [{ ...many, energy_fermi: 1 }] })).data[0]?.y).toHaveLength(200_001)
  })
})

describe('the axis of states', () => {
  it('is called per electron only where the factor is one', () => {
    const title = (factor: number | undefined) => {
      const { energies: points, values } = boxes([[-6, 4]])
      const total = [{ value: values.map(value => value / charge), ...(factor && { normalization_factor: factor }) }]
      const section = { energies: points.map(value => value * charge), energy_fermi: 0, total }
      const atoms = { labels: ['Si'], positions: [[0, 0, 0]] }
      const figure = plot.dos(
        archiveWith({
          run: [{ system: [{ atoms }], calculation: [{ system_ref: '#/run/0/system/0', dos_electronic: [section] }] }],
        }),
        { normalized: true },
      )
      return [figure.layout.xaxis?.title?.text, notesOf(figure.layout).length]
    }
    expect(title(1 / 14)).toEqual(['Density of states per electron (1/eV)', 0])
    expect(title(1)).toEqual(['Density of states per atom (1/eV)', 0])
    expect(title(0.3)).toEqual(['Density of states (states/eV)', 1])
    expect(title(undefined)).toEqual(['Density of states (states/eV)', 1])
  })
})
