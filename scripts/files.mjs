// Writes files so that they are complete or missing, also when the process that writes them is killed.
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a text file, with the folders above it. */
export function writeWhole(path, text) {
  putWhole(path, fresh => writeFileSync(fresh, text))
}

/** Copies a file to where it is missing or is of another size. */
export function copyWhole(source, path) {
  if (sizeOf(path) !== statSync(source).size) putWhole(path, fresh => copyFileSync(source, fresh))
}

/** The text of a file, or undefined where it cannot be read. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function putWhole(path, write) {
  mkdirSync(dirname(path), { recursive: true })
  const fresh = `${path}.${process.pid}.tmp`
  try {
    write(fresh)
    renameSync(fresh, path)
  } finally {
    rmSync(fresh, { force: true })
  }
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size
}
