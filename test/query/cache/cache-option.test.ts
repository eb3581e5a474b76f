import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.js'
import { QueryError } from '../../../src/errors/index.js'
import { cacheSettings } from '../../../src/query/cache/cache-option.js'

describe('the settings of a cache', () => {
  const usual = { cacheFolder: '/home/me/.cache/nomad-notebook' }

  it('are those of the option, with 2 GB in the user’s folder for caches', () => {
    const settings = { folder: resolve(usual.cacheFolder), keepsPrivate: false, maxBytes: 2e9 }
    expect(cacheSettings(undefined, usual)).toBeUndefined()
    expect(cacheSettings(false, usual)).toBeUndefined()
    expect(cacheSettings(true, usual)).toEqual(settings)
    expect(cacheSettings({}, usual)).toEqual(settings)
    expect(cacheSettings('here', usual)).toEqual({ ...settings, folder: resolve('here') })
    expect(cacheSettings('~/here', usual)?.folder).toBe(join(homedir(), 'here'))
    expect(cacheSettings({ folder: 'x', private: true, maxBytes: 5 }, usual)).toEqual({
      folder: resolve('x'),
      keepsPrivate: true,
      maxBytes: 5,
    })
  })

  it('need a folder', () => {
    expect(() => cacheSettings(true, {})).toThrow(QueryError)
    expect(cacheSettings('here', {})?.folder).toBe(resolve('here'))
  })

  it.skipIf(process.platform !== 'linux')('follow XDG_CACHE_HOME where it is a whole path', () => {
    expect(readConfig({ HOME: '/home/me' }).cacheFolder).toBe('/home/me/.cache/nomad-notebook')
    expect(readConfig({ HOME: '/home/me', XDG_CACHE_HOME: '/tmp/c' }).cacheFolder).toBe('/tmp/c/nomad-notebook')
    expect(readConfig({ HOME: '/home/me', XDG_CACHE_HOME: 'c' }).cacheFolder).toBe('/home/me/.cache/nomad-notebook')
    expect(readConfig({}).cacheFolder).toBeUndefined()
  })
})
