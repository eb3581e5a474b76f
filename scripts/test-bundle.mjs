// `npm run test:bundle`: makes the bundle of this system, unpacks it into an empty folder, and runs the first lesson where no
// registry answers: in a network of its own that has loopback alone, where the system allows it.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import bundle from './bundle.mjs'
import { Failure, mustRun, root, run } from './steps.mjs'

/** The seconds in which the first figure must be there. */
const most = 180

const nobody = 'http://127.0.0.1:9'

export default async function testBundle(args = []) {
  await bundle(args)
  const base = mkdtempSync(join(tmpdir(), 'nomad-notebook bundle '))
  try {
    const seconds = await firstFigure(base)
    console.log(`\nFrom unpacking to the first figure: ${seconds.toFixed(1)} s`)
    if (seconds > most) throw new Failure(`That is more than ${most} s.`)
    console.log('\n1 passed, 0 failed')
    return 0
  } catch (error) {
    console.error(error.message)
    console.log('\n0 passed, 1 failed')
    return 1
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

async function firstFigure(base) {
  const archive = join(root, '.runs', 'bundle', `nomad-notebook-class-${process.platform}-${process.arch}.tar.gz`)
  const start = performance.now()
  await mustRun('Unpacking', 'tar', ['-xzf', archive, '-C', base])
  const [name] = readdirSync(base)
  const home = join(base, 'home')
  mkdirSync(home)
  const [program, ...first] = (await hasOwnNetwork())
    ? ['unshare', '--net', '--map-root-user', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', './start.sh']
    : ['./start.sh']
  const { code, output } = await run(program, [...first, '--check'], { cwd: join(base, name), env: environment(home) })
  console.log(output.trimEnd())
  if (code !== 0) throw new Failure(`start.sh failed (exit code ${code}).`)
  return (performance.now() - start) / 1000
}

/** True where a program can have a network of its own. */
async function hasOwnNetwork() {
  if (process.platform !== 'linux') return false
  try {
    return (await run('unshare', ['--net', '--map-root-user', 'sh', '-c', 'ip link set lo up'])).code === 0
  } catch {
    return false
  }
}

/** A user's environment without caches, in which every registry and every proxy is a port that nobody listens at. */
function environment(home) {
  return {
    HOME: home,
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin`,
    LANG: process.env.LANG ?? 'C.UTF-8',
    TMPDIR: tmpdir(),
    npm_config_registry: nobody,
    PIP_INDEX_URL: nobody,
    HTTP_PROXY: nobody,
    HTTPS_PROXY: nobody,
    http_proxy: nobody,
    https_proxy: nobody,
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  }
}
