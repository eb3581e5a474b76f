// Processes that never outlive the one that started them, and write into one temporary folder.
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Failure } from '../steps.mjs'
import { killGroup, waitForGroups } from './processes.mjs'

/**
 * Processes, each in a group of its own with all that it starts, and a guard that ends them when this process has ended, for whatever
 * reason. They share a temporary `folder`, which is deleted at their end.
 */
export class GuardedProcesses {
  folder
  #all = []
  #guard
  #stopped

  /** `title` becomes part of the folder's name. */
  constructor(title) {
    this.folder = mkdtempSync(join(tmpdir(), `nomad-notebook ${title} `))
    const guard = fileURLToPath(new URL('guard.mjs', import.meta.url))
    this.#guard = spawn(process.execPath, [guard, this.folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
    this.#guard.unref()
    this.#guard.stdin.unref()
    this.#guard.stdin.on('error', () => {})
  }

  /** Starts a program, which logs into a file of the folder; `env` are all of its variables. */
  start(name, program, args, env) {
    const log = join(this.folder, `${name}.log`)
    writeFileSync(log, '')
    const descriptor = openSync(log, 'a')
    const stdio = ['ignore', descriptor, descriptor]
    const child = spawn(program, args, { cwd: this.folder, env, stdio, detached: true })
    closeSync(descriptor)
    if (child.pid !== undefined) this.#guard.stdin.write(`${child.pid}\n`)
    const started = new LoggedProcess(name, child, log)
    this.#all.push(started)
    return started
  }

  /** The last lines of all logs. */
  ends() {
    return this.#all.map(one => `--- the end of the log of ${one.name}\n${one.end()}`).join('\n')
  }

  /** Ends all processes and deletes the folder. */
  stop() {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  async #stop() {
    const groups = this.#all.map(({ pid }) => pid).filter(pid => pid !== undefined)
    for (const group of groups) killGroup(group)
    const left = await waitForGroups(groups)
    await this.#endGuard()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20 })
    if (left.length > 0) throw new Failure(`Processes did not end: ${left.map(({ pid }) => pid).join(', ')}.`)
  }

  async #endGuard() {
    if (this.#guard.exitCode !== null || this.#guard.signalCode !== null) return
    const ended = new Promise(resolve => this.#guard.once('exit', resolve))
    this.#guard.ref()
    this.#guard.stdin.end()
    await ended
  }
}

class LoggedProcess {
  #log
  #problem

  constructor(name, child, log) {
    this.name = name
    this.pid = child.pid
    this.#log = log
    child.on('error', error => {
      this.#problem = `${name} could not be started: ${error.message}`
    })
    child.on('exit', (code, signal) => {
      this.#problem ??= `${name} ended with ${signal ?? `exit code ${code}`}`
    })
    child.unref()
  }

  /** The first group of a pattern in the log, as soon as it is there; `until` is a time in milliseconds. */
  async says(pattern, until) {
    for (;;) {
      // Before the log: what is written at the end is then read, too.
      const problem = this.#problem
      const found = readFileSync(this.#log, 'utf8').match(pattern)
      if (found) return found[1]
      if (problem !== undefined) throw new Error(`${problem}.`)
      if (Date.now() > until) throw new Error(`${this.name} was not ready in time.`)
      await pause(100)
    }
  }

  end() {
    return readFileSync(this.#log, 'utf8').trimEnd().split('\n').slice(-25).join('\n')
  }
}
