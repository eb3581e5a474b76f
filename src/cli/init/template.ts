import { firstNotebook } from './first-notebook.js'
import { firstScript } from './first-script.js'
import { type KernelName, kernelPath, kernelSpec } from './kernels.js'
import { packageName } from './package-name.js'

/** What the files of a new project depend on. */
export interface TemplateOptions {
  /** The name of the folder. */
  name: string
  kernel: KernelName
  /** The version of this package, which the project will use. */
  version: string
}

/** Versions of what the notebook needs beside this package: those that this package is tested with. */
export const versions = {
  '@resvg/resvg-wasm': '2.6.2',
  '@types/node': '20.19.43',
  deno: '2.9.6',
  jsdom: '29.1.1',
  'plotly.js-dist-min': '4.1.2',
  tslab: '1.0.22',
  typescript: '5.9.3',
  zeromq: '6.7.0',
} as const

/** Returns the files of a new project: texts by paths. `package.json` is the last one, because it makes the folder a project. */
export function templateFiles({ name, kernel, version }: TemplateOptions): Record<string, string> {
  return {
    '.gitignore': 'node_modules/\n.build/\n.venv/\n.ipynb_checkpoints/\nequation-of-state.svg\n',
    [kernelPath(kernel)]: kernelSpec(kernel),
    'first.ipynb': firstNotebook(kernel),
    'first.ts': firstScript(),
    'tsconfig.json': json(tsconfig),
    ...(kernel === 'deno' && { 'deno.json': json(denoSettings) }),
    'package.json': json(manifest({ name, kernel, version })),
  }
}

/** Where Deno finds packages, and how its extension of VS Code checks types. */
const denoSettings = {
  nodeModulesDir: 'manual',
  compilerOptions: { strict: true, lib: ['esnext', 'dom', 'deno.window'] },
}

const tsconfig = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2023'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    types: ['node'],
    rootDir: '.',
    outDir: '.build',
  },
  include: ['*.ts'],
}

function manifest({ name, kernel, version }: TemplateOptions) {
  const kernels = { tslab: { tslab: versions.tslab }, deno: { deno: `^${versions.deno}` } }
  const dependencies = sorted({
    'nomad-notebook': `^${version}`,
    'nomad-notebook-sample': `^${version}`,
    // They draw the static pictures of figures.
    ...caretOf('@resvg/resvg-wasm', 'jsdom', 'plotly.js-dist-min'),
    ...kernels[kernel],
  })
  const devDependencies = caretOf('@types/node', 'typescript')
  return {
    name: packageName(name, Object.keys({ ...dependencies, ...devDependencies })),
    private: true,
    type: 'module',
    scripts: { first: 'tsc && node .build/first.js', lab: 'nomad-notebook lab first.ipynb' },
    dependencies,
    devDependencies,
    ...installation[kernel],
  }
}

/** How npm installs the kernels. `allowScripts` names what npm 11 asks about; older ones do not know it. */
const installation: Record<KernelName, object> = {
  tslab: {
    // Later versions are larger.
    overrides: { zeromq: versions.zeromq },
    // Its programs for each system are in the package: there is nothing to compile.
    allowScripts: { zeromq: false },
  },
  // Puts Deno's program for this system where the kernel's description says.
  deno: { allowScripts: { deno: true } },
}

function caretOf(...names: (keyof typeof versions)[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, `^${versions[name]}`]))
}

function sorted(dependencies: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(dependencies).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
