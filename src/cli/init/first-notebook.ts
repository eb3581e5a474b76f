import { example, exampleNames } from './example.js'
import type { KernelName } from './kernels.js'

const kernels: Record<KernelName, { kernelspec: object; language_info: object }> = {
  tslab: {
    kernelspec: { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' },
    language_info: {
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
      file_extension: '.ts',
      mimetype: 'text/typescript',
      name: 'typescript',
      version: '',
    },
  },
  deno: {
    kernelspec: { display_name: 'TypeScript (Deno)', language: 'typescript', name: 'deno' },
    language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
  },
}

/** Returns the text of the first notebook, without outputs. */
export function firstNotebook(kernel: KernelName): string {
  const { archive, gaps, figure } = example
  const cells = [
    markdown('title', `# First notebook\n\n${archive.text}`),
    code(archive.id, `import { ${exampleNames.join(', ')} } from 'nomad-notebook'\n\n${archive.code}`),
    markdown('about-gaps', gaps.text),
    code(gaps.id, `${gaps.code}\ngaps`),
    markdown('about-figure', figure.text),
    code(figure.id, `${figure.code}\nfigure`),
  ]
  const notebook = { cells, metadata: kernels[kernel], nbformat: 4, nbformat_minor: 5 }
  return `${JSON.stringify(notebook, null, 1)}\n`
}

function markdown(id: string, text: string) {
  return { cell_type: 'markdown', id, metadata: {}, source: lines(text) }
}

function code(id: string, text: string) {
  return { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: lines(text) }
}

function lines(text: string): string[] {
  return text.match(/.*\n|.+$/g) ?? []
}
