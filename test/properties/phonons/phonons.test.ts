import { anything, assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DataError, QueryError } from '../../../src/errors/index.js'
import { properties } from '../../../src/index.js'
import { areaUnder } from '../../../src/math/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { plot } from '../../../src/plot/index.js'
import { newEntries, realEntries } from '../../metainfo/archives.js'
import { archiveWith, dynamicsEntryOf } from '../../plot/entries.js'
import { numbers } from '../../plot/vibrational/chain.js'
import { needsShared, sharedPath } from '../../shared.js'
import { mainfileOf, opened } from '../entries.js'
import { box, crystal, cubicCell, dosSection, segment } from './crystals.js'

const newSchema = 'nomad_simulations.schema_packages'
const perTerahertz = "The archive's densities of states are per THz, not per joule as its schema says."

describe('the phonons of silicon', () => {
  const phonons = properties.phonons(dynamicsEntryOf('Si_phonons'))

  it('are six branches of two atoms, in THz', () => {
    expect(phonons).toMatchObject({ atoms: 2, modes: 6 })
    const { frequencies } = phonons?.bands ?? {}
    expect(frequencies?.unit).toBe('terahertz')
    expect(frequencies?.shape).toEqual([phonons?.bands?.path.distances.length, 6])
    const atGamma = Array.from(frequencies?.magnitude[0] ?? [])
    for (const acoustic of atGamma.slice(0, 3)) expect(Math.abs(acoustic)).toBeLessThan(1e-3)
    for (const optical of atGamma.slice(3)) expect(optical).toBeCloseTo(15.268, 2)
  })

  it('run along a path in 1/Å with 2π, that breaks off between K and U', () => {
    const path = phonons?.bands?.path
    expect(path?.unit).toBe('1/angstrom')
    expect(path?.labels.map(({ label }) => label)).toEqual(['Γ', 'X', 'W', 'K', 'Γ', 'L', 'U', 'W', 'L', 'K|U', 'X'])
    // The edge of the conventional cell is 5.3976 Å: X is 2π/a from Γ.
    expect(path?.labels[1]?.distance).toBeCloseTo((2 * Math.PI) / 5.3976075512106, 6)
    expect(path?.breaks).toHaveLength(1)
  })

  it('have a density of states that nearly integrates to six modes, per THz as phonopy writes it', () => {
    const { dos } = phonons ?? {}
    expect(dos?.modes).toBeCloseTo(5.97099, 4)
    expect(dos).toMatchObject({ atoms: 2, imaginaryModes: 0 })
    expect(dos?.values.to('1 / terahertz').magnitude[100]).toBeCloseTo(0.11553352302023549, 10)
  })

  it('have no imaginary mode, although the archive counts one', () => {
    expect(phonons?.imaginary).toMatchObject({ stated: 1, modes: 0, lowest: undefined, bands: undefined })
    expect(phonons?.notes).toEqual([
      perTerahertz,
      'The workflow counts imaginary frequencies: 1. All stored are within noise, 0.12 THz (0.496 meV, 4 cm⁻¹).',
    ])
  })

  it('make a table of the path, with a column for each branch', () => {
    const frame = phonons?.toFrame({ unitSystem: 'custom' })
    expect(frame?.columns.map(column => column.name)).toEqual([
      'distance',
      'label',
      ...[1, 2, 3, 4, 5, 6].map(index => `branch ${index}`),
    ])
    expect(frame?.column('branch 6').unit?.name).toBe('terahertz')
  })

  it('are drawn the same from the entry and from its property', () => {
    const entry = dynamicsEntryOf('Si_phonons')
    const drawn = plot.phononBandsDos(properties.phonons(entry) as never)
    expect(JSON.stringify(drawn)).toBe(JSON.stringify(plot.phononBandsDos(entry)))
  })
})

describe('a density of states that does not integrate to all modes', () => {
  const entry = crystal({ dos: box(4.1) })
  const missing = 'The density of states integrates to 4.1 of the 6 modes of 2 atoms.'

  it('says so in the property, in its figure and in thermodynamics', () => {
    expect(properties.phonons(entry)?.notes).toEqual([missing])
    expect(notesOf(plot.phononDos(entry).layout)).toEqual([missing])
    expect(notesOf(plot.thermodynamics(entry).layout)).toContain(missing)
  })

  it('is divided by the number of atoms, not by its area', () => {
    const [curve] = plot.phononDos(entry, { normalized: true, orientation: 'horizontal' }).data
    expect(areaUnder(numbers(curve, 'x'), numbers(curve, 'y'))).toBeCloseTo(2.05, 4)
  })

  it('is that of an unknown cell when neither structure fits', () => {
    const either = crystal({ dos: box(4.1), systems: [cubicCell(2), cubicCell(64, 12)], reference: '/run/0/system/1' })
    expect(properties.phonons(either)).toMatchObject({ atoms: undefined, modes: undefined })
    expect(properties.phonons(either)?.notes).toEqual([
      'The density of states integrates to 4.1 modes, the structures have 192 or 6: which of them it counts is not known.',
    ])
    expect(properties.phonons(crystal({ dos: box(4.1), systems: [] }))?.notes).toEqual([
      'The density of states integrates to 4.1 modes; how many atoms it counts is not known.',
    ])
    const whole = crystal({ dos: box(6), systems: [cubicCell(2), cubicCell(64, 12)], reference: '/run/0/system/1' })
    expect(properties.phonons(whole)).toMatchObject({ atoms: 2, notes: [] })
  })
})

describe('imaginary modes', () => {
  const unstable = dosSection([-2, -1, 0, 4, 8], [0, 0.3, 0.15, 0.9, 0.5 / 4])

  it('are named with their share of the density of states, in each figure', () => {
    const { dos, imaginary, notes } = properties.phonons(crystal({ dos: unstable })) ?? {}
    // The triangle from −2 to −1 THz, and the line from there to 0.
    expect(dos?.imaginaryModes).toBeCloseTo(0.15 + 0.225, 10)
    expect(imaginary?.lowest?.magnitude).toBeCloseTo(-1, 10)
    const note = notes?.find(text => text.includes('below zero frequency'))
    expect(note).toMatch(
      /^0\.37 of 4\.52 modes \(8\.3 %\) are below zero frequency, down to −1 THz .*: imaginary modes\.$/,
    )
    const shown = note?.replace('%', '&#37;')
    expect(notesOf(plot.phononDos(crystal({ dos: unstable })).layout)).toContain(shown)
    const thermal = notesOf(plot.thermodynamics(crystal({ dos: unstable })).layout)
    expect(thermal).toContain(shown)
    expect(thermal).toContain('Modes below zero frequency are left out: the functions count 4.15 of 4.52 modes.')
  })

  it('of a dispersion are counted, with the place of the lowest one', () => {
    const points = [
      [0, 0, 0],
      [0.25, 0, 0],
      [0.5, 0, 0],
    ]
    const frequencies = [
      [0, 0, 0, 4, 4, 4],
      [-0.1, 1, 1, 4, 4, 4],
      [-1.5, -0.5, 2, 4, 4, 4],
    ]
    const entry = crystal({ segments: [segment(points, frequencies, ['Γ', 'X'])], dos: box(6) })
    const { imaginary } = properties.phonons(entry) ?? {}
    expect(imaginary).toMatchObject({ bands: { branches: 2, points: 2, at: 'X' } })
    expect(imaginary?.lowest?.magnitude).toBeCloseTo(-1.5, 10)
    const note = 'Imaginary modes, below zero: 2 of 6 branches, 2 points, down to −1.5 THz (−6.2 meV, −50 cm⁻¹) at X.'
    for (const draw of [plot.phononBands, plot.phononDos, plot.thermodynamics])
      expect(notesOf(draw(entry).layout)).toContain(note)
  })

  it('are not told from noise where there is only a number of them', () => {
    const entry = archiveWith({
      workflow2: { m_def: 'simulationworkflowschema.phonon.Phonon', results: { n_imaginary_frequencies: 2 } },
    })
    expect(properties.phonons(entry)).toMatchObject({ imaginary: { stated: 2, lowest: undefined }, dos: undefined })
  })
})

describe('the path of a dispersion', () => {
  const flat = (count: number) => Array.from({ length: count }, () => [1, 1, 1, 2, 2, 2])

  it('adds no length and lifts the pen at a jump inside a segment', () => {
    const along = [0, 0.1, 0.2, 0.3, 0.4, 0.5].map(x => [x, 0, 0])
    const across = [0.5, 0.4, 0.3, 0.2].map(x => [0.5, 0.5, x])
    const [path] = [properties.phonons(crystal({ segments: [segment([...along, ...across], flat(10))] }))?.bands?.path]
    expect(path?.breaks).toEqual([6])
    // 0.8 of the edge of the reciprocal cell, 2π / 4 Å.
    expect(path?.distances.at(-1)).toBeCloseTo((0.8 * 2 * Math.PI) / 4, 10)
    const [line] = plot.phononBands(crystal({ segments: [segment([...along, ...across], flat(10))] })).data
    expect(line?.y?.[6]).toBeNull()
  })

  it('is measured in the cell with a third as many atoms as branches, not in its supercell', () => {
    const entry = crystal({
      systems: [cubicCell(16, 8), cubicCell(2)],
      segments: [
        segment(
          [
            [0, 0, 0],
            [0.5, 0, 0],
          ],
          flat(2),
        ),
      ],
    })
    expect(properties.phonons(entry)).toMatchObject({ atoms: 2, notes: [] })
    expect(properties.phonons(entry)?.bands?.path.distances[1]).toBeCloseTo(Math.PI / 4, 10)
    expect(properties.phonons(entry, { coordinates: 'fractional' })?.bands?.path.distances[1]).toBeCloseTo(0.5, 10)
  })

  it('keeps both sets of frequencies at Γ, where they depend on the direction', () => {
    const [x, gamma, l] = [
      [0.5, 0, 0],
      [0, 0, 0],
      [0, 0.5, 0],
    ] as const
    const [polar, other] = [
      [0, 0, 0, 8, 8, 9],
      [0, 0, 0, 8, 8, 8.5],
    ]
    const entry = crystal({ segments: [segment([x, gamma], [polar, polar]), segment([gamma, l], [other, other])] })
    const bands = properties.phonons(entry)?.bands
    expect(bands?.frequencies.magnitude.map(row => Math.round(10 * (row[5] as number)) / 10)).toEqual([9, 9, 8.5, 8.5])
    expect(bands?.path.distances[1]).toBe(bands?.path.distances[2])
    const same = crystal({ segments: [segment([x, gamma], [polar, polar]), segment([gamma, l], [polar, polar])] })
    expect(properties.phonons(same)?.bands?.frequencies.shape).toEqual([3, 6])
  })

  it('says when the structures have other numbers of atoms than the branches', () => {
    const entry = crystal({ systems: [cubicCell(4)], segments: [segment([[0, 0, 0]], flat(1))] })
    expect(properties.phonons(entry)?.notes[0]).toBe(
      'The branches are those of 2 atoms, the structures of the archive have 4.',
    )
  })
})

describe('phonons', () => {
  it('are taken from the calculation that is named, and from the other one where one half is missing', () => {
    const calculation = (part: object) => ({ system_ref: '/run/0/system/0', ...part })
    const bands = { band_structure_phonon: [{ segment: [segment([[0, 0, 0]], [[1, 1, 1, 2, 2, 2]])] }] }
    const entry = archiveWith({
      run: [{ system: [cubicCell(2)], calculation: [calculation(bands), calculation({ dos_phonon: [box(6)] })] }],
    })
    expect(properties.phonons(entry)?.notes).toContain(
      'The dispersion is that of run[0].calculation[0], the rest that of run[0].calculation[1].',
    )
    expect(properties.phonons(entry, { calculation: 0 })?.dos).toBeUndefined()
    expect(properties.phonons(entry, { calculation: 1 })?.bands).toBeUndefined()
  })

  it('have the wave vectors and group velocities of their workflow, whatever the schema', () => {
    const results = {
      n_bands: 3,
      qpoints: [
        [0, 0, 0],
        [0.5, 0, 0],
      ],
      group_velocity: [1, 2].map(q => [1, 2, 3].map(branch => [1000 * q, 0, 100 * branch])),
    }
    for (const m_def of ['simulationworkflowschema.phonon.Phonon', `${newSchema}.workflow.phonon.Phonon`]) {
      const data = { m_def: `${newSchema}.general.Simulation`, program: { name: 'phonopy' } }
      const found = properties.phonons(archiveWith({ data, workflow2: { m_def, results } }))
      expect(found).toMatchObject({ atoms: 1, modes: 3 })
      expect(found?.velocities?.values?.to('kilometer / second').magnitude[1]?.[2]?.[0]).toBeCloseTo(2, 12)
      expect(found?.velocities?.wavevectors.magnitude[1]?.[0]).toBe(0.5)
    }
  })

  it('are undefined where there are none, and refuse what is no section or option', () => {
    expect(properties.phonons(archiveWith({}))).toBeUndefined()
    expect(() => properties.phonons({} as never)).toThrow(DataError)
    expect(() => properties.phonons(crystal({ dos: box(6) }), { coordinate: 'x' } as never)).toThrow(QueryError)
  })

  it('may have 200 000 points', () => {
    const count = 200_000
    const frequencies = Array.from({ length: count }, (_, index) => (10 * index) / count)
    const entry = crystal({
      dos: dosSection(
        frequencies,
        frequencies.map(() => 0.6),
      ),
    })
    expect(properties.phonons(entry)?.dos?.modes).toBeCloseTo(6, 3)
    expect(plot.phononDos(entry).data).toHaveLength(1)
    expect(properties.thermodynamics(entry, { temperatures: [300] })?.atoms).toBe(1)
  })

  it('never throw for what an archive holds', () => {
    assert(
      property(anything({ maxDepth: 3 }), anything({ maxDepth: 3 }), (dos, segments) => {
        const raw = JSON.parse(
          JSON.stringify({
            run: [
              {
                calculation: [
                  { dos_phonon: [{ energies: [1e-21, 2e-21], total: dos }], band_structure_phonon: segments },
                ],
              },
            ],
            workflow2: { results: { n_imaginary_frequencies: dos, qpoints: segments, temperature: dos } },
          }),
        )
        for (const read of [properties.phonons, properties.thermodynamics, properties.vibrations]) {
          const found = read(archiveWith(raw))
          JSON.stringify(found)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe.skipIf(!sharedPath('new-data'))(`phonons of real archives ${needsShared}`, () => {
  it('are what the workflow says in the new schema, which has no dispersion', () => {
    const entry = newEntries().find(one => one.parser_name.includes('phonopy'))
    const phonons = properties.phonons(opened(entry as never))
    expect(phonons).toMatchObject({ imaginary: { stated: 2 }, bands: undefined, source: { schema: 'data' } })
  })

  it('of germanium are six branches up to 9.524 THz, of 5.98 modes', () => {
    const entry = realEntries().find(one => mainfileOf(one).endsWith('displacement-01/control.in'))
    const phonons = properties.phonons(opened(entry as never))
    expect(phonons).toMatchObject({ atoms: 2, dos: { atoms: 2 } })
    expect(phonons?.dos?.modes).toBeCloseTo(5.981542704705291, 6)
    const highest = phonons?.bands?.frequencies.magnitude.map(row => Math.max(...row)) ?? []
    expect(Math.max(...highest)).toBeCloseTo(9.524, 2)
  })
})
