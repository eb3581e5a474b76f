// A client for one kernel, tslab or Deno's: starts it as Jupyter does and speaks Jupyter's protocol with it.
import { spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const require = createRequire(import.meta.url)

/** The kernel's process ended while an answer was waited for. */
class KernelEnded extends Error {
  constructor(how) {
    super(`The kernel ended (${how}).`)
  }
}

/** A running kernel. */
export class Kernel {
  #child
  #key
  #shell
  #iopub
  /** What is printed for a request. */
  #waiting = new Map()

  constructor(child, key, sockets) {
    this.#child = child
    this.#key = key
    this.#shell = sockets.shell
    this.#iopub = sockets.iopub
  }

  /**
   * Starts a kernel in the folder that a notebook would stand in, and waits until it answers: tslab, or Deno's where `deno` is
   * the path of its program, or what `argv` of a kernel's description says.
   */
  static async start(workingFolder, environment = {}, options = {}) {
    for (let attempt = 1; ; attempt++) {
      try {
        return await Kernel.#startOnce(workingFolder, environment, options)
      } catch (error) {
        // Its ports may have become those of another program.
        if (!(error instanceof KernelEnded) || attempt === 3) throw error
      }
    }
  }

  static async #startOnce(workingFolder, environment, { deno, argv }) {
    const zeromq = createRequire(require.resolve('tslab/package.json'))('zeromq')
    const key = randomUUID()
    const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
    const connection = join(folder, 'connection.json')
    // Sockets that are files, where there are any: a free port may be another program's by the time that the kernel takes it.
    const usesPorts = process.platform === 'win32' || deno !== undefined || argv !== undefined
    const place = usesPorts ? { transport: 'tcp', ip: '127.0.0.1' } : { transport: 'ipc', ip: join(folder, 'socket') }
    const names = ['shell', 'iopub', 'stdin', 'control', 'hb']
    const numbers = usesPorts ? await freePorts(names.length) : names.map((_, index) => index + 1)
    const ports = Object.fromEntries([...numbers].map((number, index) => [`${names[index]}_port`, number]))
    const addressOf = name => `${place.transport}://${place.ip}:${ports[`${name}_port`]}`
    writeFileSync(connection, JSON.stringify({ ...place, ...ports, signature_scheme: 'hmac-sha256', key }))
    const tslab = () => [require.resolve('tslab/bin/tslab'), 'kernel', '--config-path', connection]
    const denos = () => ['jupyter', '--kernel', '--conn', connection]
    const given = argv?.map(part => part.replace('{connection_file}', connection))
    const [program, ...args] = given ?? (deno ? [deno, ...denos()] : [process.execPath, ...tslab()])
    const child = spawn(program, args, {
      cwd: workingFolder,
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    })
    // Without a wait at the end for what a kernel that has ended no longer takes.
    const shell = new zeromq.Dealer({ linger: 0 })
    const iopub = new zeromq.Subscriber({ linger: 0 })
    shell.connect(addressOf('shell'))
    iopub.connect(addressOf('iopub'))
    iopub.subscribe()
    // Closed sockets end what waits for an answer that no longer comes.
    child.once('exit', () => {
      shell.close()
      iopub.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const kernel = new Kernel(child, key, { shell, iopub })
    kernel.#listen()
    // A subscription takes a moment, and what is published before is lost: ask until the answer comes on both ways.
    for (let published = false; !published; ) {
      const id = randomUUID()
      const idle = kernel.#outputUntilIdle(id).then(() => true)
      await kernel.#request('kernel_info_request', {}, id)
      published = await Promise.race([idle, setTimeout(200, false)])
      kernel.#waiting.delete(id)
    }
    return kernel
  }

  /** Runs a cell. */
  async execute(code) {
    const id = randomUUID()
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false }
    const output = this.#outputUntilIdle(id)
    const reply = await this.#request('execute_request', content, id)
    const result = { status: reply.content.status, ...(await output) }
    // After a failed cell, tslab drops for a moment what arrives, as Jupyter's "run all" wants it.
    if (result.status === 'error') await setTimeout(400)
    return result
  }

  /** False once its process has ended, by whatever. */
  get alive() {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Interrupts what runs, as Jupyter's stop button does. */
  interrupt() {
    this.#child.kill('SIGINT')
  }

  /** What the editor offers at the end of the code, or at `position`. */
  async complete(code, position = code.length) {
    const { content } = await this.#request('complete_request', { code, cursor_pos: position })
    return content.matches
  }

  /** What the editor says about the name at the end of the code; an empty text when it has nothing to say. */
  async inspect(code, position = code.length - 1) {
    const { content } = await this.#request('inspect_request', { code, cursor_pos: position, detail_level: 0 })
    return String(content.data?.['text/plain'] ?? '')
  }

  /** Ends the kernel. */
  async stop() {
    if (!this.alive) return
    const ended = new Promise(resolve => this.#child.once('exit', resolve))
    this.#child.kill('SIGKILL')
    await ended
  }

  async #request(type, content, id = randomUUID()) {
    const header = { msg_id: id, msg_type: type, session: 'test', username: 'test', version: '5.3', date: '' }
    const parts = [header, {}, {}, content].map(part => JSON.stringify(part))
    await this.#shell.send(['<IDS|MSG>', this.#sign(parts), ...parts])
    for (;;) {
      const frames = await this.#shell.receive().catch(error => {
        throw this.alive ? error : new KernelEnded(this.#child.signalCode ?? this.#child.exitCode)
      })
      const reply = readMessage(frames)
      if (reply.parent.msg_id === id) return reply
    }
  }

  #sign(parts) {
    const hash = createHmac('sha256', this.#key)
    for (const part of parts) hash.update(part)
    return hash.digest('hex')
  }

  #outputUntilIdle(id) {
    return new Promise(resolve => this.#waiting.set(id, { output: '', displays: [], outputs: [], resolve }))
  }

  async #listen() {
    for await (const frames of this.#iopub) {
      const { header, parent, content } = readMessage(frames)
      const waiting = this.#waiting.get(parent.msg_id)
      if (waiting && header.msg_type === 'stream') waiting.output += content.text
      if (waiting && header.msg_type.endsWith('display_data')) waiting.displays.push(content.data['text/plain'] ?? '')
      if (waiting) record(waiting.outputs, header.msg_type, content)
      if (waiting && header.msg_type === 'status' && content.execution_state === 'idle') {
        // What a cell leaves running may change its displays later.
        const { output, displays, outputs } = waiting
        waiting.resolve({ output, displays, outputs })
      }
    }
  }
}

/** Returns ports that no program uses. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return server
    }),
  )
  const ports = servers.map(server => server.address().port)
  await Promise.all(servers.map(server => once(server.close(), 'close')))
  return ports
}

/** Adds an output as notebooks store it; an update replaces the display that it belongs to. */
function record(outputs, type, content) {
  const last = outputs.at(-1)
  if (type === 'stream') {
    if (last?.output_type === 'stream' && last.name === content.name) last.text += content.text
    else outputs.push({ output_type: 'stream', ...content })
  } else if (type === 'update_display_data') {
    const id = content.transient?.display_id
    const shown = outputs.find(output => id !== undefined && output.transient?.display_id === id)
    if (shown) shown.data = content.data
  } else if (['display_data', 'execute_result', 'error'].includes(type)) {
    outputs.push({ output_type: type, ...content })
  }
}

function readMessage(frames) {
  const texts = frames.map(frame => new TextDecoder().decode(frame))
  const start = texts.indexOf('<IDS|MSG>') + 2
  const [header, parent, , content] = texts.slice(start, start + 4).map(text => JSON.parse(text))
  return { header, parent, content }
}
