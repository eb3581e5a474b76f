import { resolve } from 'node:path'
import { isRemote } from '../../sql/statement/index.js'

/** Returns the address of one file as Hadoop reads it, whatever characters its path has: those of patterns stand for themselves. */
export function addressOfFile(path: string): string {
  return addressOfPattern(path).replace(/[*?[\]{}\\]/g, '\\$&')
}

/**
 * Returns the address of files as Hadoop reads it: `s3://` as `s3a://`, and paths of this machine as `file://`, since without that
 * they would be paths of the cluster's own file system.
 */
export function addressOfPattern(path: string): string {
  if (!isRemote(path)) return `file://${absolute(path)}`
  return path.replace(/^s3:/i, 's3a:')
}

function absolute(path: string): string {
  const full = resolve(path).replaceAll('\\', '/')
  // `C:/…`
  return full.startsWith('/') ? full : `/${full}`
}

/** Returns the folder above all that a pattern can mean, in which the names of folders are partitions. */
export function folderOfPattern(address: string): string {
  const fixed = address.split('/')
  const first = fixed.findIndex((part, index) => index > 2 && (/[*?[{]/.test(part) || /^[^/]+=/.test(part)))
  return fixed.slice(0, first < 0 ? -1 : first).join('/')
}
