// biome-ignore-all assist/source/organizeImports: in the order in which a reader meets things

import './load-anew.js'

// Ask: queries, what they send, and what became of every match.
export { ArchiveQuery, query_archive } from './notebook/archive-query.js'
export { required } from './query/index.js'
export { config } from './notebook/config.js'
export type { ArchiveQueryOptions, CallOptions, CodeLanguage, EntryPage, Explanation, Ledger, OtherInstallations, QueryConfig, ReadsPaths, RequiredTree, Statistics, UnknownSearchName } from './query/index.js'
export type { AbortSignalLike, Gap, Owner, PlannedRequest, RetryPolicy, Timeouts } from './api/index.js'

// Read: archives as typed sections, and the schema that names them.
export { Complex, describe, isUnresolved, metainfo, UnresolvedReference } from './metainfo/index.js'
export type { BrowseOptions, DialectName, EntryArchive, FoundDefinition, GetOptions, LegacyEntryArchive, LooseEntryArchive, LooseSection, LooseValue, MetainfoSearch, PropertyDescription, QuantityDefinition, QuantityType, Section, SectionDefinition, SubSectionDefinition, v0, v1 } from './metainfo/index.js'
export { asLegacy, translateLegacy } from './legacy/index.js'
export type { Evidence as LegacyEvidence, LegacyRequest, Missing as MissingLegacyName, Renaming as LegacyRenaming, TranslatedRequest } from './legacy/index.js'

// Units: numbers that keep their unit.
export { Quantity, quantity, Unit, units } from './units/index.js'
export type { ConvertOptions, DimensionName, DimensionOf, EqualsOptions, Magnitude, MagnitudeOf, NestedArray, NumbersIn, UnitName, UnitSystem } from './units/index.js'

// Understand: the science of an entry as values with units.
export { properties } from './notebook/properties.js'
export type { PropertyTable } from './notebook/properties.js'
export type { BrillouinZone, BrillouinZoneEdge, BrillouinZoneFace, BrillouinZonePath, BrillouinZoneReadOptions, CalculationOption, CellKind, Energy, EnergyKind, EnergyReadOptions, PoscarOptions, EnergyVolume, EquationOfState, EquationOfStateFit, EquationOfStateReadOptions, EquationOfStateModel, EquationOfStateParameters, HubbardCorrection, Method, MethodComparison, MethodDifference, MethodKMesh, MethodReadOptions, Property, PropertyColumn, PropertyFacts, PropertySource, Reads, StoredFit, UnknownSetting, Structure, StructureCell, StructureReadOptions, WithReads, Activity, ImaginaryBranches, ImaginaryModes, ModeIntensities, PathCoordinates, PhononBands, PhononDos, Phonons, PhononsReadOptions, ThermodynamicName, Thermodynamics, ThermodynamicScale, ThermodynamicsReadOptions, Vibrations, VibrationsReadOptions, Curve, CurveKind, Convergence, ConvergenceCriterion, ConvergenceReadOptions, ConvergenceSeries, ConvergenceSeriesReadOptions, Given, Scalar, ScfConvergence, KPath, PathLabel, GroupVelocities, SpaceGroup, Symmetry, SymmetryReadOptions, AnyQuantity, CriterionName, Elastic, ElasticAverage, ElasticModuli, EnergyContribution, PropertyEntry, BandChannel, BandGap, BandGapReadOptions, BandPath, BandStructure, BandStructureReadOptions, Dos, DosChannel, DosCurve, DosNormalization, DosPart, DosReadOptions, EnergyLevels, GapEdge, GapOrigin, PartKind, PathEdge, PathGap, SpinGap, SpinName, GivenLists, Spectrum, SpectrumCurve, SpectrumKind, SpectrumReadOptions, CoordinationNumber, CoordinationNumbers, CoordinationNumbersReadOptions, DiffusionConstant, Displacement, FrameEnergyKind, FrameNumber, GyrationCourse, MeanSquaredDisplacement, MeanSquaredDisplacementReadOptions, PairDistribution, RadialDistribution, RadialDistributionReadOptions, RadiusOfGyration, RadiusOfGyrationReadOptions, SeriesName, Trajectory, TrajectoryFrame, TrajectoryFrames, TrajectoryReadOptions, TrajectorySeries } from './properties/index.js'

// Tables: archives as rows and columns, and what servers count.
export { Column, Frame, toFrame } from './frame/index.js'
export type { QueryFrameOptions } from './notebook/notebook-query.js'
export type { Aggregate, AggregateName, ArqueroTable, ArrowTable, Cell, ColumnSchema, CsvOptions, CsvReadOptions, DanfoDataFrame, Derivation, DType, EntrySource, FacetOptions, FlattenOptions, FlattenProgress, FrameJson, FromDanfoOptions, FromOptions, HistogramOptions, JoinKind, JoinOptions, Keep, LoadingOptions, MinMaxOptions, Operand, PivotOptions, Row, ScalarType, SortKey, UnitOptions, UnitsIn, UnitSystemOptions } from './frame/index.js'

// Figures: plots of archives and tables.
export { Figure, plot } from './plot/index.js'
export type { Annotation, Axis, BandsDosOptions, BandsOptions, BarOptions, BoxOptions, Broadening, BrillouinZoneOptions, Columns, ConvergenceOptions, ConvergenceSeriesOptions, Diffusion, DosOptions, ElementRow, ElementValues, EnergyReference, EquationOfStateFigure, EquationOfStateOptions, FigureInput, HeatmapOptions, HistogramPlotOptions, Layout, LineOptions, Matrix, MeanSquaredDisplacementFigure, MeanSquaredDisplacementOptions, NumberArray, OrbitalDetail, PairsOptions, ParallelOptions, PeriodicTableOptions, PhononBandsDosOptions, PhononBandsOptions, PhononDosOptions, PhononsInput, PhononUnit, Picture, PictureOptions, Plottable, PngOptions, ProjectionKind, RadialDistributionOptions, ScatterOptions, SceneOptions, Selector, Source, SpectrumOptions, StructureOptions, ThermodynamicFunction, ThermodynamicsInput, ThermodynamicsOptions, ThermodynamicUnit, Trace, TrajectoryOptions, TrajectoryQuantity, Values, VibrationsInput, VibrationsOptions, TitleOptions, UnitFigureOptions, CurvesOptions, BandsAndDos, BandsInput, DosInput } from './plot/index.js'

// Show: what appears below a cell.
export { enablePlotly, html, show, table } from './display/index.js'
export type { EnablePlotlyOptions, Html, HtmlValue, ShowOptions } from './display/index.js'
export type { MimeBundle } from './present.js'

// Log in: for data that is not public.
export { askLogin, KeycloakAuthenticator } from './api/index.js'
export { deviceLogin } from './notebook/device-login.js'
export type { AskLoginOptions, Authentication, AuthProvider, DeviceLoginOptions, DevicePrompt, Headers as LoginHeaders, KeycloakOptions } from './api/index.js'

// Errors: one family.
export { AuthError, DataError, IncompleteError, isNomadError, MissingDependencyError, NetworkError, NomadError, QueryError, RateLimitError, TimeoutError, UnitError } from './errors/index.js'
export type { ErrorRequest, ErrorResponse, NomadErrorOptions } from './errors/index.js'

// Try: the embedded archive.
export { serveSample } from './notebook/serve-sample.js'
export type { AccountsOptions, SampleEntry, SampleOptions, SampleServer } from './sample/index.js'
