import process from 'node:process'
import { AuthError } from '../../errors/index.js'

/** The parts of a terminal that are used here; standard input and output have them in a terminal. */
export interface Terminal {
  readonly input: {
    readonly isTTY?: boolean
    setRawMode?(on: boolean): unknown
    resume(): unknown
    pause(): unknown
    on(event: 'data', listener: (chunk: { toString(): string }) => void): unknown
    off(event: 'data', listener: (chunk: { toString(): string }) => void): unknown
  }
  readonly output: { write(text: string): unknown }
}

const enter = ['\r', '\n']
const interrupt = ['\u0003', '\u0004']
const erase = ['\b', '\u007f']

/**
 * Asks for a line in the terminal; what is typed is not shown.
 *
 * @throws AuthError where there is no terminal, as in a notebook, or when the user cancels (Ctrl-C)
 */
export function hiddenInput(question: string, { input, output }: Terminal = standardTerminal()): Promise<string> {
  const { isTTY, setRawMode } = input
  if (!isTTY || !setRawMode) return Promise.reject(noTerminal())
  return new Promise((resolve, reject) => {
    let typed = ''
    const finish = (end: () => void) => {
      input.off('data', onData)
      input.setRawMode?.(false)
      input.pause()
      output.write('\n')
      end()
    }
    const onData = (chunk: { toString(): string }) => {
      for (const character of chunk.toString()) {
        if (enter.includes(character)) return finish(() => resolve(typed))
        if (interrupt.includes(character)) return finish(() => reject(new AuthError('The login was cancelled.')))
        typed = erase.includes(character) ? Array.from(typed).slice(0, -1).join('') : typed + character
      }
    }
    output.write(question)
    input.setRawMode?.(true)
    input.on('data', onData)
    input.resume()
  })
}

function standardTerminal(): Terminal {
  return { input: process.stdin, output: process.stdout }
}

function noTerminal(): AuthError {
  return new AuthError('A password cannot be asked for here without showing it: this is not a terminal.', {
    hint:
      'In a notebook, keep a token in ~/.config/nomad-notebook/token (mode 600), set NOMAD_TOKEN before starting it, ' +
      'or log in by the browser: authentication: await deviceLogin()',
  })
}
