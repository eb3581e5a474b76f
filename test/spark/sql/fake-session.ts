import { QueryError } from '../../../src/errors/index.js'
import { Frame } from '../../../src/frame/index.js'
import { type Relation, SparkFault } from '../../../src/spark/connect/index.js'
import type { SqlSession } from '../../../src/spark/sql/index.js'

/** A message as it is sent. */
// biome-ignore lint/suspicious/noExplicitAny: the messages are those of Spark, whose fields are looked into here.
type Message = Record<string, any>

/** A session without a server: it keeps what it is asked for, and answers with one frame. */
export class FakeSession implements SqlSession {
  readonly plans: Message[] = []
  readonly #answer: Frame
  readonly #version: string

  constructor(answer: Frame, version = '4.1.4') {
    this.#answer = answer
    this.#version = version
  }

  async frame(plan: Relation): Promise<Frame> {
    this.plans.push(plan.relation as Message)
    return this.#answer
  }

  async explain(_plan: Relation): Promise<string> {
    return 'Scan nomad_notebook_table_1 where nomad_notebook_value_1\n'
  }

  async version(): Promise<string> {
    return this.#version
  }

  /** The last statement, with the literals of its arguments. */
  statement(): { query: string; named: Record<string, unknown> } {
    const last = this.plans.at(-1) as Message
    const root = (last['with_relations']?.['root'] ?? last) as Message
    const { query, named_arguments } = root['sql'] as { query: string; named_arguments: Record<string, unknown> }
    return { query, named: named_arguments }
  }

  /** The rows that were sent for a table of the last statement. */
  rows(table: string): Frame {
    return Frame.fromArrow(this.#table(table)['local_relation']?.['data'] as Uint8Array)
  }

  /** The files that stand for a table of the last statement. */
  files(table: string): { paths: string[]; options: Record<string, string> } {
    const { paths, options } = this.#table(table)['read']['data_source']
    return { paths, options }
  }

  /** The statement in which columns of a table are converted. */
  conversion(table: string): string {
    return this.#table(table)['with_relations']?.['root']?.['sql']?.['query'] as string
  }

  #table(name: string): Message {
    const references = (this.plans.at(-1)?.['with_relations']?.['references'] ?? []) as Message[]
    const alias = references.map(one => one['subquery_alias'] as Message).find(one => one['alias'] === name)
    return alias?.['input'] as Message
  }
}

/** A session that fails, with an error of Spark at a word of the statement that it was sent. */
export function failing(facts: Partial<ConstructorParameters<typeof SparkFault>[0]>, word: string): FakeSession {
  const session = new FakeSession(Frame.fromColumns({ x: [1] }))
  session.frame = async plan => {
    session.plans.push(plan.relation as Message)
    const from = session.statement().query.indexOf(word)
    const cause = new SparkFault({ message: 'wrong', places: [{ from }], ...facts })
    throw new QueryError(`Spark refuses: ${cause.message}`, { cause })
  }
  return session
}
