import { isNomadError } from '../../../errors/index.js'
import { FileSystemError } from '../file-system-error.js'

const credentials =
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_PROFILE, or give the machine a role. Credentials never go into the address.'
const place = 'Correct the name of the bucket, AWS_REGION, or AWS_ENDPOINT_URL (for stores other than AWS).'
const again = 'Run it again: nothing that is finished is lost.'

/** The meanings of stores' errors, by their names: the code of a file system, the reason, and a hint. */
const meanings: Record<string, readonly [code: string, reason: string, hint?: string]> = {
  NoSuchKey: ['ENOENT', 'it is not there', 'Was it moved or removed?'],
  NotFound: ['ENOENT', 'it is not there', 'Was it moved or removed?'],
  NoSuchBucket: ['ENXIO', 'the store has no such bucket', `Make the bucket first. ${place}`],
  NoSuchUpload: ['ENOENT', 'its upload was ended by another program', again],
  PreconditionFailed: ['EEXIST', 'there is another file of this name', 'Move it away, or choose another folder.'],
  AccessDenied: [
    'EACCES',
    'the store does not permit it',
    'The policy of the bucket must permit s3:GetObject, s3:PutObject, s3:DeleteObject, s3:ListBucket and s3:AbortMultipartUpload.',
  ],
  InvalidAccessKeyId: ['EACCES', 'the store does not know the access key', credentials],
  SignatureDoesNotMatch: ['EACCES', 'the store does not accept the secret access key', credentials],
  ExpiredToken: ['EACCES', 'the credentials have expired', credentials],
  InvalidToken: ['EACCES', 'the store does not accept the session token', credentials],
  CredentialsProviderError: ['EACCES', 'there are no credentials for the store', credentials],
  RequestTimeTooSkewed: ['EACCES', 'the clock of this machine is wrong, says the store', 'Set the clock.'],
  PermanentRedirect: ['ENXIO', 'the bucket is in another region', place],
  AuthorizationHeaderMalformed: ['ENXIO', 'the bucket is in another region', place],
  IllegalLocationConstraintException: ['ENXIO', 'the bucket is in another region', place],
  ConditionalRequestConflict: ['EAGAIN', 'other writers write the same name again and again', again],
  OperationAborted: ['EAGAIN', 'other writers write the same name again and again', again],
  SlowDown: ['EAGAIN', 'the store is too busy', again],
  ServiceUnavailable: ['EAGAIN', 'the store is too busy', again],
  Throttling: ['EAGAIN', 'the store is too busy', again],
  ThrottlingException: ['EAGAIN', 'the store is too busy', again],
  TooManyRequests: ['EAGAIN', 'the store is too busy', again],
  NotImplemented: [
    'EPROTONOSUPPORT',
    'the store cannot do this',
    'Choose a store that has conditional writes (If-None-Match).',
  ],
  QuotaExceeded: ['ENOSPC', 'the quota in the store is used up', `Free some space. ${again}`],
  XMinioStorageFull: ['ENOSPC', 'the store is full', `Free some space. ${again}`],
  InsufficientStorage: ['ENOSPC', 'the store is full', `Free some space. ${again}`],
}

/** The names of errors by the status of answers without a body, such as those of HEAD. */
const byStatus: Record<number, string> = {
  301: 'PermanentRedirect',
  403: 'AccessDenied',
  404: 'NotFound',
  409: 'ConditionalRequestConflict',
  412: 'PreconditionFailed',
  429: 'SlowDown',
  501: 'NotImplemented',
  503: 'SlowDown',
  507: 'InsufficientStorage',
}

/** Codes of failures on the way to the store. */
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
])

/**
 * Returns the error of a file system for one of the store's client. The original is left out: it has the request, with its signature.
 */
export function storeError(error: unknown): unknown {
  if (isNomadError(error) || error instanceof FileSystemError || !(error instanceof Error)) return error
  const { name, message, code, $metadata } = error as Error & {
    code?: unknown
    $metadata?: { httpStatusCode?: number }
  }
  const status = $metadata?.httpStatusCode
  const named = nameOf(name, status)
  if (named !== undefined) {
    const [kind, reason, hint] = meanings[named] as (typeof meanings)[string]
    const isOrdinary = kind === 'ENOENT' || kind === 'EEXIST'
    return new FileSystemError(kind, isOrdinary ? reason : `${reason} (${shownName(name, status)})`, hint)
  }
  if (message.includes('Region is missing')) {
    return new FileSystemError('ENXIO', 'no region is set', 'Set AWS_REGION to the region of the bucket.')
  }
  if (isNetworkFailure(error)) {
    const shown = typeof code === 'string' ? code : 'it is silent'
    return new FileSystemError('EHOSTUNREACH', `the store cannot be reached (${shown})`, `${place} ${again}`)
  }
  if (status !== undefined) {
    return new FileSystemError('EIO', `the store answers with an error (${shownName(name, status)})`, again)
  }
  return error
}

/** Returns true for a request of which nobody knows whether the store did it. */
export function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof FileSystemError && ['EHOSTUNREACH', 'EIO', 'EAGAIN', 'ENOENT'].includes(error.code)
}

function isNetworkFailure(error: Error): boolean {
  const { code, name, message } = error as Error & { code?: unknown }
  if (typeof code === 'string') return network.has(code)
  return name === 'TimeoutError' || message === 'aborted' || message.includes('socket hang up')
}

function nameOf(name: string, status: number | undefined): string | undefined {
  if (Object.hasOwn(meanings, name)) return name
  return status === undefined ? undefined : byStatus[status]
}

/** The name is what the store says it is. */
function shownName(name: string, status: number | undefined): string {
  const plain = name.replace(/[^A-Za-z0-9]/g, '').slice(0, 60)
  return status === undefined ? plain : `${plain}, status ${status}`
}
