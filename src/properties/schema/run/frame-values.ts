import type { Section } from '../../../metainfo/index.js'
import type { Reading } from '../reading.js'
import { type FrameNumber, frameUnits, type StoredForces } from '../records/dynamics.js'

const energyNames = { energy_potential: 'potential', energy_kinetic: 'kinetic', energy_total: 'total' } as const

/** Reads one number of a section `calculation`, or of its `thermodynamics`. */
export function runFrameNumber(calculation: Section, reading: Reading, name: FrameNumber): number | undefined {
  const unit = frameUnits[name]
  if (name === 'energy_potential' || name === 'energy_kinetic' || name === 'energy_total') {
    return reading.number(reading.at(calculation, 'energy', energyNames[name]), 'value', unit)
  }
  const holders = name === 'density' ? [calculation] : [calculation, ...reading.sections(calculation, 'thermodynamics')]
  return holders.map(holder => reading.number(holder, name, unit)).find(value => value !== undefined)
}

/** Reads the forces of a section `calculation`. */
export function runForces(calculation: Section, reading: Reading): StoredForces | undefined {
  const total = reading.at(calculation, 'forces', 'total')
  const values = ['value', 'value_raw'].map(name => reading.array(total, name, 'eV / angstrom')).find(Boolean)
  return values?.shape[1] === 3 ? { values: values.values, atoms: values.shape[0] as number } : undefined
}

/** Reads the stress of a section `calculation` as stored: nine numbers, in GPa. */
export function runStress(calculation: Section, reading: Reading): Float64Array | undefined {
  const values = reading.numbers(reading.at(calculation, 'stress', 'total'), 'value', 'GPa')
  return values?.length === 9 ? values : undefined
}
