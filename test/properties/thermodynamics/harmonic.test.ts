import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmonic, oscillatorsOf } from '../../../src/properties/thermodynamics/harmonic.js'

/** k_B in eV/K. */
const boltzmann = 1.380649e-23 / 1.602176634e-19
/** h · 1 THz / k_B in K. */
const kelvin = (6.62607015e-34 * 1e12) / 1.380649e-23
const names = ['heatCapacity', 'entropy', 'freeEnergy', 'internalEnergy'] as const

const frequency = double({ min: 0.05, max: 100, noNaN: true })
const temperature = double({ min: 1, max: 5000, noNaN: true })
const crystal = array(frequency, { minLength: 1, maxLength: 12 }).map(list => ({
  frequencies: Float64Array.from(list),
  weights: new Float64Array(list.length).fill(1),
}))
const close = (one: number, other: number, scale: number, tolerance = 1e-9) =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(tolerance * Math.abs(scale) + 1e-15)

describe('harmonic thermodynamics', () => {
  it('obey F = U − T S', () => {
    assert(
      property(crystal, temperature, (modes, one) => {
        const { freeEnergy, internalEnergy, entropy } = harmonic(modes, one)
        close(freeEnergy, internalEnergy - one * boltzmann * entropy, Math.abs(freeEnergy) + internalEnergy)
      }),
    )
  })

  it('are derivatives of one another: S = −dF/dT, C = dU/dT', () => {
    assert(
      property(crystal, temperature, (modes, one) => {
        const step = 1e-3 * one
        const [low, high, here] = [one - step, one + step, one].map(at => harmonic(modes, at)) as [
          ReturnType<typeof harmonic>,
          ReturnType<typeof harmonic>,
          ReturnType<typeof harmonic>,
        ]
        const count = modes.weights.length
        close((low.freeEnergy - high.freeEnergy) / (2 * step) / boltzmann, here.entropy, count + here.entropy, 1e-3)
        close((high.internalEnergy - low.internalEnergy) / (2 * step) / boltzmann, here.heatCapacity, count, 1e-3)
      }),
    )
  })

  it('are half a quantum for each mode at zero temperature, and k_B for each when it is hot', () => {
    assert(
      property(crystal, modes => {
        const count = modes.weights.length
        const halves = modes.frequencies.reduce((sum, one) => sum + (one * kelvin * boltzmann) / 2, 0)
        expect(harmonic(modes, 0)).toMatchObject({ heatCapacity: 0, entropy: 0 })
        close(harmonic(modes, 0).freeEnergy, halves, halves)
        close(harmonic(modes, 0).internalEnergy, halves, halves)
        close(harmonic(modes, 1e-3).freeEnergy, halves, halves)
        close(harmonic(modes, 1e6).heatCapacity, count, count, 1e-4)
      }),
    )
  })

  it('scale with frequency and temperature together, and with the number of modes', () => {
    assert(
      property(crystal, temperature, double({ min: 0.5, max: 20, noNaN: true }), (modes, one, factor) => {
        const faster = { ...modes, frequencies: modes.frequencies.map(value => value * factor) }
        const more = { ...modes, weights: modes.weights.map(weight => weight * factor) }
        const [base, hotter, larger] = [harmonic(modes, one), harmonic(faster, one * factor), harmonic(more, one)]
        close(hotter.heatCapacity, base.heatCapacity, base.heatCapacity)
        close(hotter.entropy, base.entropy, base.entropy, 1e-8)
        close(hotter.internalEnergy, base.internalEnergy * factor, hotter.internalEnergy)
        for (const name of names) close(larger[name], base[name] * factor, Math.abs(larger[name]) + 1e-12)
      }),
    )
  })

  it('grow with temperature, and stay below k_B for each mode', () => {
    assert(
      property(crystal, temperature, (modes, one) => {
        const [cold, warm] = [harmonic(modes, one), harmonic(modes, one * 1.1)]
        expect(warm.entropy).toBeGreaterThanOrEqual(cold.entropy)
        expect(warm.freeEnergy).toBeLessThanOrEqual(cold.freeEnergy + 1e-12)
        expect(warm.heatCapacity).toBeLessThanOrEqual(modes.weights.length * (1 + 1e-12))
      }),
    )
  })

  it('follow the T³ law of Debye when it is cold: C = 12 π⁴/5 N k_B (T/Θ)³', () => {
    const cutoff = 10
    const grid = Float64Array.from({ length: 4001 }, (_, index) => (cutoff * index) / 4000)
    const debye = oscillatorsOf(
      grid,
      grid.map(value => (9 * value ** 2) / cutoff ** 3),
    )
    const theta = cutoff * kelvin
    for (const part of [1 / 100, 1 / 60, 1 / 30]) {
      const wanted = ((12 * Math.PI ** 4) / 5) * part ** 3
      close(harmonic(debye, part * theta).heatCapacity, wanted, wanted, 2e-3)
      close(harmonic(debye, part * theta).entropy, wanted / 3, wanted / 3, 2e-3)
    }
    // 9/8 k_B Θ for each atom.
    close(harmonic(debye, 0).freeEnergy, (9 / 8) * boltzmann * theta, boltzmann * theta, 1e-6)
  })

  it('leave imaginary modes out', () => {
    const { frequencies, weights } = oscillatorsOf(Float64Array.of(-2, 0, 2), Float64Array.of(1, 1, 1))
    expect(Math.min(...frequencies)).toBeGreaterThan(0)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2, 12)
  })
})
