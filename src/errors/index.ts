export type { ErrorRequest, ErrorResponse, NomadErrorOptions } from './errors.js'
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
} from './errors.js'
export { didYouMean, suggest } from './suggest.js'
