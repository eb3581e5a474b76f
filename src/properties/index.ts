export type {
  BrillouinZone,
  BrillouinZoneEdge,
  BrillouinZoneFace,
  BrillouinZonePath,
  BrillouinZoneReadOptions,
} from './brillouin-zone/brillouin-zone.js'
export type { CalculationOption } from './calculation-option.js'
export type { Curve } from './curves/curves.js'
export type { Energy, EnergyOptions } from './energy/energy.js'
export { type EntryNames, type Given, type GivenOptions, type GivenValue, namesOf, readGiven } from './given.js'
export { type GivenList, type GivenLists, readGivenLists } from './given-list.js'
export type { HubbardCorrection, Method, MethodKMesh, MethodOptions } from './method/method.js'
export type { MethodComparison, MethodDifference, UnknownSetting } from './method/same-method.js'
export * as properties from './properties.js'
export {
  isProperty,
  type Property,
  type PropertyColumn,
  type PropertyFacts,
  propertyColumns,
  propertyName,
} from './property.js'
export type { Reads, WithReads } from './reads.js'
export type { CellKind } from './schema/reader.js'
export type { CurveKind } from './schema/records/curve.js'
export type { EnergyKind } from './schema/records/energies.js'
export type { PropertySource } from './schema/source.js'
export type { Structure, StructureCell, StructureReadOptions } from './structure/structure.js'
export type { Trajectory, TrajectoryReadOptions } from './trajectory/trajectory.js'
