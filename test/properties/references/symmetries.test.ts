import { describe, expect, it } from 'vitest'
import { properties } from '../../../src/index.js'
import type { StoredEntry } from '../../metainfo/archives.js'
import { dynamicsEntries, sampleEntries } from '../../metainfo/archives.js'
import { mainfileOf, opened } from '../entries.js'
import { golden } from './golden.js'

/** Number, symbol, atoms and volume in Å³ of the primitive cell. */
type Found = [number, string, number, number]
const { samples } = golden<{ samples: { mainfile: string; atoms: number; byTolerance: Record<string, Found> }[] }>(
  'symmetries',
)

const stored = new Map<string, StoredEntry>(
  [...sampleEntries(), ...dynamicsEntries()].map(entry => [mainfileOf(entry), entry]),
)

describe('space groups as spglib finds them', () => {
  it('are the same for all crystals of the sample data, at three tolerances', () => {
    const differences: unknown[] = []
    for (const { mainfile, byTolerance, atoms } of samples) {
      // Hundreds of atoms without symmetry take long, and tell little.
      if (atoms > 100) continue
      for (const [tolerance, [number, symbol, primitiveAtoms, primitiveVolume]] of Object.entries(byTolerance)) {
        // One atom is displaced by this tolerance itself: either answer is right.
        if (mainfile.startsWith('Si_displaced') && tolerance === '0.01') continue
        const found = properties.symmetry(opened(stored.get(mainfile) as StoredEntry), { tolerance: Number(tolerance) })
        const ours = [
          found?.spaceGroupNumber,
          found?.spaceGroupSymbol?.replace(/[\s_]/g, ''),
          found?.primitive?.numberOfAtoms,
          Math.round(found?.primitive?.volume?.magnitude ?? Number.NaN),
        ]
        const theirs = [number, symbol.replace(/[\s_]/g, ''), primitiveAtoms, Math.round(primitiveVolume)]
        if (JSON.stringify(ours) !== JSON.stringify(theirs)) differences.push({ mainfile, tolerance, ours, theirs })
      }
    }
    expect(samples.length).toBeGreaterThan(90)
    expect(differences).toEqual([])
  })
})
