import { describe, expect, it } from 'vitest'
import { QueryError } from '../../../src/errors/index.js'
import { areaUnder as area } from '../../../src/math/index.js'
import { openArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { broadened } from '../../../src/properties/spectrum/broadening.js'
import { realEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'
import { archiveWith } from '../entries.js'
import { charge, lightSpeed, numbers, planck } from '../vibrational/chain.js'

/** Six modes in 1/m, the first two imaginary or nearly zero. */
const frequencies = [-20000, 100, 50000, 100000, 150000, 200000]

const withModes = (...sets: object[]) => archiveWith({ run: [{ calculation: [{ vibrational_frequencies: sets }] }] })
const both = {
  value: frequencies,
  infrared: { intensity: [0, 0, 1, 2, 0, 4], activity: ['N', 'N', 'Y', 'Y', 'N', 'Y'] },
  raman: { intensity: [0, 0, 3, 0, 0, 0], activity: ['N', 'N', 'Y', 'N', 'N', 'N'] },
}

/** Where sticks stand, and how high they are. */
function sticksIn({ data }: Figure, name: string): [number, number][] {
  const trace = data.filter(item => item.name === name).at(-1)
  const [x, y] = [numbers(trace, 'x'), numbers(trace, 'y')]
  return x.flatMap((place, index) => (index % 3 === 1 ? [[place, y[index] as number] as [number, number]] : []))
}

describe('vibrations', () => {
  it('are sticks at wavenumbers, as high as the intensities', () => {
    const figure = plot.vibrations(withModes(both))
    expect(sticksIn(figure, 'Infrared')).toEqual([
      [500, 1],
      [1000, 2],
      [1500, 0],
      [2000, 4],
    ])
    expect(sticksIn(figure, 'Raman')[0]).toEqual([500, 3])
    expect(notesOf(figure.layout)).toEqual([
      'Imaginary modes: 1, down to −200 cm⁻¹.',
      'The archive states no unit of intensities.',
      'Imaginary modes are not drawn.',
      'Inactive of 4 modes: Infrared 1, Raman 3.',
    ])
    expect(figure.alt).toContain('Infrared and Raman: 4 modes from 500 to 2000 1/cm')
  })

  it('are told in frequencies and energies, too', () => {
    const perMeter = planck * lightSpeed
    const [energy] = sticksIn(plot.vibrations(withModes(both), { unit: 'meV' }), 'Infrared')
    expect(energy?.[0]).toBeCloseTo((50000 * perMeter * 1000) / charge, 8)
    const [frequency] = sticksIn(plot.vibrations(withModes(both), { unit: 'THz' }), 'Infrared')
    expect(frequency?.[0]).toBeCloseTo((50000 * lightSpeed) / 1e12, 8)
  })

  it.each(['lorentzian', 'gaussian'] as const)('have the area of their sticks, broadened %s', shape => {
    const sticks = { positions: [0, 40], heights: [2, 3] }
    const places = Array.from({ length: 200001 }, (_, index) => (index - 100000) / 10)
    const curve = broadened(sticks, places, { shape, width: 10 })
    // A Lorentzian leaves 1/π · width/distance outside, on both sides together.
    expect(area(places, curve)).toBeCloseTo(5, shape === 'gaussian' ? 8 : 2)
    const [at, half] = broadened({ positions: [0], heights: [1] }, [0, 5], { shape, width: 10 })
    expect((half as number) / (at as number)).toBeCloseTo(0.5, 12)
  })

  it('draw the area of the sticks, too', () => {
    const figure = plot.vibrations(withModes(both), { of: 'infrared', broadening: 'gaussian', width: 20 })
    const [curve] = figure.data
    expect(area(numbers(curve, 'x'), numbers(curve, 'y'))).toBeCloseTo(7, 2)
    const alone = plot.vibrations(withModes(both), { of: 'infrared', broadening: 'none' })
    expect(alone.data.length).toBe(1)
    expect(alone.layout.yaxis2).toBeUndefined()
  })

  it('take the set that has the intensities wanted', () => {
    const { raman: _, ...first } = both
    const figure = plot.vibrations(withModes(first, both), { of: 'raman' })
    expect(sticksIn(figure, 'Raman')[0]).toEqual([500, 3])
    expect(notesOf(figure.layout)).toContain('This is one of 2 sets of frequencies of the calculation.')
  })

  it('say what is missing, and refuse what they do not know', () => {
    const bare = plot.vibrations(withModes({ value: frequencies }))
    expect(notesOf(bare.layout)).toContain('The archive has no intensities: all modes are equally high.')
    expect(sticksIn(bare, 'mode').map(([, height]) => height)).toEqual([1, 1, 1, 1])
    const { raman: _, ...first } = both
    expect(notesOf(plot.vibrations(withModes(first), { of: 'both' }).layout)).toContain(
      'The archive has no intensities for: Raman.',
    )
    expect(notesOf(plot.vibrations(withModes(first)).layout).length).toBe(4)
    expect(notesOf(plot.vibrations(archiveWith({})).layout)).toEqual(['The archive has no vibrational frequencies.'])
    expect(notesOf(plot.vibrations(withModes({ value: [-1e5] })).layout)[0]).toContain('no real vibration')
    const short = withModes({ value: frequencies, infrared: { intensity: [1, 2] } })
    expect(notesOf(plot.vibrations(short).layout)).toContain(
      'The archive has no intensities: all modes are equally high.',
    )
    expect(() => plot.vibrations(withModes(both), { width: 0 })).toThrow('is 0; it must be a positive number')
    expect(() => plot.vibrations(withModes(both), { of: 'uv' as never })).toThrow(QueryError)
    expect(() => plot.vibrations(withModes(both), { broadening: 'voigt' as never })).toThrow("is 'voigt'; it must be")
    expect(() => plot.vibrations(withModes(both), { unit: 'nm' as never })).toThrow(QueryError)
  })

  it('leave gaps out, and hostile words inert', () => {
    const archive = withModes({
      value: [50000, null, 1e5],
      infrared: { intensity: [1, 2, null], activity: ['<a href="x">', {}, null] },
    })
    const figure = plot.vibrations(archive, { title: '<a href="javascript:1">' })
    expect(sticksIn(figure, 'Infrared')).toEqual([
      [500, 1],
      [1000, 0],
    ])
    expect(figure.toSvg()).not.toMatch(/<a[\s>]|NaN/)
  })
})

describe.skipIf(!sharedPath('real-archives'))(`vibrations of real archives ${needsShared}`, () => {
  it('are all drawn, and say what they lack', () => {
    const entries = realEntries().filter(({ archive }) => JSON.stringify(archive).includes('vibrational_frequencies'))
    expect(entries.length).toBeGreaterThan(1)
    for (const { archive } of entries) {
      const figure = plot.vibrations(openArchive(archive, { dialect: 'v1', entryId: 'a', uploadId: 'b' }))
      expect(figure.data.length).toBeGreaterThan(1)
      expect(notesOf(figure.layout).length).toBeGreaterThan(0)
    }
  })
})
