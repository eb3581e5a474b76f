import { once } from 'node:events'
import { serveSample } from '../../index.js'
import { readWhole } from '../arguments/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { printableJson } from '../terminal/index.js'

/** `nomad-notebook serve`: the embedded archive, until it is stopped. */
export const serve: Command = {
  name: 'serve',
  summary: 'run the embedded archive: a NOMAD server on this machine with 95 calculations',
  operands: { name: '', least: 0, most: 0 },
  options: {
    port: { value: 'PORT', help: 'where to listen; default 0: a free port' },
    dynamics: { help: 'add phonons and molecular dynamics' },
    'new-schema': { help: 'add entries that keep everything in data' },
  },
  description: `
Runs the embedded archive until Ctrl-C: a server that answers as NOMAD does, for tutorials and trials without a network. Only this
machine can reach it. It needs the package nomad-notebook-sample. It prints its address; give that to other commands by --url or
NOMAD_URL. Its accounts are student (password student) and teacher (teacher).`,
  examples: ['nomad-notebook serve --port 8000'],
  async run(args, terminal) {
    const port = readWhole('--port', args.text('port'), 0, 65_535)
    const archive = await serveSample({ port, dynamics: args.has('dynamics'), newSchema: args.has('new-schema') })
    const { url, legacyUrl } = archive
    // At once, because the command runs until it is stopped.
    terminal.print(
      args.has('json')
        ? printableJson({ url, legacyUrl, port: archive.port })
        : `NOMAD archive at ${url} (v0 under ${legacyUrl}); accounts student/student and teacher/teacher; stop with Ctrl-C`,
    )
    await untilStopped(terminal.signal)
    await archive.close()
    return { code: exitCode.done }
  },
}

/** Returns when the command is stopped. The archive and a signal keep no process alive, but a timer does. */
async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const longest = 2 ** 31 - 1
  const timer = setInterval(() => {}, longest)
  await once(signal, 'abort')
  clearInterval(timer)
}
