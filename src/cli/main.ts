#!/usr/bin/env node
import { runCli } from './run-cli.js'

// A reader such as `head` may close the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

void runCli(process.argv.slice(2)).then(code => {
  process.exitCode = code
})
