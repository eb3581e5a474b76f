// One command at a time sets up the project: the next one waits until the first has ended, for whatever reason.
import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './steps.mjs'

/**
 * Does `work` while no other command sets up this folder, and waits for one that does.
 *
 * The lock is a local socket that this process listens on: the system closes it when the process ends, also when it is
 * killed, so no lock is ever left behind. `work` gets a list of file descriptors for `run(…, { keepOpen })`: a program
 * started with them keeps the lock too, so that an npm whose command was killed is waited for until it has ended.
 */
export async function withSetupLock(work, address = lockAddress()) {
  const lock = await takeLock(address)
  try {
    return await work(lock.descriptors)
  } finally {
    lock.release()
  }
}

/** The name of the project's socket: without a file on Linux and Windows, a file in the folder for temporary ones elsewhere. */
export function lockAddress(platform = process.platform) {
  // Short: systems allow about 100 bytes for the whole path.
  const name = `nomad-notebook-${createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 16)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

async function takeLock(address) {
  for (let tries = 0; ; tries++) {
    const lock = await listen(address)
    if (lock) return lock
    if (tries === 0) console.log('Another command is setting up this folder. Waiting for its end …')
    await untilFree(address)
  }
}

const nobody = { descriptors: [], release() {} }

/** Listens at the address; undefined where another process does. */
function listen(address) {
  return new Promise(resolve => {
    const waiting = new Set()
    const server = createServer(socket => {
      waiting.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => waiting.delete(socket))
    })
    // A system without local sockets: setting up goes on, without a lock.
    server.on('error', error => resolve(error.code === 'EADDRINUSE' ? undefined : nobody))
    server.listen(address, async () => {
      const release = () => {
        server.close()
        for (const socket of waiting) socket.destroy()
      }
      if (isFile(address) && !(await answers(server, address))) {
        release()
        return resolve(undefined)
      }
      const descriptor = server._handle?.fd
      resolve({ descriptors: descriptor >= 0 ? [descriptor] : [], release })
    })
  })
}

/** Returns when nobody listens at the address any more, or soon after. */
function untilFree(address) {
  return new Promise(resolve => {
    const socket = connect(address)
    socket.on('error', ({ code }) => {
      // The file of a process that was killed.
      if (code === 'ECONNREFUSED' && isFile(address)) rmSync(address, { force: true })
    })
    socket.on('close', async () => resolve(await pause(20)))
  })
}

/** Two commands that found the file of a killed process may both have replaced it: the lock belongs to the one that the file connects to. */
async function answers(server, address) {
  await pause(100)
  return new Promise(resolve => {
    const socket = connect(address)
    const no = () => resolve(false)
    server.once('connection', () => {
      socket.off('close', no)
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {})
    socket.on('close', no)
    socket.on('connect', () => setTimeout(() => socket.destroy(), 1000))
  })
}

function isFile(address) {
  return address.startsWith('/')
}
