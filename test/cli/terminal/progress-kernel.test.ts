import { describe, expect, it } from 'vitest'
import { progressKernel } from '../../../src/cli/terminal/index.js'

function shown({ isTTY = false, columns = 80 }: { isTTY?: boolean; columns?: number }) {
  const written: string[] = []
  let now = 0
  const output = progressKernel({ isTTY, columns, write: text => written.push(text) }, () => now).live()
  return { written, output, wait: (seconds: number) => (now += seconds * 1000) }
}

const line = (text: string) => ({ 'text/plain': `${text}\nnot shown` })

describe('progress', () => {
  it('is one line that changes in a terminal, and never wider than it', () => {
    const { written, output } = shown({ isTTY: true, columns: 10 })
    output.update(line('one'))
    output.update(line('0123456789'))
    output.update(line('t ━━━── 1 of 2'))
    output.finish(line('done\u001b[2J'))
    expect(written).toEqual(['\r\u001b[Kone', '\r\u001b[K01234567…', '\r\u001b[Kt 1 of 2', '\r\u001b[Kdone\ufffd[2J\n'])
  })

  it('is a line every ten seconds in a log, and the last one', () => {
    const { written, output, wait } = shown({})
    for (let second = 0; second <= 25; second++) {
      output.update(line(`${second} s`))
      wait(1)
    }
    output.finish(line('done'))
    expect(written).toEqual(['10 s\n', '20 s\n', 'done\n'])
  })
})
