// A registry on this machine that has our packages as they would be published, and sends npm to the real one for all others.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { mustRun, root } from './steps.mjs'

/** The folders of the packages that are published. */
const published = [root, join(root, 'sample-data')]

/**
 * Packs what is published, as it is built now, and serves it.
 *
 * @param folder where the packed files go
 * @returns `{ url, files, close() }`: `files` are the paths of the packed files, by name of package
 */
export async function serveRegistry(folder) {
  const packages = new Map()
  for (const source of published) {
    const args = ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
    const [{ filename }] = JSON.parse(await npm(args, { cwd: source }))
    const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
    packages.set(manifest.name, { manifest, path: join(folder, filename) })
  }
  const real = (await npm(['config', 'get', 'registry'])).trim()
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url.slice(1))
    const packed = [...packages.values()].find(({ path }) => name === basename(path))
    if (packed) return response.end(readFileSync(packed.path))
    const known = packages.get(name)
    if (!known) return response.writeHead(302, { location: new URL(request.url.slice(1), real).href }).end()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(description(known, `http://${request.headers.host}/`)))
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  const files = Object.fromEntries([...packages].map(([name, { path }]) => [name, path]))
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${server.address().port}/`, files, close }
}

/** What a registry says of a package that has one version. */
function description({ manifest, path }, url) {
  const { name, version } = manifest
  const integrity = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
  const dist = { tarball: `${url}${basename(path)}`, integrity }
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } }
}

/** Runs npm, and returns what it printed. */
export function npm(args, options) {
  const own = process.env.npm_execpath
  const [program, first] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []]
  return mustRun(`npm ${args[0]}`, program, [...first, ...args], options)
}
