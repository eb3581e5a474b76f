import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../shared/', import.meta.url))

/** The path of something in the planning folder beside the project, or `undefined` where a clone has no such folder. */
export function sharedPath(...parts: string[]): string | undefined {
  const path = [folder, ...parts].join('/')
  return existsSync(path) ? path : undefined
}

/** Ends a test's title so that a skipped run says why. */
export const needsShared = '(needs ../shared, skipped without it)'
