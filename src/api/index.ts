export type { DialectName } from '../metainfo/index.js'
export type { AskLoginOptions } from './ask-login.js'
export { askLogin } from './ask-login.js'
export type { Authentication, AuthProvider } from './auth/authentication.js'
export { isProvider } from './auth/authentication.js'
export type { LoginOptions } from './auth/choose-authorizer.js'
export type { DeviceLoginOptions, DevicePrompt } from './auth/device-flow.js'
export { deviceLogin } from './auth/device-login.js'
export type { KeycloakOptions, KeycloakPorts } from './auth/keycloak-authenticator.js'
export { KeycloakAuthenticator } from './auth/keycloak-authenticator.js'
export type { ConnectionOptions, DialectWiring, Ports } from './create-dialect.js'
export { createDialect } from './create-dialect.js'
export type {
  Aggregations,
  Dialect,
  Gap,
  IndexQuestion,
  LoadedEntry,
  LoadedPage,
  Match,
  MatchPage,
  Owner,
  PlannedRequest,
  Question,
  Survey,
  Walk,
} from './dialect.js'
export type { AbortSignalLike, ArchiveCall, Call } from './http/abort.js'
export { abortReason, throwIfAborted, untilAborted } from './http/abort.js'
export { closeConnections } from './http/agent.js'
export { isObject } from './http/answer.js'
export type { Authorizer, Headers } from './http/authorizer.js'
export { chooseTransport } from './http/choose-transport.js'
export type { Clock } from './http/clock.js'
export { systemClock } from './http/clock.js'
export { decodeText } from './http/decode-text.js'
export type { Gate } from './http/gate.js'
export { isDeeperThan } from './http/is-deeper-than.js'
export type { PageFault } from './http/page-fault.js'
export { pageFault } from './http/page-fault.js'
export { defaultRateLimits } from './http/rate-limiter.js'
export { readJson } from './http/read-json.js'
export type { RetryPolicy } from './http/retry.js'
export { defaultRetryPolicy } from './http/retry.js'
export type { Timeouts } from './http/timeouts.js'
export { defaultTimeouts } from './http/timeouts.js'
export type { Traffic } from './http/traffic.js'
export { noTraffic } from './http/traffic.js'
export type { Transport, WireRequest, WireResponse } from './http/transport.js'
export { leastUnparsed, UnparsedArchive, UnreadArchive } from './http/unparsed-archives.js'
export { warnOnce } from './http/warn-once.js'
export { Redactor } from './secrets/redactor.js'
export { secretsIn } from './secrets/secrets.js'
export type { ApiAddress } from './url.js'
export { resolveApi } from './url.js'
