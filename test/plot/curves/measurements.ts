import type { EntryArchive } from '../../../src/metainfo/index.js'
import { archiveWith } from '../entries.js'

/** A made-up diffraction pattern of a powder of NaCl with Cu Kα: peaks at Bragg's angles of a = 5.64 Å. */
export function pattern(): EntryArchive {
  const wavelength = 1.5406
  const reflections = [
    [3, 13],
    [4, 100],
    [8, 55],
    [11, 2],
    [12, 15],
    [16, 6],
    [19, 1],
    [20, 11],
    [24, 7],
  ] as const
  const peaks = reflections.map(([square, height]) => ({
    height,
    at: (360 / Math.PI) * Math.asin((wavelength * Math.sqrt(square)) / 2 / 5.64),
  }))
  const angles = Array.from({ length: 1401 }, (_, index) => 20 + index / 20)
  const intensity = angles.map(angle =>
    Math.round(40 + peaks.reduce((sum, { at, height }) => sum + (90 * height) / (1 + ((angle - at) / 0.09) ** 2), 0)),
  )
  return archiveWith({
    results: { material: { chemical_formula_iupac: 'NaCl' } },
    data: {
      m_def: 'nomad_measurements.xrd.schema.ELNXRayDiffraction',
      results: [
        {
          m_def: 'nomad_measurements.xrd.schema.XRDResult1D',
          name: '2θ scan',
          two_theta: angles,
          intensity,
          source_peak_wavelength: wavelength,
        },
      ],
    },
  })
}

/** A made-up spectrum of transmission: fringes of a film above its absorption edge, from long to short wavelengths. */
export function transmission(): EntryArchive {
  const wavelength = Array.from({ length: 301 }, (_, index) => (1200 - 3 * index) * 1e-9)
  const transmittance = wavelength.map(length => {
    const nm = length * 1e9
    return (0.78 + 0.12 * Math.cos((4 * Math.PI * 2.4 * 600) / nm)) / (1 + Math.exp((370 - nm) / 9))
  })
  return archiveWith({
    data: {
      m_def: 'nomad_measurements.transmission.schema.ELNUVVisNirTransmission',
      name: 'TiO2 film on glass',
      results: [
        { m_def: 'nomad_measurements.transmission.schema.UVVisNirTransmissionResult', wavelength, transmittance },
      ],
    },
  })
}

/** Made-up sweeps of the field: the moment of a paramagnet with J = 7/2 at two temperatures. */
export function sweeps(): EntryArchive {
  const field = Array.from({ length: 141 }, (_, index) => (index - 70) * 1000)
  const brillouin = (x: number) => {
    const j = 3.5
    const [a, b] = [(2 * j + 1) / (2 * j), 1 / (2 * j)]
    return x === 0 ? 0 : a / Math.tanh(a * x) - b / Math.tanh(b * x)
  }
  const sweep = (temperature: number) => ({
    m_def: 'nomad_measurements.quantumdesign.qddatastruct.MPMSResult',
    name: `Field sweep at ${temperature.toFixed(1)} K.`,
    measurement_type: 'field',
    magnetic_field: field,
    temperature: field.map(() => temperature),
    moment: field.map(value => brillouin((2 * 3.5 * 0.67171 * (value / 1e4)) / temperature)),
  })
  return archiveWith({
    data: { m_def: 'nomad_measurements.quantumdesign.schema.QDMPMSMeasurement', results: [sweep(2), sweep(20)] },
  })
}

/** A made-up deposition: a gas flow that is kept, and a pressure that rises. */
export function deposition(): EntryArchive {
  const time = [0, 600, 1200, 1800]
  const environment = {
    gas_flow: [{ gas: { name: 'Ar' }, flow_rate: { value: time.map(() => 1e-7), time } }],
    pressure: { value: [0.5, 0.51, 0.515, 0.52], time },
  }
  return archiveWith({
    data: {
      m_def: 'nomad_material_processing.vapor_deposition.pvd.sputtering.SputterDeposition',
      steps: [{ name: 'deposition', environment }],
    },
  })
}
