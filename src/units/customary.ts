/**
 * Units in which people in the field give what is too large or too small for the unit of the system, by dimension: the
 * times of a processor and of a calendar, a device's area, an atom's mass, charge, force. Used by `shownUnit` alone.
 */
const beside = new Map<string, readonly string[]>(
  Object.entries({
    time: ['picosecond', 'nanosecond', 'second'],
    length: ['nanometer', 'micrometer', 'millimeter', 'meter'],
    area: ['centimeter ** 2', 'meter ** 2'],
    volume: ['centimeter ** 3', 'meter ** 3'],
    mass: ['gram', 'milligram', 'unified_atomic_mass_unit'],
    energy: ['joule'],
    force: ['electron_volt / angstrom'],
    pressure: ['bar', 'pascal'],
    charge: ['elementary_charge'],
    wavenumber: ['1 / centimeter'],
    concentration: ['mole / liter'],
    'length ** 2 / time': ['centimeter ** 2 / second'],
  }),
)

/** Units that go before the system's, which is a product there that nobody writes: kg/Å³, A·Å², eV/mol, GPa·fs. */
const instead = new Map<string, string>(
  Object.entries({
    density: 'gram / centimeter ** 3',
    viscosity: 'millipascal * second',
    'electric dipole': 'debye',
    'magnetic moment': 'bohr_magneton',
    'molar energy': 'kilojoule / mole',
    'current / length ** 2': 'milliampere / centimeter ** 2',
    'mass / time ** 3': 'milliwatt / centimeter ** 2',
  }),
)

/** Frequencies of light and of vibrations, for what is counted in hertz; a rate stays a rate. */
const frequencies = ['megahertz', 'gigahertz', 'terahertz']

/** The customary units of a dimension beside the system's, for a quantity that is stored in a unit of this name. */
export function customaryUnits(dimension: string, name: string): readonly string[] {
  if (dimension === 'frequency') return name.endsWith('hertz') ? frequencies : []
  return beside.get(dimension) ?? []
}

/** The unit that goes before that of the system `custom`, if there is one. */
export function customaryInstead(dimension: string): string | undefined {
  return instead.get(dimension)
}
