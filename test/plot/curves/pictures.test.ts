import { describe, it } from 'vitest'
import { plot } from '../../../src/plot/index.js'
import { expectPicture } from '../pictures.js'
import { deposition, pattern, sweeps, transmission } from './measurements.js'

describe('pictures of measurements', () => {
  it('show a diffraction pattern', () => expectPicture('curves', plot.curves(pattern())))
  it('show a pattern on a logarithmic axis', () => expectPicture('curves-log', plot.curves(pattern(), { log: true })))
  it('show a transmission', () => expectPicture('curves-transmission', plot.curves(transmission())))
  it('show sweeps of the field', () => expectPicture('curves-sweeps', plot.curves(sweeps())))
  it('show panels', () => expectPicture('curves-panels', plot.curves(deposition())))
})
