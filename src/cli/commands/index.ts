import type { Command } from '../command.js'
import { serve } from './serve.js'

/** All commands, in the order in which a user needs them. */
export const allCommands: readonly Command[] = [serve]
