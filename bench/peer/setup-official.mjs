// NOMAD's own Python client, in a virtual environment of its own beside this file.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readText, writeWhole } from '../../scripts/files.mjs'
import { findPython, pythonEnvironment } from '../../scripts/setup-python.mjs'
import { mustRun, step } from '../../scripts/steps.mjs'

const folder = fileURLToPath(new URL('.venv', import.meta.url))
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url))
const stamp = join(folder, 'installed')
const python = join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']))

/** Installs the client unless it is there, and gives its Python. What a stopped installation left is made again. */
export async function setupOfficial() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (readText(stamp) === wanted) return python
  await step('Installing the official Python client into bench/peer/.venv', async () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    const env = pythonEnvironment()
    await mustRun('Creating a Python environment', await findPython(), ['-m', 'venv', folder], { env })
    const install = ['-m', 'pip', 'install', '--quiet', '--no-input', '--prefer-binary', '--requirement', requirements]
    await mustRun('Installing the official Python client', python, install, { env })
    writeWhole(stamp, wanted)
  })
  return python
}

/** The version of the client that is pinned. */
export function officialVersion() {
  return /^nomad-lab==(\S+)/m.exec(readFileSync(requirements, 'utf8'))[1]
}
