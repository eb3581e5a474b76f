import { describe, expect, it } from 'vitest'
import { nextSteps } from '../../../src/cli/init/index.js'

const commandsOf = (text: string) =>
  [...text.matchAll(/^ {2}(\S.*?)(?: {2,}#.*| # .*)?$/gm)].map(([, command]) => command)

describe('the next steps', () => {
  it('are few where everything is there', () => {
    const text = nextSteps({ place: '', kernel: 'tslab', isInstalled: true, hasLab: true })
    expect(commandsOf(text)).toEqual(['npm run first', 'npm run lab', 'npx nomad-notebook kernel'])
  })

  it('name the folder, the installation, and how to get Jupyter', () => {
    const text = nextSteps({ place: 'my work', kernel: 'deno', isInstalled: false, hasLab: false })
    expect(commandsOf(text).slice(0, 4)).toEqual(['cd "my work"', 'npm install', 'npm run first', 'npm run lab'])
    expect(text).toMatch(/^JupyterLab is not on this machine/m)
    expect(text).toContain('install jupyterlab plotly')
    expect(commandsOf(text).at(-1)).toBe('npx nomad-notebook kernel --kernel deno')
  })
})
