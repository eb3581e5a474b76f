import type { Section } from '../../../metainfo/index.js'
import { DataReader } from '../data/data-reader.js'
import { openReader } from '../open-reader.js'
import type { SchemaReader } from '../reader.js'

/**
 * Returns a reader of an archive that may have a measurement.
 *
 * @param caller the property function's name, for the error
 * @throws DataError when the input is no section of an archive
 */
export function openMeasurement(input: Section, caller: string): { reader: SchemaReader; isSimulation: boolean } {
  const opened = openReader(input, caller)
  const root = input.m_root()
  const isSimulation = simulationNames.some(name => opened.reading.section(root, 'data')?.m_is_set(name))
  return { reader: opened.schema === 'data' ? opened : new DataReader(input, opened.reading), isSimulation }
}

/** The names in `data` that distinguish a simulation from a measurement or a sample. */
const simulationNames = ['model_system', 'outputs', 'model_method']
