import type { Command } from '../command.js'
import { cite } from './cite.js'
import { download } from './download.js'
import { harvestShards } from './harvest-shard.js'
import { init } from './init.js'
import { kernel } from './kernel.js'
import { lab } from './lab.js'
import { serve } from './serve.js'
import { sql } from './sql.js'
import { update } from './update.js'
import { verify } from './verify.js'

/** All commands, in the order in which a user needs them. */
export const allCommands: readonly Command[] = [
  init,
  lab,
  kernel,
  download,
  verify,
  update,
  sql,
  cite,
  serve,
  harvestShards,
]
