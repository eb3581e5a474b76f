import { describe, expect, it } from 'vitest'
import { type EntryArchive, openArchive } from '../../../src/metainfo/index.js'
import { notesOf } from '../../../src/plot/figure/notes.js'
import { type Figure, plot } from '../../../src/plot/index.js'
import { realEntries, type StoredEntry, sampleEntries } from '../../metainfo/archives.js'
import { needsShared, sharedPath } from '../../shared.js'

const kinds: Record<string, (entry: EntryArchive) => Figure> = {
  'convergence of the energy': entry => plot.convergence(entry),
  'convergence of the forces': entry => plot.convergence(entry, { of: 'forces' }),
  'convergence of the SCF iterations': entry => plot.convergence(entry, { of: 'scf' }),
  trajectory: entry => plot.trajectory(entry),
  'radius of gyration': entry => plot.radiusOfGyration(entry),
  'radial distribution': entry => plot.radialDistribution(entry),
  'mean squared displacement': entry => plot.meanSquaredDisplacement(entry),
}

/** Draws each kind of each archive, and counts those with something to see. */
function drawAll(stored: readonly StoredEntry[]): Record<string, number> {
  const drawn: Record<string, number> = {}
  for (const { archive, entry_id, upload_id } of stored) {
    const entry = openArchive(archive, { dialect: 'v1', entryId: entry_id, uploadId: upload_id })
    for (const [kind, draw] of Object.entries(kinds)) {
      const figure = draw(entry)
      expect(figure.alt, `${kind} of ${entry_id}`).not.toMatch(/NaN|undefined/)
      expect(JSON.stringify(figure), `${kind} of ${entry_id}`).not.toContain('NaN')
      const seen = figure.data.some(({ y }) => Array.from(y ?? []).some(value => typeof value === 'number'))
      if (!seen) expect(notesOf(figure.layout), `${kind} of ${entry_id}`).not.toEqual([])
      drawn[kind] = (drawn[kind] ?? 0) + (seen ? 1 : 0)
    }
  }
  return drawn
}

describe('every archive gives a picture, or a note that says what is missing', () => {
  it('of the sample data', () => {
    expect(drawAll(sampleEntries())).toMatchObject({ 'convergence of the SCF iterations': 44, trajectory: 68 })
  })

  it.skipIf(sharedPath('real-archives') === undefined)(`of thirty codes ${needsShared}`, () => {
    const drawn = drawAll(realEntries())
    expect(drawn['convergence of the SCF iterations']).toBeGreaterThan(30)
    expect(drawn['radius of gyration']).toBe(1)
  })
})
