import { cellVolume } from '../../math/lattice.js'
import { type Quantity, quantity } from '../../units/index.js'
import type { Reading } from '../schema/reading.js'
import { doubtfulEnergies } from './doubtful-energies.js'
import { type FrameEnergyKind, frameEnergyKinds } from './frame.js'
import type { ReadFrames } from './frames.js'
import { once } from './once.js'

/** Columns over the frames, each read when it is asked for. */
export class LazyColumns {
  readonly #frames: () => ReadFrames
  readonly #reading: Reading
  readonly energies = once(() => this.#energies())
  readonly temperatures = once(() =>
    quantityOf<'temperature'>(
      this.#column(frame => frame.temperature?.magnitude),
      'kelvin',
    ),
  )
  readonly times = once(() =>
    quantityOf<'time'>(
      this.#column(frame => frame.timeNumber()),
      'ps',
    ),
  )
  readonly steps = once(() => this.#column(frame => frame.step))
  readonly volumes = once(() =>
    quantityOf<'volume'>(
      this.#column(frame => {
        const lattice = frame.lattice()
        return lattice && cellVolume(lattice)
      }),
      'angstrom ** 3',
    ),
  )

  constructor(frames: () => ReadFrames, reading: Reading) {
    this.#frames = frames
    this.#reading = reading
  }

  all() {
    const [steps, times, energies] = [this.steps(), this.times(), this.energies().values]
    const [temperatures, volumes] = [this.temperatures(), this.volumes()]
    return [
      { name: 'frame', values: Array.from(this.#frames(), ({ index }) => index) },
      ...(steps ? [{ name: 'step', values: steps }] : []),
      ...(times ? [{ name: 'time', values: times.magnitude, unit: 'ps' }] : []),
      ...(energies ? [{ name: 'energy', values: energies.magnitude, unit: 'eV' }] : []),
      ...(temperatures ? [{ name: 'temperature', values: temperatures.magnitude, unit: 'kelvin' }] : []),
      ...(volumes ? [{ name: 'volume', values: volumes.magnitude, unit: 'angstrom ** 3' }] : []),
    ]
  }

  #energies(): { values: Quantity<'energy', Float64Array> | undefined; kind: FrameEnergyKind | undefined } {
    const found = frameEnergyKinds
      .map(kind => ({ kind, values: this.#column(frame => frame.energyOf(kind)) }))
      .flatMap(({ kind, values }) => (values ? [{ kind, values, count: values.filter(Number.isFinite).length }] : []))
    const most = found.reduce((greatest, { count }) => Math.max(greatest, count), 0)
    // The first of the kinds that most frames have: what is called total may contain the kinetic energy in some frames only.
    const chosen = found.find(({ count }) => count >= most / 2)
    if (!chosen) return { values: undefined, kind: undefined }
    const { kind, values } = chosen
    const counts = Array.from(this.#frames(), frame => frame.atomCount())
    for (const note of doubtfulEnergies(values, counts)) this.#reading.note(note)
    return { values: quantityOf<'energy'>(values, 'eV'), kind }
  }

  #column(read: (frame: NonNullable<ReturnType<ReadFrames['at']>>) => number | undefined): Float64Array | undefined {
    const values = Float64Array.from(this.#frames(), frame => read(frame) ?? Number.NaN)
    return values.some(Number.isFinite) ? values : undefined
  }
}

function quantityOf<Name extends string>(values: Float64Array | undefined, unit: string) {
  return values && (quantity(values, unit) as unknown as Quantity<Name, Float64Array>)
}
