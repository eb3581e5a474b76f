import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import { averagesOf, invert, isPositiveDefinite } from '../../../src/properties/elastic/averages.js'
import { open } from '../../metainfo/open.js'
import { needsShared, sharedPath } from '../../shared.js'
import { everyEntry, opened } from '../entries.js'

/** The constants of a cubic crystal, 6 × 6. */
const cubic = (c11: number, c12: number, c44: number) =>
  [0, 1, 2, 3, 4, 5].map(row =>
    [0, 1, 2, 3, 4, 5].map(column => (row === column ? (row < 3 ? c11 : c44) : row < 3 && column < 3 ? c12 : 0)),
  )

const archives = (results: object) =>
  [
    ['run', { run: [{}], workflow2: { m_def: 'simulationworkflowschema.elastic.Elastic', results } }],
    [
      'data',
      {
        data: { m_def: 'nomad_simulations.schema_packages.general.Simulation', program: { name: 'exciting' } },
        workflow2: { m_def: 'nomad_simulations.schema_packages.workflow.elastic.Elastic', results },
      },
    ],
  ] as const

const pascal = (values: number[][]) => values.map(row => row.map(value => value * 1e9))

describe('the averages of elastic constants', () => {
  it('are the closed formulas of a cubic crystal', () => {
    // Copper: C11 168.4, C12 121.4, C44 75.4 GPa. B = (C11 + 2 C12) / 3, G_V = (C11 − C12 + 3 C44) / 5,
    // G_R = 5 (C11 − C12) C44 / (4 C44 + 3 (C11 − C12)).
    const { voigt, reuss, hill } = averagesOf(cubic(168.4, 121.4, 75.4).flat())
    expect(voigt.bulk).toBeCloseTo((168.4 + 2 * 121.4) / 3, 9)
    expect(reuss?.bulk).toBeCloseTo(voigt.bulk, 9)
    expect(voigt.shear).toBeCloseTo((47 + 3 * 75.4) / 5, 9)
    expect(reuss?.shear).toBeCloseTo((5 * 47 * 75.4) / (4 * 75.4 + 3 * 47), 9)
    expect(hill?.shear).toBeCloseTo((voigt.shear + (reuss?.shear ?? 0)) / 2, 9)
    expect(hill?.young).toBeCloseTo((9 * voigt.bulk * (hill?.shear ?? 0)) / (3 * voigt.bulk + (hill?.shear ?? 0)), 9)
  })

  it('know stable crystals by Born’s conditions', () => {
    expect(isPositiveDefinite(cubic(168, 121, 75).flat())).toBe(true)
    expect(isPositiveDefinite(cubic(100, 121, 75).flat())).toBe(false)
    expect(isPositiveDefinite(cubic(168, 121, -1).flat())).toBe(false)
    expect(invert(new Float64Array(36))).toBeUndefined()
  })
})

const asymmetric = 'The elastic constants are not symmetric: C(i, j) differs from C(j, i).'

describe('the elasticity of an entry', () => {
  const results = {
    elastic_constants_matrix_second_order: pascal(cubic(168.4, 121.4, 75.4)),
    bulk_modulus_hill: 137.0667e9,
    is_mechanically_stable: true,
  }

  it.each(archives(results))('is the same in both schemas: %s', (_, archive) => {
    const found = properties.elastic(open(archive))
    expect(found?.isStable).toBe(true)
    expect(found?.constants?.shape).toEqual([6, 6])
    expect(found?.moduli.hill.bulk?.magnitude).toBeCloseTo(137.0667, 8)
    expect(found?.moduli.voigt.shear?.magnitude).toBeCloseTo(54.64, 8)
    expect(found?.compliances?.flat()[21]).toBeCloseTo(1 / 75.4, 9)
    expect(found?.toFrame().shape).toEqual([3, 5])
  })

  it('says what contradicts the constants', () => {
    const [, [, archive]] = archives({ ...results, bulk_modulus_hill: 1370e9, is_mechanically_stable: false })
    expect(properties.elastic(open(archive))?.notes.slice(0, 2)).toEqual([
      'The archive calls the crystal unstable; its elastic constants are those of a stable one.',
      'The stored bulk modulus (Hill) is 1370 GPa; the elastic constants give 137.1 GPa.',
    ])
  })

  it('says that constants are not symmetric, or not those of a stable crystal', () => {
    const skew = cubic(168, 121, 75)
    ;(skew[0] as number[])[1] = 150
    const notesOf = (values: number[][]) =>
      properties.elastic(open(archives({ elastic_constants_matrix_second_order: pascal(values) })[0][1]))?.notes
    expect(notesOf(skew)).toContain(asymmetric)
    expect(notesOf(cubic(100, 121, 75))).toContain(
      'The elastic constants have an eigenvalue that is not positive: the crystal is not stable.',
    )
  })

  it('says what is computed, and leaves out a matrix that lacks numbers', () => {
    const full = open(archives(results)[0][1])
    expect(properties.elastic(full)?.notes).toEqual([
      'Moduli that the archive lacks are computed from the elastic constants (Voigt, Reuss, Hill).',
    ])
    const holed = pascal(cubic(168.4, 121.4, 75.4))
    ;(holed[2] as unknown[])[2] = null
    const found = properties.elastic(open(archives({ ...results, elastic_constants_matrix_second_order: holed })[0][1]))
    expect(found?.constants).toBeUndefined()
    expect(found?.isStable).toBe(true)
    expect(found?.notes).toEqual([
      'workflow2.results.elastic_constants_matrix_second_order lacks numbers, and is left out.',
    ])
  })

  it('is undefined where there is none', () => {
    expect(properties.elastic(open({}))).toBeUndefined()
    expect(properties.elastic(open(archives({})[0][1]))).toBeUndefined()
  })

  it.skipIf(!sharedPath('real-archives'))(`is found in archives of codes ${needsShared}`, () => {
    const found = everyEntry()
      .map(entry => properties.elastic(opened(entry)))
      .filter(one => one !== undefined)
    expect(found.map(({ moduli }) => moduli.hill.bulk?.magnitude.toFixed(1)).sort()).toEqual(['234.3', '449.4'])
    // The parser of exciting's elastic constants repeats a number in the wrong place.
    expect(found.map(({ notes }) => notes.includes(asymmetric))).toContain(true)
  })
})
