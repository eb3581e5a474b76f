import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import type { Curve } from '../../../src/properties/index.js'
import { newEntries, type StoredEntry } from '../../metainfo/archives.js'
import { open } from '../../metainfo/open.js'
import { entryOf } from '../../plot/entries.js'
import { needsShared } from '../../shared.js'
import { mainfileOf, opened } from '../entries.js'

const measurements = newEntries().filter(entry => !entry.archive['run'] && entry.upload_id.startsWith('newData_Exp'))
const find = (mainfile: string) =>
  measurements.find(entry => mainfileOf(entry).includes(mainfile) && hasNumbers(entry)) as StoredEntry
const hasNumbers = ({ archive }: StoredEntry) => !/RawFile|QDFile/.test(String((archive['data'] as never)?.['m_def']))
const curvesOf = (mainfile: string) => properties.curves(opened(find(mainfile))) as readonly Curve[]

describe('curves of made-up measurements', () => {
  const diffraction = (more: object = {}, result: object = {}) =>
    open({
      data: {
        m_def: 'nomad_measurements.xrd.schema.ELNXRayDiffraction',
        results: [
          {
            m_def: 'nomad_measurements.xrd.schema.XRDResult1D',
            name: 'Scan',
            two_theta: [20, 21, 22],
            intensity: [5, 100, null],
            source_peak_wavelength: 1.5406,
            ...result,
          },
        ],
        ...more,
      },
    })

  it('are a diffraction pattern in degrees, with its wavelength in Å', () => {
    const [curve, ...others] = properties.curves(diffraction()) as readonly Curve[]
    expect(others).toEqual([])
    expect(curve).toMatchObject({
      name: 'Scan',
      kind: 'diffraction',
      xName: '2θ',
      yName: 'Intensity',
      xQuantity: 'two_theta',
      yQuantity: 'intensity',
      notes: [],
    })
    expect(curve?.source).toMatchObject({
      schema: 'data',
      paths: expect.arrayContaining(['data.results[0].two_theta', 'data.results[0].intensity']),
    })
    expect([curve?.x?.unit, Array.from(curve?.x?.magnitude ?? [])]).toEqual(['degree', [20, 21, 22]])
    expect(Array.from(curve?.y?.magnitude ?? [])).toEqual([5, 100, Number.NaN])
    expect(curve?.conditions['wavelength']?.to('angstrom').magnitude).toBeCloseTo(1.5406, 12)
    const frame = properties.curves(diffraction())?.[0]?.toFrame({ unitSystem: 'custom' })
    expect([frame?.shape, frame?.columns.map(({ name }) => name)]).toEqual([
      [3, 2],
      ['two_theta', 'intensity'],
    ])
  })

  it('never have a wavelength of 1.5 · 10⁻¹⁰ Å, nor one of 1.5 m', () => {
    const [slip] = properties.curves(diffraction({}, { source_peak_wavelength: 1.5406e-10 })) as readonly Curve[]
    expect(slip?.conditions['wavelength']?.to('angstrom').magnitude).toBeCloseTo(1.5406, 9)
    expect(slip?.notes).toEqual([expect.stringMatching(/none of diffraction: it is taken in m/)])
    const [absurd] = properties.curves(diffraction({}, { source_peak_wavelength: 540 })) as readonly Curve[]
    expect(absurd?.conditions).toEqual({})
    expect(absurd?.notes).toEqual([expect.stringMatching(/none of diffraction: it is left out/)])
  })

  it('are those that NOMAD summarizes where the data have none', () => {
    const pattern = { two_theta_angles: [20, 21], intensity: [1, 2], incident_beam_wavelength: 1.5406e-10 }
    const summary = { results: { properties: { structural: { diffraction_pattern: [pattern] } } } }
    const [curve] = properties.curves(open(summary)) as readonly Curve[]
    expect(curve).toMatchObject({ kind: 'diffraction', name: 'Diffraction pattern 1' })
    expect(curve?.conditions['wavelength']?.to('angstrom').magnitude).toBeCloseTo(1.5406, 9)
  })

  it('are a transmittance as a fraction, or in percent, which is said', () => {
    const spectrum = (transmittance: number[]) =>
      open({
        data: {
          m_def: 'nomad_measurements.transmission.schema.ELNUVVisNirTransmission',
          results: [
            {
              m_def: 'nomad_measurements.transmission.schema.UVVisNirTransmissionResult',
              wavelength: [9e-7, 8e-7, 7e-7],
              transmittance,
            },
          ],
        },
      })
    const [fraction] = properties.curves(spectrum([0.9, 0.8, 0.7])) as readonly Curve[]
    expect(fraction?.x?.unit).toBe('nanometer')
    expect(fraction?.x?.magnitude[0]).toBeCloseTo(900, 9)
    expect(fraction?.y?.unit).toBe('dimensionless')
    expect(fraction?.notes).toEqual([expect.stringContaining('from long to short wavelengths')])
    const [percent] = properties.curves(spectrum([90, 80, 70])) as readonly Curve[]
    expect(percent?.y?.unit).toBe('percent')
    expect(percent?.y?.to('dimensionless').magnitude[0]).toBeCloseTo(0.9, 12)
    expect(percent?.notes.join()).toContain('are taken in percent')
    const [noisy] = properties.curves(spectrum([0.9, -0.4, 1.8])) as readonly Curve[]
    expect(noisy?.notes.join()).toContain('beyond the fractions 0 … 1')
  })

  it('are values over time of the steps of a process, each in the unit of its own', () => {
    const environment = {
      pressure: { value: [0.5, 0.6], time: [0, 60] },
      gas_flow: [{ gas: { name: 'Ar' }, flow_rate: { value: [1e-7, 1e-7], time: [0, 60] } }],
    }
    const process = open({
      data: {
        m_def: 'nomad_material_processing.vapor_deposition.pvd.sputtering.SputterDeposition',
        steps: [{ name: 'deposition', environment }],
      },
    })
    const found = properties.curves(process) as readonly Curve[]
    expect(found.map(({ name, kind, xName, y }) => [name, kind, xName, y?.unit]).sort()).toEqual([
      ['deposition: Ar flow rate', 'process series', 'Time', 'meter ** 3 / second'],
      ['deposition: pressure', 'process series', 'Time', 'pascal'],
    ])
  })

  it('are a current density over a voltage in the units of the database', () => {
    const cell = open({
      data: {
        m_def: 'perovskite_solar_cell_database.schema.PerovskiteSolarCell',
        jv: { jv_curve: [{ cell_name: 'A', voltage: [0, 0.5, 1.1], current_density: [22, 21, 0] }] },
      },
    })
    const [curve] = properties.curves(cell) as readonly Curve[]
    expect(curve).toMatchObject({ kind: 'current–voltage', xQuantity: 'voltage', yQuantity: 'current_density' })
    expect([curve?.x?.unit, curve?.y?.unit]).toEqual(['volt', 'milliampere / centimeter ** 2'])
  })

  it('are conversions and selectivities over what was varied', () => {
    const reaction = open({
      data: {
        m_def: 'nomad_catalysis.schema_packages.catalysis.CatalyticReaction',
        results: [
          {
            temperature: [500, 550],
            reactants_conversions: [{ name: 'CO2', conversion: [4, 9] }],
            products: [
              { name: 'methanol', selectivity: [80, 60] },
              { name: 'CO', selectivity: [20] },
            ],
          },
        ],
      },
    })
    const found = properties.curves(reaction) as readonly Curve[]
    expect(found.map(({ name, kind, x }) => [name, kind, x?.unit])).toEqual([
      ['CO2: conversion', 'catalysis', 'kelvin'],
      ['methanol: selectivity', 'catalysis', 'kelvin'],
    ])
    expect(found[0]?.notes).toEqual([expect.stringContaining('fractions or percent')])
  })

  it('are lists of equal length of a schema that is not known, with what was assumed', () => {
    const custom = open({
      data: {
        m_def: '../upload/u/raw/schema.archive.yaml#/definitions/section_definitions/0',
        name: 'Scan 7',
        counts: [5, 6, 4],
        photon_energy: [1, 2, 3],
        other: [1, 2],
        cells: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        nothing: [null, null, null],
        words: ['a', 'b', 'c'],
      },
    })
    const [curve, map, ...others] = properties.curves(custom) as readonly Curve[]
    expect(others).toEqual([])
    expect(curve).toMatchObject({ name: 'Scan 7: counts', kind: 'other', xName: 'Photon energy', yName: 'Counts' })
    expect(curve?.notes.join(' ')).toMatch(
      /no unit of data\.photon_energy.*What was varied is taken to be data\.photon_energy: its name says so/,
    )
    expect(map).toMatchObject({ yName: 'Cells', shape: [2, 3], x: undefined, y: undefined })
    expect(map?.notes.join()).toContain('A map of 2 × 3 values')
    const unnamed = open({ data: { m_def: 'lab.Scan', signal_a: [3, 1, 2], signal_b: [1, 2, 3] } })
    expect(properties.curves(unnamed)?.[0]).toMatchObject({
      xQuantity: 'signal_b',
      notes: expect.arrayContaining([expect.stringContaining('only increase')]),
    })
  })

  it('are named where their numbers are in an HDF5 file', () => {
    const entry = open({ data: { reflectance: 'map1.h5#/entry/data/r', wavelength: 'map1.h5#/entry/data/w' } })
    expect(properties.curves(entry)).toHaveLength(1)
    expect(properties.curves(entry)?.[0]).toMatchObject({
      xName: 'Wavelength',
      yName: 'Reflectance',
      x: undefined,
      y: undefined,
      notes: expect.arrayContaining([expect.stringContaining('in the HDF5 file map1.h5')]),
    })
  })

  it('are undefined for a calculation, and for what has none', () => {
    expect(properties.curves(entryOf('Si_bands'))).toBeUndefined()
    expect(properties.curves(open({ data: { model_system: [], outputs: [{ x: [1, 2], y: [1, 2] }] } }))).toBeUndefined()
    expect(properties.curves(open({}))).toBeUndefined()
    expect(() => properties.curves('x' as never)).toThrow(/reads an entry/)
  })

  it('never throw, whatever the lists hold', () => {
    const value = fc.oneof(fc.double(), fc.constant(null), fc.string(), fc.array(fc.double(), { maxLength: 2 }))
    const list = fc.oneof(fc.array(value, { maxLength: 4 }), fc.constant('a.h5#/x'), fc.object())
    const names = [
      'two_theta',
      'intensity',
      'wavelength',
      'transmittance',
      'time',
      'value',
      'magnetic_field',
      'temperature',
      'moment',
      'signal',
      'axes',
      'products',
      '__proto__',
    ]
    const section = fc.dictionary(fc.constantFrom(...names), list, { maxKeys: 8 })
    const definition = fc.constantFrom(
      'nomad_measurements.xrd.schema.XRDResult1D',
      'pynxtools.nomad.metainfo.base_classes.Data',
      'x.Y',
      undefined,
    )
    fc.assert(
      fc.property(section, definition, (result, m_def) => {
        const found = properties.curves(open({ data: { results: [{ ...result, ...(m_def && { m_def }) }] } }))
        for (const curve of found ?? []) expect(curve.x?.flat().length).toBe(curve.y?.flat().length)
      }),
      { numRuns: 300 },
    )
  })
})

describe.skipIf(measurements.length === 0)(`curves of stored measurements ${needsShared}`, () => {
  it('are found without a throw in all entries', () => {
    const found = measurements.map(entry => properties.curves(opened(entry)) ?? [])
    expect(measurements.length).toBe(85)
    expect(found.filter(list => list.length > 0).length).toBeGreaterThan(20)
    for (const curve of found.flat()) {
      expect(curve.x?.flat().length).toBe(curve.y?.flat().length)
      if (!curve.x) expect(curve.notes.join()).toMatch(/HDF5|map/)
    }
  })

  it('have the numbers and units of the archive', () => {
    const [xrd] = curvesOf('XRD-918-16_10.archive')
    expect([xrd?.x?.flat().length, xrd?.x?.magnitude[0], xrd?.y?.magnitude[0]]).toEqual([5027, 4.00656514, 1305])
    const sweeps = curvesOf('MPMS_test.archive')
    expect(sweeps.map(({ kind, y }) => [kind, y?.unit])).toEqual(Array(3).fill(['magnetization', 'lux']))
    expect(sweeps[0]?.notes).toEqual([expect.stringContaining('a slip for emu')])
    expect(sweeps[0]?.conditions['temperature']?.magnitude).toBeCloseTo(2, 3)
    expect(curvesOf('Resistivity_Ch1_TMR_Ch2_Hall_test.archive')).toHaveLength(8)
    const [conversion] = curvesOf('test_reaction.archive')
    expect([conversion?.x?.magnitude[0], conversion?.y?.magnitude[0]]).toEqual([473, 0.04])
  })

  it('have names and ranges where NeXus files have the numbers', () => {
    const [xps] = curvesOf('specs_xy_ref.nxs')
    expect(xps).toMatchObject({ kind: 'photoemission', xName: 'Binding energy', x: undefined })
    expect([Array.from(xps?.xRange?.magnitude ?? []), xps?.xRange?.unit]).toEqual([[695, 750], 'electron_volt'])
    const [arpes] = curvesOf('WSe2_arpes.nxs')
    expect(arpes?.shape).toEqual([80, 146, 195])
    const [ellipsometry] = curvesOf('SiO2onSi.ellips.nxs')
    expect(ellipsometry).toMatchObject({ kind: 'ellipsometry', xName: 'Wavelength' })
  })
})
