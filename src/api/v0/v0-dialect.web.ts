import { QueryError } from '../../errors/index.js'
import type { Client } from '../http/client.js'
import type * as node from './v0-dialect.js'

/** A page speaks today's API alone. */
class NoDialect {
  constructor(client: Client) {
    throw new QueryError(`${client.options.root} speaks the old API (v0), which nomad-notebook/web does not.`, {
      hint: "An address of today's API ends in /api/v1. The package nomad-notebook speaks both, in a notebook or a script.",
    })
  }
}

export const V0Dialect = NoDialect as unknown as typeof node.V0Dialect
