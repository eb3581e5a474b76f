export type { DialectName } from '../metainfo/index.js'
export type { AbortSignalLike, Call } from './abort.js'
export { abortReason, throwIfAborted, untilAborted } from './abort.js'
export { closeConnections } from './agent.js'
export type { AskLoginOptions } from './auth/ask-login.js'
export { askLogin } from './auth/ask-login.js'
export type { Authentication, Authorizer, AuthProvider, Headers } from './auth/authorizer.js'
export { isProvider } from './auth/authorizer.js'
export type { LoginOptions } from './auth/choose-authorizer.js'
export type { DeviceLoginOptions, DevicePrompt } from './auth/device-login.js'
export { deviceLogin } from './auth/device-login.js'
export type { KeycloakOptions, KeycloakPorts } from './auth/keycloak-authenticator.js'
export { KeycloakAuthenticator } from './auth/keycloak-authenticator.js'
export { isLoopback } from './auth/safe-origin.js'
export type { Clock } from './clock.js'
export { systemClock } from './clock.js'
export type { ConnectionOptions, DialectWiring, Ports } from './create-dialect.js'
export { createDialect } from './create-dialect.js'
export type {
  Aggregations,
  Dialect,
  Gap,
  LoadedEntry,
  LoadedPage,
  Owner,
  PlannedRequest,
  Question,
  Survey,
  Walk,
} from './dialect.js'
export { isDeeperThan } from './is-deeper-than.js'
export type { PageFault } from './page-fault.js'
export { pageFault } from './page-fault.js'
export type { RetryPolicy } from './retry.js'
export { defaultRetryPolicy } from './retry.js'
export type { Timeouts } from './timeouts.js'
export { defaultTimeouts } from './timeouts.js'
export type { Traffic } from './traffic.js'
export { noTraffic } from './traffic.js'
export type { Transport, WireRequest, WireResponse } from './transport.js'
export { undiciTransport } from './undici-transport.js'
export type { ApiAddress } from './url.js'
export { resolveApi } from './url.js'
export { warnOnce } from './warn-once.js'
