import './load-anew.js'

// ask
export type {
  AskLoginOptions,
  Authentication,
  AuthProvider,
  DeviceLoginOptions,
  DevicePrompt,
  KeycloakOptions,
} from './api/index.js'
export { askLogin, KeycloakAuthenticator } from './api/index.js'
// show
export type { EnablePlotlyOptions, Html, HtmlValue, ShowOptions } from './display/index.js'
export { enablePlotly, html, show, table } from './display/index.js'
// fail
export type { ErrorRequest, ErrorResponse, NomadErrorOptions } from './errors/index.js'
export {
  AuthError,
  DataError,
  IncompleteError,
  isNomadError,
  MissingDependencyError,
  NetworkError,
  NomadError,
  QueryError,
  RateLimitError,
  TimeoutError,
  UnitError,
} from './errors/index.js'
// tabulate
export type {
  Cell,
  ColumnSchema,
  CsvOptions,
  CsvReadOptions,
  DanfoDataFrame,
  Derivation,
  DType,
  FacetOptions,
  FlattenOptions,
  FlattenProgress,
  FromOptions,
  HistogramOptions,
  LoadingOptions,
  MinMaxOptions,
  Row,
  SortKey,
} from './frame/index.js'
export { Column, Frame, toFrame } from './frame/index.js'
export type { TranslatedRequest } from './legacy/index.js'
export { asLegacy, translateLegacy } from './legacy/index.js'
// read
export type { DialectName, EntryArchive, LegacyEntryArchive, Section, v0, v1 } from './metainfo/index.js'
export {
  Complex,
  describe,
  isUnresolved,
  metainfo,
  UnresolvedReference,
} from './metainfo/index.js'
export { ArchiveQuery, query_archive } from './notebook/archive-query.js'
export { config } from './notebook/config.js'
export { deviceLogin } from './notebook/device-login.js'
export type { QueryFrameOptions } from './notebook/notebook-query.js'
export { serveSample } from './notebook/serve-sample.js'
// draw
export type { FigureInput, ScatterOptions } from './plot/index.js'
export { Figure, plot } from './plot/index.js'
export type { MimeBundle } from './present.js'
export type {
  ArchiveQueryOptions,
  CallOptions,
  CodeLanguage,
  EntryPage,
  Explanation,
  Ledger,
  Statistics,
} from './query/index.js'
export { required } from './query/index.js'
// try
export type { SampleOptions, SampleServer } from './sample/index.js'
export type { Magnitude, NestedArray, UnitSystem } from './units/index.js'
export { Quantity, quantity, Unit, units } from './units/index.js'
