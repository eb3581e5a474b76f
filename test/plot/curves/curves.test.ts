import { describe, expect, it } from 'vitest'
import { plot, properties } from '../../../src/index.js'
import { archiveWith, entryOf } from '../entries.js'
import { deposition, pattern, sweeps } from './measurements.js'

const notesOf = (figure: ReturnType<typeof plot.curves>) =>
  figure.layout.annotations?.filter(({ name }) => name === 'note').map(({ text }) => text)

describe('the figure of curves', () => {
  it('draws an entry, or its properties, with units on the axes', () => {
    const figure = plot.curves(pattern())
    expect(figure.alt).toBe('1 curve: Intensity over 2θ, 1401 points')
    expect(figure.layout['xaxis']).toMatchObject({ title: { text: '2θ (°)' } })
    expect(figure.layout['yaxis']).toMatchObject({ title: { text: 'Intensity' } })
    expect(figure.layout.showlegend).toBe(false)
    expect(plot.curves(properties.curves(pattern()) as never).alt).toBe(figure.alt)
  })

  it('draws units that measure different things in panels, and a small constant where it is', () => {
    const figure = plot.curves(deposition())
    expect(figure.data.map(({ yaxis }) => yaxis)).toEqual(['y', 'y2'])
    const titles = ['yaxis', 'yaxis2'].map(name => (figure.layout[name] as { title: { text: string } }).title.text)
    expect(titles.sort()).toEqual(['Ar flow rate (m³/s)', 'Pressure (Pa)'])
    const flow = ['yaxis', 'yaxis2'].map(name => figure.layout[name]).find(axis => 'range' in (axis as object))
    expect((flow as { range: number[] }).range[0]).toBeGreaterThan(0)
  })

  it('names curves by their names, with the entry where there are several', () => {
    expect(plot.curves(sweeps()).data.map(({ name }) => name)).toEqual([
      'Field sweep at 2.0 K: magnetic moment',
      'Field sweep at 20.0 K: magnetic moment',
    ])
    const both = plot.curves([pattern(), sweeps()], { labels: ['film', 'crystal'] })
    expect(both.data.map(({ name }) => name)?.[0]).toBe('film: 2θ scan')
    expect(() => plot.curves([pattern(), sweeps()], { labels: ['film'] })).toThrow(/1 names for 2 entries/)
  })

  it('says what is not drawn', () => {
    expect(notesOf(plot.curves(sweeps()))).toEqual([expect.stringContaining('a slip for emu')])
    const mixed = archiveWith({
      data: {
        wavelength: 'm.h5#/w',
        reflectance: 'm.h5#/r',
        cells: [
          [1, 2],
          [3, 4],
        ],
      },
    })
    const figure = plot.curves(mixed)
    expect(figure.data).toEqual([])
    expect(notesOf(figure)).toEqual(['Maps, not drawn: Cells.', 'The numbers are in an HDF5 file: Reflectance.'])
    expect(notesOf(plot.curves(entryOf('Si_bands')))).toEqual(['No curves in: Si.'])
    expect(figure.toSvg()).toContain('<svg')
  })

  it('has a logarithmic axis, and counts what has no place on it', () => {
    const figure = plot.curves(sweeps(), { log: true })
    expect(figure.layout['yaxis']).toMatchObject({ type: 'log' })
    expect(notesOf(figure)?.[0]).toMatch(/^\d+ points of 0 or less/)
  })

  it('shows the words of an archive as words', () => {
    const hostile = archiveWith({
      data: {
        name: '<img src=x onerror=alert(1)>%{x}',
        energy: [1, 2],
        '<script>alert(1)</script>': [1, 2],
      },
    })
    const figure = plot.curves(hostile, { title: '<b>' })
    expect(JSON.stringify(figure)).not.toMatch(/<img|<script|%\{x\}|"<b>"/)
    expect(figure.toSvg()).not.toMatch(/<img|<script/)
  })

  it('draws 200 000 points', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => index)
    expect(plot.curves(archiveWith({ data: { energy: many, counts: many } })).alt).toContain('200000 points')
  })

  it('refuses what is no measurement', () => {
    expect(() => plot.curves([] as never)).toThrow(/an empty list/)
    expect(() => plot.curves('x' as never)).toThrow(/string/)
    expect(() => plot.curves(pattern(), { logarithmic: true } as never)).toThrow(/logarithmic/)
  })
})
