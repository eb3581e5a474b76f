import { expect, it } from 'vitest'
import { importOptional, requireOptional, resolveOptional } from '../../src/basics/optional-package.js'
import { MissingDependencyError } from '../../src/errors/index.js'

const use = { purpose: 'This test needs', install: 'npm install it' }

it('an optional package that is not installed is named, with who needs it and the line that installs it', async () => {
  const text = 'This test needs the package no-such-package, which is not installed.\nnpm install it'
  expect(() => requireOptional('no-such-package', use)).toThrow(MissingDependencyError)
  expect(() => requireOptional('no-such-package', use)).toThrow(text)
  expect(() => resolveOptional('no-such-package/file.js', use)).toThrow(text)
  // @ts-expect-error there is none
  await expect(importOptional('no-such-package', () => import('no-such-package'), use)).rejects.toThrow(text)
})

it("a package's name has two parts where it has a scope", () => {
  expect(() => resolveOptional('@no-such/package/file.js', use)).toThrow('the package @no-such/package, which')
})

it('a package that is there is loaded', () => {
  expect(requireOptional<{ gzip: unknown }>('node:zlib', use)).toHaveProperty('gzip')
})

it('another fault of the package stays what it is: a package that it needs itself, or its own error', async () => {
  const inner = Object.assign(new Error("Cannot find module 'inner'"), { code: 'MODULE_NOT_FOUND' })
  const own = new Error('broken')
  for (const fault of [inner, own]) {
    await expect(importOptional('outer', () => Promise.reject(fault), use)).rejects.toBe(fault)
  }
})
