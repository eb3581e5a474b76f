import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of molecular dynamics', () => {
  it('pressure and energy over steps', () => expectPicture('trajectory', plot.trajectory(entryOf('Si_md'))))
})
