export type { BandGap, BandGapReadOptions, GapEdge, GapOrigin, SpinGap } from './band-gap/band-gap.js'
export type { BandChannel, BandPath, BandStructure, BandStructureReadOptions } from './band-structure/band-structure.js'
export type { PathEdge, PathGap } from './band-structure/path-gap.js'
export type {
  BrillouinZone,
  BrillouinZoneEdge,
  BrillouinZoneFace,
  BrillouinZonePath,
  BrillouinZoneReadOptions,
} from './brillouin-zone/brillouin-zone.js'

export type { CalculationOption } from './calculation-option.js'
export type {
  Convergence,
  ConvergenceCriterion,
  ConvergenceReadOptions,
  ScfConvergence,
} from './convergence/convergence.js'
export type { ConvergenceSeries } from './convergence-series/convergence-series.js'
export { type ConvergenceSeriesReadOptions, convergenceSeriesRules, type Scalar } from './convergence-series/options.js'
export type { Curve } from './curves/curves.js'
export type { Dos, DosChannel, DosCurve, DosPart, DosReadOptions } from './dos/dos.js'
export type { DosNormalization } from './dos/normalization.js'
export type { PartKind } from './dos/parts.js'
export type { Elastic, ElasticModuli } from './elastic/elastic.js'
export { covalentRadius } from './elements/bonding.js'
export type { Energy, EnergyContribution, EnergyReadOptions } from './energy/energy.js'
export {
  type EnergyVolume,
  type EquationOfState,
  type EquationOfStateFit,
  type EquationOfStateParameters,
  type EquationOfStateReadOptions,
  equationOfStateRules,
  type StoredFit,
} from './equation-of-state/equation-of-state.js'
export type { EquationOfStateModel } from './equation-of-state/models.js'
export { type EntryNames, type Given, type GivenOptions, type GivenValue, namesOf, readGiven } from './given.js'
export { type GivenList, type GivenLists, readGivenLists } from './given-list.js'
export type { KPath, PathLabel } from './k-path/k-path.js'
export type { DiffusionConstant } from './mean-squared-displacement/diffusion.js'
export {
  type Displacement,
  fitRule,
  type MeanSquaredDisplacement,
  type MeanSquaredDisplacementReadOptions,
} from './mean-squared-displacement/mean-squared-displacement.js'
export type { HubbardCorrection, Method, MethodKMesh, MethodReadOptions } from './method/method.js'
export type { MethodComparison, MethodDifference, UnknownSetting } from './method/same-method.js'
export type { GroupVelocities } from './phonons/group-velocities.js'
export type { ImaginaryBranches, ImaginaryModes } from './phonons/imaginary.js'
export type { PathCoordinates, PhononBands } from './phonons/phonon-bands.js'
export type { PhononDos } from './phonons/phonon-dos.js'
export type { Phonons, PhononsReadOptions } from './phonons/phonons.js'
export * as properties from './properties.js'
export {
  type AnyQuantity,
  isProperty,
  type Property,
  type PropertyColumn,
  type PropertyEntry,
  type PropertyFacts,
  propertyColumns,
  propertyName,
} from './property.js'
export type {
  CoordinationNumber,
  CoordinationNumbers,
  CoordinationNumbersReadOptions,
} from './radial-distribution/coordination-numbers.js'
export type {
  PairDistribution,
  RadialDistribution,
  RadialDistributionReadOptions,
} from './radial-distribution/radial-distribution.js'
export type {
  GyrationCourse,
  RadiusOfGyration,
  RadiusOfGyrationReadOptions,
} from './radius-of-gyration/radius-of-gyration.js'
export type { Reads, WithReads } from './reads.js'
export type { CellKind } from './schema/reader.js'
export type { CriterionName } from './schema/records/convergence.js'
export type { CurveKind } from './schema/records/curve.js'
export type { FrameNumber } from './schema/records/dynamics.js'
export type { ElasticAverage } from './schema/records/elasticity.js'
export type { EnergyKind } from './schema/records/energies.js'
export type { SpaceGroup } from './schema/records/space-group.js'
export type { SpectrumKind } from './schema/records/spectrum.js'
export type { ThermodynamicName } from './schema/records/thermodynamic-table.js'
export type { Activity } from './schema/records/vibrations.js'
export type { PropertySource } from './schema/source.js'
export {
  type Broadening,
  broadenedCurve,
  type LineShape,
  lineShape,
  rangeWithTails,
  type Sticks,
} from './spectrum/broadening.js'
export type { Spectrum, SpectrumCurve, SpectrumReadOptions } from './spectrum/spectrum.js'
export type { SpinName } from './spin-name.js'
export { findBonds, type PlacedAtom } from './structure/bonds.js'
export type { PoscarOptions } from './structure/files/poscar.js'
export type { Structure, StructureCell, StructureReadOptions } from './structure/structure.js'
export type { Symmetry, SymmetryReadOptions } from './symmetry/symmetry.js'
export type { ThermodynamicScale } from './thermodynamics/scale.js'
export type { Thermodynamics, ThermodynamicsReadOptions } from './thermodynamics/thermodynamics.js'
export type { FrameEnergyKind, TrajectoryFrame } from './trajectory/frame.js'
export type { TrajectoryFrames } from './trajectory/frames.js'
export type { TrajectorySeries } from './trajectory/series.js'
export { type SeriesStatistics, seriesStatistics } from './trajectory/statistics.js'
export type { SeriesName, Trajectory, TrajectoryReadOptions } from './trajectory/trajectory.js'
export type { ModeIntensities, Vibrations, VibrationsReadOptions } from './vibrations/vibrations.js'
export { type EnergyLevels, knownLevels } from './zero/levels.js'
export {
  type EnergyReference,
  type KnownLevels,
  type SharedZero,
  sharedZero,
  type Zero,
  type ZeroOrigin,
  type ZeroSide,
  zeroOf,
} from './zero/zero.js'
