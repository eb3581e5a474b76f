import { QueryError } from '../../errors/index.js'

/** A folder or file in an S3-compatible store. */
export interface Address {
  bucket: string
  /** Without `/` at its ends; empty for the bucket itself. */
  key: string
  /** `s3://bucket/key`. */
  path: string
}

/** The longest key that S3 takes, in bytes. */
const longestKey = 1024

/** The form of a bucket's name; the oldest ones have capitals and `_`. */
const bucketName = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/

/** Returns true for the path of a folder or file in a store, as `folderPath` returns it. */
export function isAddress(path: string): boolean {
  return path.startsWith('s3://')
}

/**
 * Reads `s3://bucket/prefix`.
 *
 * @throws QueryError for an address with a login, and for one that names no bucket or no proper key; it does not show the address,
 * which may have a secret
 */
export function parseAddress(text: string): Address {
  const [bucket = '', ...names] = text.replace(/^s3:\/\//i, '').split('/')
  const fail = (what: string, hint: string): never => {
    throw new QueryError(`The address of the folder in the store ${what}.`, { hint })
  }
  if (bucket.includes('@') || bucket.includes(':')) {
    fail(
      'has a login or a port before its first name',
      "Write 's3://bucket/prefix'. Credentials come from the environment, a profile, or the role of the machine; another server from AWS_ENDPOINT_URL.",
    )
  }
  if (!bucketName.test(bucket)) fail('does not begin with the name of a bucket', "Write 's3://bucket/prefix'.")
  while (names.at(-1) === '') names.pop()
  if (names.some(name => name === '' || name === '.' || name === '..')) {
    fail(
      "has an empty name, '.' or '..' between its slashes",
      "Write 's3://bucket/prefix', as in 's3://bucket/oxides'.",
    )
  }
  const key = names.join('/')
  if (/[\\?#]/.test(key) || hasControlCharacter(key)) {
    fail('has one of \\ ? # or a control character', 'Choose another prefix: other programs misread these.')
  }
  if (Buffer.byteLength(key) > longestKey - 200) fail('is too long', 'Choose a shorter prefix.')
  return { bucket, key, path: key === '' ? `s3://${bucket}` : `s3://${bucket}/${key}` }
}

/** Returns bucket and key of a path in a store that this package made. */
export function bucketAndKey(path: string): { Bucket: string; Key: string } {
  const [bucket = '', ...names] = path.slice('s3://'.length).split('/')
  return { Bucket: bucket, Key: names.join('/') }
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 32 || code === 127) return true
  }
  return false
}
