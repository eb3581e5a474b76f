import { expect, it } from 'vitest'
import { isLoopback } from '../../src/basics/loopback.js'

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is this machine', hostname => {
  expect(isLoopback({ hostname })).toBe(true)
})

it.each(['localhost.evil.example', '127.evil.example', '127.0.0.1.evil.example', '128.0.0.1', '0.0.0.0', '[::2]', ''])(
  "'%s' is another machine",
  hostname => {
    expect(isLoopback({ hostname })).toBe(false)
  },
)
