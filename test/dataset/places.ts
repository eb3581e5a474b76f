import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { type ObjectStore, startObjectStore } from '../server/index.js'
import { filesIn, sumsOf, temporaryFolder, withTimes } from './folders.js'

/** Where data sets are kept, with a way to its files around the file system that is tested. */
export interface Place {
  /** Returns an empty folder. */
  folder(): string
  write(path: string, text: string): void
  read(path: string): string
  /** The files of a folder and those below it, relative, in order. */
  names(folder: string): string[]
  /** The SHA-256 of each file of a folder but those that have times. */
  sums(folder: string): Record<string, string>
  /** Makes a file one that was changed long ago. */
  age(path: string): void
}

const onDisk: Place = {
  folder: temporaryFolder,
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  },
  read: path => readFileSync(path, 'utf8'),
  names: filesIn,
  sums: sumsOf,
  age: path => utimesSync(path, new Date(0), new Date(0)),
}

/** Starts a store for the tests of a file, which the environment names, and stops it after them. */
export function useObjectStore(): { readonly current: ObjectStore } {
  let store: ObjectStore | undefined
  beforeAll(async () => {
    store = await startObjectStore()
    vi.stubEnv('AWS_ENDPOINT_URL', store.url)
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined)
    vi.stubEnv('AWS_PROFILE', undefined)
    vi.stubEnv('AWS_REGION', undefined)
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-tests')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-tests')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await store?.close()
  })
  return {
    get current() {
      return store as ObjectStore
    },
  }
}

let made = 0

function inStore(store: { readonly current: ObjectStore }): Place {
  const nameOf = (path: string) => path.slice('s3://'.length)
  return {
    folder: () => `s3://data/tests/${++made}`,
    write: (path, text) => store.current.put(nameOf(path), text),
    read: path => String(store.current.objects.get(nameOf(path))?.bytes ?? ''),
    names: folder => namesBelow(store.current, folder),
    sums: folder => sumsInStore(store.current, folder),
    age(path) {
      const object = store.current.objects.get(nameOf(path))
      if (object) object.changed = new Date(0)
    },
  }
}

/** The files of a folder in a store and those below it, relative, in order. */
export function namesBelow(store: ObjectStore, folder: string): string[] {
  const start = `${folder.slice('s3://'.length)}/`
  const names = [...store.objects.keys()].filter(name => name.startsWith(start))
  return names.map(name => name.slice(start.length)).sort()
}

/** The SHA-256 of each file of a folder in a store but those that have times. */
export function sumsInStore(store: ObjectStore, folder: string): Record<string, string> {
  const bytesOf = (name: string) => store.objects.get(`${folder.slice('s3://'.length)}/${name}`)?.bytes ?? ''
  const names = namesBelow(store, folder).filter(name => !withTimes.includes(name))
  return Object.fromEntries(names.map(name => [name, createHash('sha256').update(bytesOf(name)).digest('hex')]))
}

/** The places that keep the same promises: the disk, and a store. For `describe.each`. */
export function places(): [name: string, place: Place][] {
  return [
    ['a disk', onDisk],
    ['a store', inStore(useObjectStore())],
  ]
}
