import { describe, expect, it } from 'vitest'
import { NetworkError, QueryError } from '../../src/errors/index.js'
import { SparkFault } from '../../src/spark/connect/index.js'
import { KeptSession } from '../../src/spark/kept-session.js'

function kept(failures: unknown[] = []) {
  const opened: { closed: number }[] = []
  const session = new KeptSession(async () => {
    const failure = failures.shift()
    if (failure) throw failure
    const one = { closed: 0, close: async () => void one.closed++ }
    opened.push(one)
    return one
  })
  return { session, opened }
}

const lost = (errorClass: string) =>
  new NetworkError('lost', { cause: new SparkFault({ message: 'no session', errorClass }) })

describe('a kept session', () => {
  it('is opened once, also by two uses at the same time, and anew after it was closed', async () => {
    const { session, opened } = kept()
    await session.close()
    await Promise.all([session.get(), session.get()])
    expect(opened).toHaveLength(1)
    await session.close()
    expect(opened[0]?.closed).toBe(1)
    await session.get()
    expect(opened).toHaveLength(2)
  })

  it('is tried again by the next use when it could not be opened', async () => {
    const { session, opened } = kept([new NetworkError('nobody there')])
    await expect(session.get()).rejects.toThrow('nobody there')
    await session.get()
    expect(opened).toHaveLength(1)
  })

  it('is replaced once where the server has lost it, and what reads runs again', async () => {
    const { session, opened } = kept()
    await session.get()
    let runs = 0
    const found = await session.read(async () => {
      await session.get()
      if (++runs === 1) throw lost('INVALID_HANDLE.SESSION_CHANGED')
      return 'rows'
    })
    expect({ found, runs, opened: opened.length }).toEqual({ found: 'rows', runs: 2, opened: 2 })
    const again = session.read(async () => {
      await session.get()
      throw lost('INVALID_HANDLE.SESSION_NOT_FOUND')
    })
    await expect(again).rejects.toThrow('lost')
    expect(opened).toHaveLength(3)
  })

  it.each([
    [
      'other errors of Spark',
      new QueryError('no', { cause: new SparkFault({ message: 'no', errorClass: 'PARSE_SYNTAX_ERROR' }) }),
    ],
    ['errors of the connection', new NetworkError('gone')],
    ['rows that are lost', lost('INVALID_HANDLE.OPERATION_NOT_FOUND')],
  ])('stays with %s, which are thrown', async (_, error) => {
    const { session, opened } = kept()
    await session.get()
    await expect(session.read(() => Promise.reject(error))).rejects.toBe(error)
    await session.get()
    expect(opened).toHaveLength(1)
  })
})
