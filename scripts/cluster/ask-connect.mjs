// A question to Spark Connect that needs none of the package's own code: does SQL get an answer?
import { randomUUID } from 'node:crypto'
import grpc from '@grpc/grpc-js'

/** Field numbers of the messages of Spark Connect that the question needs. */
const fields = {
  request: { session: 1, user: 2, plan: 3 },
  user: { id: 1 },
  plan: { root: 1 },
  relation: { sql: 10 },
  sql: { query: 1 },
}

/** Runs a statement of SQL by a Connect server at `127.0.0.1:15002` and returns how many messages answered it. */
export function askConnect(address, statement, milliseconds) {
  const client = new grpc.Client(address, grpc.credentials.createInsecure())
  const sql = bytes(fields.relation.sql, bytes(fields.sql.query, statement))
  const request = Buffer.concat([
    bytes(fields.request.session, randomUUID()),
    bytes(fields.request.user, bytes(fields.user.id, 'nomad-notebook')),
    bytes(fields.request.plan, bytes(fields.plan.root, sql)),
  ])
  const unchanged = message => message
  const deadline = Date.now() + milliseconds
  return new Promise((resolve, reject) => {
    const path = '/spark.connect.SparkConnectService/ExecutePlan'
    const call = client.makeServerStreamRequest(path, unchanged, unchanged, request, { deadline, waitForReady: true })
    let answers = 0
    call.on('data', () => answers++)
    call.on('error', reject)
    call.on('end', () => resolve(answers))
  }).finally(() => client.close())
}

/** One field of a message, with its length before it. */
function bytes(field, content) {
  const body = Buffer.from(content)
  return Buffer.concat([Buffer.from([(field << 3) | 2]), lengthOf(body), body])
}

function lengthOf({ length }) {
  const parts = []
  for (let rest = length; ; rest >>>= 7) {
    if (rest < 128) return Buffer.from([...parts, rest])
    parts.push((rest & 127) | 128)
  }
}
