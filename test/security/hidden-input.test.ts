import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { askLogin } from '../../src/api/ask-login.js'
import { hiddenInput, type Terminal } from '../../src/api/auth/hidden-input.js'
import { AuthError, QueryError } from '../../src/errors/index.js'
import { serveSample } from '../../src/sample/index.js'

function terminal() {
  const input = new EventEmitter() as unknown as Terminal['input'] & EventEmitter
  const modes: boolean[] = []
  Object.assign(input, { isTTY: true, setRawMode: (on: boolean) => modes.push(on), resume() {}, pause() {} })
  const written: string[] = []
  return { input, output: { write: (text: string) => written.push(text) }, written, modes }
}

describe('a hidden prompt', () => {
  it('shows the question and nothing of what is typed', async () => {
    const fake = terminal()
    const asked = hiddenInput('Password: ', fake)
    for (const typed of ['hun', 'terX', '\u007f', '2', '\r']) fake.input.emit('data', typed)
    expect(await asked).toBe('hunter2')
    expect(fake.written).toEqual(['Password: ', '\n'])
    expect(fake.modes).toEqual([true, false])
    expect(fake.input.listenerCount('data')).toBe(0)
  })

  it('can be given up', async () => {
    const fake = terminal()
    const asked = hiddenInput('Password: ', fake)
    fake.input.emit('data', 'secret\u0003')
    await expect(asked).rejects.toThrow(AuthError)
    expect(fake.modes).toEqual([true, false])
  })

  it('says what else to do where there is no terminal', async () => {
    const { output } = terminal()
    const input = { isTTY: false } as unknown as Terminal['input']
    await expect(hiddenInput('?', { input, output })).rejects.toThrow(/NOMAD_TOKEN[\s\S]*deviceLogin/)
  })
})

describe('askLogin', () => {
  it('logs in at both dialects with the password that is typed', async () => {
    const server = await serveSample({ entries: [] })
    const questions: string[] = []
    const ask = async (question: string) => {
      questions.push(question)
      return 'student'
    }
    for (const url of [server.url, server.legacyUrl]) {
      const login = await askLogin({ username: 'student', url }, ask)
      expect(await login.apply()).toEqual({ Authorization: expect.stringMatching(/^Bearer \S{20,}$/) })
    }
    expect(questions).toEqual(Array(2).fill(`Password of student at 127.0.0.1:${server.port}: `))
    await expect(askLogin({ username: 'student', url: server.url }, async () => 'wrong')).rejects.toThrow(AuthError)
    await server.close()
  })

  it('asks for nothing that it would not send', async () => {
    const asked: string[] = []
    const ask = async (question: string) => {
      asked.push(question)
      return 'x'
    }
    await expect(askLogin({ username: 'ada', url: 'http://nomad.example.org/api/v1' }, ask)).rejects.toThrow(AuthError)
    await expect(askLogin({ url: 'https://nomad.example.org/api/v1' }, ask)).rejects.toThrow(QueryError)
    expect(asked).toEqual([])
  })
})
