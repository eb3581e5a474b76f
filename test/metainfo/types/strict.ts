// Read by the compiler alone, under strict settings: what the generated types promise, and the mistakes that they catch.
import type { EntryArchive, LegacyEntryArchive, v0, v1 } from '../../../src/metainfo/generated/index.js'
import type { Quantity } from '../../../src/units/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(equal: Same<A, B>) => equal

/** The archive of today's servers. */
export function today(entry: EntryArchive): void {
  const calculation = entry.run[0]?.calculation.at(-1)
  const total = calculation?.energy?.total?.value
  same<typeof total, Quantity<'energy', number> | undefined>(true)
  const forces = calculation?.forces?.total?.value
  same<typeof forces, Quantity<'force', Float64Array[]> | undefined>(true)
  const bands = calculation?.band_structure_electronic[0]?.segment[0]?.energies
  same<typeof bands, Quantity<'energy', Float64Array[][]> | undefined>(true)
  const labels = calculation?.system_ref?.atoms?.labels
  same<typeof labels, readonly string[] | undefined>(true)
  const periodic = calculation?.system_ref?.atoms?.periodic
  same<typeof periodic, readonly boolean[] | undefined>(true)
  // A reference to a quantity reads as that quantity's value.
  const dos = entry.results?.properties?.electronic?.dos_electronic[0]?.energies
  same<typeof dos, Quantity<'energy', Float64Array> | undefined>(true)
  const created = entry.metadata?.entry_create_time
  same<typeof created, Date | undefined>(true)
  same<typeof entry.entry_id, string>(true)
  // What a place may hold completes without a cast.
  const difference = entry.workflow2?.results?.final_energy_difference
  same<typeof difference, Quantity<'energy', number> | undefined>(true)

  // @ts-expect-error a list has no quantities of its own
  entry.run.calculation
  // @ts-expect-error a misspelt quantity
  calculation?.energy?.totl
  // @ts-expect-error sections are views: nothing is written through them
  entry.entry_id = 'other'
  // @ts-expect-error an energy is not a length
  const length: Quantity<'length', number> | undefined = total
  return void length
}

/** Enumerations are unions of their members. */
export function enumerations(gap: v1.BandGapDeprecated, dft: v1.DFT): void {
  same<v1.BandGap['type'], 'direct' | 'indirect' | undefined>(true)
  // @ts-expect-error no such member
  const wrong = gap.type === 'sideways'
  return void [wrong, dft]
}

/** Code-specific names and `data` of any schema can be read and are not checked. */
export function open(entry: EntryArchive): void {
  void entry.run[0]?.x_vasp_build_date?.whatever
  void entry.data?.sample?.temperature
  void entry.data?.results?.[0]?.two_theta?.magnitude
  void entry.data?.steps?.[0]?.anything
  const positions = entry.data?.model_system?.[0]?.positions
  same<typeof positions, Quantity<'length', Float64Array[]> | undefined>(true)
  const energy = entry.data?.outputs?.at(-1)?.total_energies[0]?.value
  same<typeof energy, Quantity<'energy', number> | undefined>(true)
  // Names of older versions of nomad_simulations.
  const older = entry.data?.model_system?.[0]?.cell[0]?.positions
  same<typeof older, Quantity<'length', Float64Array[]> | undefined>(true)
  const fermi = entry.data?.outputs?.[0]?.fermi_levels[0]?.value
  same<typeof fermi, Quantity<'energy', number> | undefined>(true)
  const angles = (known: EntryArchive<v1.ELNXRayDiffraction>) => known.data?.results[0]?.two_theta
  same<ReturnType<typeof angles>, Quantity<'angle', Float64Array> | undefined>(true)
  // @ts-expect-error a diffraction pattern has no such name
  void ((known: EntryArchive<v1.ELNXRayDiffraction>) => known.data?.results[0]?.two_thetas)
  const typed = (known: EntryArchive<v1.ELNSample>) => known.data?.lab_id
  same<ReturnType<typeof typed>, string | undefined>(true)
}

/** The archive of the legacy API. */
export function legacy(entry: LegacyEntryArchive): void {
  const calculation = entry.section_run[0]?.section_single_configuration_calculation.at(-1)
  same<NonNullable<typeof calculation>, v0.SingleConfigurationCalculation>(true)
  const total = calculation?.energy_total
  same<typeof total, Quantity<'energy', number> | undefined>(true)
  const system = calculation?.single_configuration_calculation_to_system_ref?.atom_positions
  same<typeof system, Quantity<'length', Float64Array[]> | undefined>(true)
  // @ts-expect-error a name of the other dialect
  entry.run
}
