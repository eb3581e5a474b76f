import type { Section } from '../../metainfo/index.js'
import type { Reading } from './reading.js'
import type { MissingMethod } from './records/method.js'

/** Reads what NOMAD's summary of an entry says about the method: `results.method`. It completes what `run` leaves open. */
export function resultsMethod(root: Section, reading: Reading): MissingMethod {
  const simulation = reading.at(root, 'results', 'method', 'simulation')
  const dft = reading.section(simulation, 'dft')
  const precision = reading.section(simulation, 'precision')
  return {
    name: () => reading.text(reading.at(root, 'results', 'method'), 'method_name'),
    functionals: () =>
      (reading.list(dft, 'xc_functional_names') ?? []).map(one => ({ name: String(one), weight: undefined })),
    jacobsLadder: () => reading.text(dft, 'jacobs_ladder'),
    exactExchange: () => reading.number(dft, 'exact_exchange_mixing_factor'),
    basisType: () => reading.text(precision, 'basis_set') ?? reading.text(dft, 'basis_set_type'),
    basisName: () => reading.text(precision, 'native_tier'),
    cutoff: () => reading.number(precision, 'planewave_cutoff', 'eV'),
    apwCutoff: () => reading.number(precision, 'apw_cutoff'),
    kMesh: () => {
      const lineDensity = reading.number(precision, 'k_line_density', 'angstrom')
      return lineDensity === undefined ? undefined : { grid: undefined, count: undefined, lineDensity }
    },
    spinPolarized: () => reading.flag(dft, 'spin_polarized'),
    hubbard: () =>
      reading.sections(dft, 'hubbard_kanamori_model').map(model => ({
        atom: reading.text(model, 'atom_label'),
        orbital: reading.text(model, 'orbital'),
        u: reading.number(model, 'u', 'eV'),
        j: reading.number(model, 'j', 'eV'),
        uEffective: reading.number(model, 'u_effective', 'eV'),
      })),
    smearingKind: () => reading.text(dft, 'smearing_kind'),
    smearingWidth: () => reading.number(dft, 'smearing_width', 'eV'),
    relativity: () => reading.text(dft, 'relativity_method'),
    vanDerWaals: () => reading.text(dft, 'van_der_Waals_method'),
  }
}
