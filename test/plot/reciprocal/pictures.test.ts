import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { entryOf } from '../entries.js'
import { expectPicture } from '../pictures.js'

describe('pictures of Brillouin zones', () => {
  it('show silicon with its path', () => expectPicture('brillouin-zone', plot.brillouinZone(entryOf('Si_bands'))))
  it('show a tetragonal crystal', () =>
    expectPicture('brillouin-zone-tetragonal', plot.brillouinZone(entryOf('TiO2_bands'))))
})
