/**
 * The units that people in the field use for numbers that are too large or too small for the system's unit, by dimension:
 * the times of a processor and of a calendar, a device's area, an atom's mass, charge, force. Used by `shownUnit` alone.
 */
const alternatives = new Map<string, readonly string[]>(
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

/** The units that replace the system's where that is a product that nobody writes: kg/Å³, A·Å², eV/mol, GPa·fs. */
const replacements = new Map<string, string>(
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

/** The units of frequencies of light and of vibrations; they are for numbers in hertz, not for rates. */
const frequencies = ['megahertz', 'gigahertz', 'terahertz']

/** Returns the customary units of a dimension, besides the system's. `name` is the unit that the quantity is stored in. */
export function customaryUnits(dimension: string, name: string): readonly string[] {
  if (dimension === 'frequency') return name.endsWith('hertz') ? frequencies : []
  return alternatives.get(dimension) ?? []
}

/** Returns the unit that replaces the one of the system `custom`, if there is one. */
export function customaryReplacement(dimension: string): string | undefined {
  return replacements.get(dimension)
}
