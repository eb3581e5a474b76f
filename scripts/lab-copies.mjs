// Copies of the lessons, to work in: what is tried in them changes no file that git tracks.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText, writeWhole } from './files.mjs'

/** Has the hash of each copy as it was written. */
const record = '.copies.json'

/**
 * Copies the notebooks of a folder, and those of its folders, to `to`. A copy that was changed since it was written is kept; others
 * become what the original is now. Returns the paths of copies that were written, and of changed ones that were kept.
 */
export function copyLessons(from, to) {
  const hashes = readRecord(join(to, record))
  const [written, kept] = [[], []]
  for (const path of notebooksBelow(from)) {
    const [original, copy] = [join(from, path), join(to, path)]
    const text = readFileSync(original, 'utf8')
    const now = readText(copy)
    if (existsSync(copy) && hashOf(now ?? '') !== hashes[path]) {
      if (now !== text) kept.push(path)
    } else if (now !== text) {
      writeWhole(copy, text)
      written.push(path)
    }
    // A copy that was changed is never overwritten later, whatever its original becomes.
    if (!kept.includes(path)) hashes[path] = hashOf(text)
  }
  writeWhole(join(to, record), `${JSON.stringify(hashes, null, 2)}\n`)
  return { written, kept }
}

function notebooksBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.ipynb') && !/(^|\/)(node_modules|\.)/.test(path))
    .sort()
}

function readRecord(path) {
  try {
    return JSON.parse(readText(path))
  } catch {
    return {}
  }
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('hex')
}
