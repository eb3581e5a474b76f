// What is tried with one runtime, as functions by name; they run in this order.
import { copyFileSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { modulesOf, typescriptBlocks } from '../block-modules.mjs'
import { Failure, root, run } from '../steps.mjs'

const require = createRequire(import.meta.url)

/** The checks of a row. `registry` has the packed packages, `servers` the archive and the proxy. */
export function runtimeChecks({ name, program, folder, registry, servers }) {
  const kind = name.startsWith('Node') ? 'node' : name.toLowerCase()
  const env = environment(folder, { registry, servers })
  const start = (args, more = {}) => mustEnd(program, args, { cwd: folder, env: { ...env, ...more } })
  const script = kind === 'deno' ? ['run', '-A', '--quiet'] : []
  const check = (words, more) => start([...script, 'checks.mjs', ...words], more)
  // One process for these, which need the same packages.
  let printed
  const read = async word => {
    printed ??= check(['query', 'table', 'figure', 'faults'], { FAULTS: servers.faults })
    mustHavePassed(word, await printed)
  }
  return {
    async install() {
      for (const args of installs[kind]) await start(args)
      for (const one of ['nomad-notebook', 'nomad-notebook-sample'])
        if (!existsSync(join(folder, 'node_modules', one, 'package.json'))) throw new Error(`${one} is not there`)
      copyFileSync(fileURLToPath(new URL('checks.mjs', import.meta.url)), join(folder, 'checks.mjs'))
    },
    query: () => read('query'),
    table: () => read('table'),
    figure: () => read('figure'),
    faults: () => read('faults'),
    async README() {
      writeReadme(folder, kind)
      await start([...script, join('readme', kind === 'node' ? 'all.js' : 'all.ts')])
    },
    async proxy() {
      const asked = servers.seen.length
      const named = { HTTP_PROXY: servers.proxy, HTTPS_PROXY: servers.proxy }
      mustHavePassed('proxy', await check(['proxy'], named))
      const seen = servers.seen.slice(asked)
      if (seen.length === 0 || !seen.every(address => address.startsWith('http://archive.invalid/')))
        throw new Error(`the proxy was asked for ${seen.join(', ') || 'nothing'}`)
    },
    // The others have no compiler of their own: see the table of compilers.
    ...(kind === 'deno' && { types: () => start(['check', '--quiet', join('readme', 'all.ts')]) }),
  }
}

/** The versions that the project itself is tested with. */
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { dependencies: drawing } = JSON.parse(readFileSync(join(root, 'tools', 'start', 'package.json'), 'utf8'))
const optional = { ...drawing, ...devDependencies }
const packages = [
  'nomad-notebook',
  'nomad-notebook-sample',
  ...['@duckdb/node-api', 'jsdom', 'plotly.js-dist-min'].map(name => `${name}@${optional[name]}`),
]

const installs = {
  node: [[npmCli(), 'install', '--no-audit', '--no-fund', ...packages, '@types/node@22']],
  deno: [['add', '--quiet', '--node-modules-dir=auto', ...packages.map(name => `npm:${name}`)]],
  bun: [['add', ...packages]],
}

/** npm as a program of Node, so that each Node runs it. */
function npmCli() {
  const own = process.env.npm_execpath
  if (own?.endsWith('npm-cli.js')) return own
  const place = join('node_modules', 'npm', 'bin', 'npm-cli.js')
  const bin = dirname(realpathSync(process.execPath))
  const found = [join(bin, '..', 'lib', place), join(bin, place)].find(path => existsSync(path))
  if (found === undefined) throw new Failure('npm is not beside Node: run this as npm run test:runtimes.')
  return found
}

/** Nothing of this machine's user: no login, no proxy, and no package of an earlier run. */
function environment(folder, { registry, servers }) {
  const { HTTP_PROXY, HTTPS_PROXY, NO_PROXY, http_proxy, https_proxy, no_proxy, ALL_PROXY, all_proxy, ...rest } =
    process.env
  return {
    ...rest,
    npm_config_registry: registry.url,
    NPM_CONFIG_REGISTRY: registry.url,
    DENO_DIR: join(folder, '.deno'),
    BUN_INSTALL_CACHE_DIR: join(folder, '.bun'),
    DENO_NO_UPDATE_CHECK: '1',
    NOMAD_URL: servers.url,
    NOMAD_TOKEN: '',
    NOMAD_USERNAME: '',
    NOMAD_PASSWORD: '',
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_CACHE_HOME: join(folder, '.cache'),
  }
}

/** The blocks of README.md as modules, each of which sees what those before it made: for Deno and Bun as they are, in TypeScript. */
function writeReadme(folder, kind) {
  const ts = require('typescript-5.0')
  const place = join(folder, 'readme')
  mkdirSync(place, { recursive: true })
  const blocks = typescriptBlocks(readFileSync(join(root, 'README.md'), 'utf8'))
  const modules = modulesOf(blocks, ts)
  const all = modules.map(({ name }) => `import './${name}.js'`).join('\n')
  for (const { name, text } of [...modules, { name: 'all', text: all }]) {
    if (kind === 'node') {
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }
      writeFileSync(join(place, `${name}.js`), ts.transpileModule(text, { compilerOptions }).outputText)
    } else writeFileSync(join(place, `${name}.ts`), text.replace(/(from |import )'(\.\/[\w-]+)\.js'/g, "$1'$2.ts'"))
  }
}

function mustHavePassed(word, printed) {
  if (printed.includes(`${word} passed`)) return
  throw new Error(printed.split(`${word} failed: `)[1] ?? printed)
}

/** Runs a program; it must end by itself, and well. Returns what it printed. */
async function mustEnd(program, args, { cwd, env }) {
  const { code, output } = await run(program, args, { cwd, env })
  if (code !== 0) throw new Error(`exit code ${code}\n${output.trim().split('\n').slice(-25).join('\n')}`)
  return output
}
