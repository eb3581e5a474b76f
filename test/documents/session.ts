import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kernel } from '../kernel/kernel.mjs'
import type { Block } from './blocks.js'
import { runPython, runShell } from './programs.js'
import { type Outcome, runScript } from './scripts.js'
import { type Addresses, withoutPublicServers } from './servers.js'

const runs = fileURLToPath(new URL('../../.runs', import.meta.url))

/** Runs blocks where they are meant for, all cells in one kernel, against an embedded archive, in a folder of their own. */
export class Session {
  readonly #archive: Addresses
  /** Within the project, where the package finds itself by its name. */
  readonly #folder: string
  #kernel: Kernel | undefined

  constructor(archive: Addresses) {
    this.#archive = archive
    mkdirSync(runs, { recursive: true })
    this.#folder = mkdtempSync(join(runs, 'blocks-'))
  }

  /** Runs a block with the servers that it names replaced. */
  run({ place, code }: Block): Promise<Outcome> {
    const local = withoutPublicServers(code, this.#archive)
    const surroundings = { cwd: this.#folder, environment: this.#environment }
    if (place === 'script') return runScript(local, surroundings)
    if (place === 'shell') return runShell(local, surroundings)
    if (place === 'python') return runPython(local, surroundings)
    return this.cell(local)
  }

  /** Runs a cell; the first one starts the kernel. */
  async cell(code: string): Promise<Outcome> {
    this.#kernel ??= await Kernel.start(this.#folder, this.#environment)
    const { status, output, displays } = await this.#kernel.execute(code)
    const isLost =
      /UnhandledPromiseRejection|UncaughtException|Promise \{\s+<(pending|rejected)>|A promise, not yet its value/.test(
        output,
      )
    return { ok: status === 'ok' && !isLost, output: [output, ...displays].join('\n').trim() }
  }

  async close(): Promise<void> {
    await this.#kernel?.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  get #environment(): Record<string, string> {
    return { NOMAD_URL: this.#archive.url, NOMAD_TOKEN: '', NOMAD_USERNAME: '', NOMAD_PASSWORD: '' }
  }
}
