// JupyterLab for one look: its own settings and runtime files, any free port, ended when the look is over.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { jupyterEnvironment } from '../jupyter.mjs'
import { python } from '../setup-python.mjs'
import { Failure } from '../steps.mjs'

const patience = 60_000

/**
 * Starts JupyterLab on `notebooks`, with all that it writes in `folder`: `{ addressOf(notebook), close() }`.
 *
 * `dark` is Lab's dark theme. No notebook is trusted: what is trusted stands in the folder of the user, and here that is a
 * new one.
 */
export async function startLab({ notebooks, folder, dark = false }) {
  rmSync(folder, { recursive: true, force: true })
  const environment = { ...jupyterEnvironment(), ...folders(folder) }
  writeSettings(environment, dark)
  const port = await freePort()
  const options = [`--ServerApp.port=${port}`, '--ServerApp.ip=127.0.0.1', `--ServerApp.root_dir=${notebooks}`]
  const asRoot = process.getuid?.() === 0 ? ['--allow-root'] : []
  const lab = spawn(python, ['-m', 'jupyterlab', '--no-browser', ...options, ...asRoot], { env: environment })
  const printed = []
  for (const stream of [lab.stdout, lab.stderr]) stream.on('data', chunk => printed.push(chunk))
  const ended = new Promise(resolve => lab.once('close', resolve))
  const close = async () => {
    lab.kill('SIGTERM')
    await ended
  }
  try {
    const { url, token } = await whenReady(environment.JUPYTER_RUNTIME_DIR, lab)
    return { addressOf: notebook => `${url}doc/tree/${notebook}?token=${token}&reset`, close }
  } catch {
    await close()
    throw new Failure(`JupyterLab did not start:\n${Buffer.concat(printed).toString().trimEnd()}`)
  }
}

function folders(folder) {
  return {
    JUPYTER_DATA_DIR: join(folder, 'data'),
    JUPYTER_CONFIG_DIR: join(folder, 'config'),
    JUPYTER_RUNTIME_DIR: join(folder, 'runtime'),
    JUPYTERLAB_SETTINGS_DIR: join(folder, 'settings'),
    JUPYTERLAB_WORKSPACES_DIR: join(folder, 'workspaces'),
  }
}

function writeSettings({ JUPYTERLAB_SETTINGS_DIR: settings }, dark) {
  const apputils = join(settings, '@jupyterlab', 'apputils-extension')
  write(join(apputils, 'notification.jupyterlab-settings'), { fetchNews: 'false', checkForUpdates: false })
  write(join(apputils, 'themes.jupyterlab-settings'), { theme: dark ? 'JupyterLab Dark' : 'JupyterLab Light' })
  // Every cell is drawn, not only those on the screen.
  const tracker = join(settings, '@jupyterlab', 'notebook-extension', 'tracker.jupyterlab-settings')
  write(tracker, { windowingMode: 'none' })
}

function write(path, value) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(value))
}

async function freePort() {
  const server = createServer()
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise(resolve => server.close(resolve))
  return port
}

/** What the server writes about itself once it listens. */
async function whenReady(runtime, lab) {
  const end = Date.now() + patience
  while (Date.now() < end && lab.exitCode === null) {
    const [file] = filesIn(runtime).filter(name => /^jpserver-\d+\.json$/.test(name))
    if (file) return JSON.parse(readFileSync(join(runtime, file), 'utf8'))
    await sleep(200)
  }
  throw new Error('not ready')
}

function filesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
