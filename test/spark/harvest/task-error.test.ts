import { describe, expect, it } from 'vitest'
import { IncompleteError, QueryError } from '../../../src/errors/index.js'
import { taskError } from '../../../src/spark/harvest/task-error.js'

const facts = { name: 'Spark at cluster:15002', command: 'nomad-notebook' }

/** An error as a session throws it: its own words in one line, and Spark's as the cause. */
function thrown(said: string, status = 1): Error {
  const words = `Subprocess exited with status ${status}. Error: ${said}.`
  const fault = Object.assign(new Error('Job aborted due to stage failure.'), { causes: [words] })
  return new QueryError(`The SQL statement failed: ${words.replaceAll(/\s+/g, ' ')}`, { cause: fault })
}

describe('the error of a task', () => {
  it('has the last lines of the program, as they were written, and the error of Spark as its cause', () => {
    const cause = thrown('t of a line\nShard 7: DataError: The disk is full.\n1 of 3 shards failed: 7.\n')
    const error = taskError(cause, facts) as IncompleteError
    expect(error).toBeInstanceOf(IncompleteError)
    expect(error.message).toContain(':\nt of a line\nShard 7: DataError: The disk is full.\n1 of 3 shards failed: 7.\n')
    expect(error.cause).toBe(cause)
    expect(error.hint).toContain('make the same call again')
  })

  it('says so when the program said nothing', () => {
    expect((taskError(thrown('', 137), facts) as Error).message).toMatch(/\(exit code 137, [^)]*\); it said nothing\./)
  })

  it('names the program that is missing', () => {
    const error = taskError(thrown('env: ‘nomad-notebook’: No such file or directory\n', 127), facts) as QueryError
    expect(error).toBeInstanceOf(QueryError)
    expect(error.message).toContain("cannot start 'nomad-notebook': env: ‘nomad-notebook’: No such file or directory\n")
  })

  it.each([new Error('other'), new QueryError('The Spark server refused it.'), undefined, 'text'])(
    'is that of Spark where no program failed: %s',
    other => {
      expect(taskError(other, facts)).toBe(other)
    },
  )
})
