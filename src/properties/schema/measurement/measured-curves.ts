import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import type { CurveRecord } from '../records/curve.js'
import { catalysisCurves } from './catalysis.js'
import { diffractionCurves, summarizedDiffraction } from './diffraction.js'
import { listPairs } from './list-pairs.js'
import { nexusCurves } from './nexus.js'
import { quantumDesignCurves } from './quantum-design.js'
import { storedDefinition } from './section-words.js'
import { seriesCurves } from './series.js'
import { transmissionCurves } from './transmission.js'

/** Readers of single sections, the most exact one first. Each returns `undefined` for a section that is not its own. */
const readers = [
  nexusCurves,
  diffractionCurves,
  transmissionCurves,
  quantumDesignCurves,
  seriesCurves,
  catalysisCurves,
  listPairs,
]

/**
 * Reads all curves of a measurement: of the section `data`, or of the part of it that the input is.
 *
 * @param isSimulation true when `data` has a calculation: then it has no measurement
 */
export function measuredCurves(input: Section, reading: Reading, isSimulation: boolean): CurveRecord[] {
  const root = input.m_root()
  const isRoot = input === root || input.m_path() === '/'
  const start = isRoot ? reading.section(root, 'data') : input
  const curves = start && !isSimulation ? curvesBelow(start, reading) : []
  const hasDiffraction = curves.some(curve => curve.kind === 'diffraction')
  return isRoot && !hasDiffraction ? [...curves, ...summarizedDiffraction(root, reading)] : curves
}

function curvesBelow(section: Section, reading: Reading): CurveRecord[] {
  const own = readers.reduce<CurveRecord[] | undefined>((found, read) => found ?? read(section, reading), undefined)
  const below = section.m_contents().filter(inner => !isCopy(inner))
  return [...(own ?? []), ...below.flatMap(inner => curvesBelow(inner, reading))]
}

/** Returns true for drawings, and for the raw columns that a Quantum Design entry has beside its results. */
function isCopy(section: Section): boolean {
  const path = section.m_path()
  return (
    path.startsWith('/data/figures/') ||
    (path.startsWith('/data/data/') && /quantumdesign/i.test(storedDefinition(section)))
  )
}
