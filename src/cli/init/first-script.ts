import { example, exampleNames } from './example.js'

/** Returns the text of the first script: the example of the notebook, with a line for each result. */
export function firstScript(): string {
  const { archive, gaps, figure } = example
  const parts = [
    `import { writeFile } from 'node:fs/promises'\nimport { ${exampleNames.join(', ')} } from 'nomad-notebook'`,
    section(archive.text, archive.code),
    section(gaps.text, `${gaps.code}\nconsole.log(gaps)`),
    section(
      figure.text,
      `${figure.code}\nawait writeFile('equation-of-state.svg', figure.toSvg())\nconsole.log(\`\${figure.alt}\\nIt is drawn in equation-of-state.svg.\`)`,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function section(text: string, code: string): string {
  return `${wrapped(text)}\n${code}`
}

/** Returns a comment of lines that are not too long. */
function wrapped(text: string): string {
  return text.replace(/(.{1,120})(?: |$)/g, '// $1\n').trimEnd()
}
