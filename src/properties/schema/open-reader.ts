import { DataError, shortValue } from '../../errors/index.js'
import { isSection, type Section } from '../../metainfo/index.js'
import { DataReader } from './data/data-reader.js'
import type { SchemaReader } from './reader.js'
import { Reading } from './reading.js'
import { RunReader } from './run/run-reader.js'

/** The names in `data` that distinguish a simulation from a measurement or a sample. */
const simulationNames = ['model_system', 'outputs', 'model_method', 'program']

/**
 * Returns a reader of an entry, or of a part of one, in the schema in which the archive has its calculations.
 *
 * @param caller the property function's name, for the error
 * @returns a reader of `run` when the archive has neither schema: it then finds nothing but `results`
 * @throws DataError when the input is no section of an archive
 */
export function openReader(input: Section, caller: string): SchemaReader {
  if (!isSection(input)) {
    throw new DataError(`${caller} reads an entry or a section of an archive; it was given ${shortValue(input)}.`, {
      hint: 'Entries come from a query: await query.fetch().',
    })
  }
  const reading = new Reading()
  return isSimulationData(input, reading) ? new DataReader(input, reading) : new RunReader(input, reading)
}

function isSimulationData(input: Section, reading: Reading): boolean {
  const root = input.m_root()
  if (input.m_path().startsWith('/data/')) return true
  if (input.m_path().startsWith('/run/')) return false
  const data = reading.section(root, 'data')
  const isSimulation = data !== undefined && simulationNames.some(name => data.m_is_set(name))
  return isSimulation && reading.sections(root, 'run').length === 0
}
