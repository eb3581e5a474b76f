import { fileURLToPath } from 'node:url'
import { Kernel } from '../kernel/kernel.mjs'
import type { Block } from './blocks.js'
import { type Outcome, runScript } from './scripts.js'
import { type Addresses, withoutPublicServers } from './servers.js'

const notebooks = fileURLToPath(new URL('../../notebooks', import.meta.url))

/** Runs blocks where they are meant for, all cells in one kernel, against an embedded archive. */
export class Session {
  readonly #archive: Addresses
  #kernel: Kernel | undefined

  constructor(archive: Addresses) {
    this.#archive = archive
  }

  /** Runs a block with the servers that it names replaced. */
  run({ place, code }: Block): Promise<Outcome> {
    const local = withoutPublicServers(code, this.#archive)
    return place === 'script' ? runScript(local, this.#environment) : this.cell(local)
  }

  /** Runs a cell; the first one starts the kernel. */
  async cell(code: string): Promise<Outcome> {
    this.#kernel ??= await Kernel.start(notebooks, this.#environment)
    const { status, output, displays } = await this.#kernel.execute(code)
    const isLost = /UnhandledPromiseRejection|UncaughtException|Promise \{ <(pending|rejected)>/.test(output)
    return { ok: status === 'ok' && !isLost, output: [output, ...displays].join('\n').trim() }
  }

  async close(): Promise<void> {
    await this.#kernel?.stop()
  }

  get #environment(): Record<string, string> {
    return { NOMAD_URL: this.#archive.url, NOMAD_TOKEN: '', NOMAD_USERNAME: '', NOMAD_PASSWORD: '' }
  }
}
