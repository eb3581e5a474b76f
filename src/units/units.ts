import { cachedUnit } from './cached-unit.js'
import type { Unit } from './unit.js'

const unit = <const D extends string>(text: string, _dimension: D): Unit<D> => cachedUnit(text) as Unit<D>

/**
 * The units that are used most, by name. Any other unit is written as an expression, as in `value.to('eV / angstrom ** 3')`.
 * The docstring of each gives its long name, its symbol and its SI factor. The values are those of NOMAD's pint registry
 * (CODATA 2018).
 *
 * @example
 * ```ts
 * quantity(1, 'hartree').to(units.eV).magnitude.toFixed(4)   // '27.2114'
 * ```
 */
export const units = Object.freeze({
  // Energy
  /** `joule` (J): 1 J. */
  joule: unit('joule', 'energy'),
  /** `kilojoule` (kJ): 1000 J. */
  kilojoule: unit('kilojoule', 'energy'),
  /** `electron_volt` (eV): 1.602176634e-19 J. */
  electron_volt: unit('electron_volt', 'energy'),
  /** `electron_volt`: 1.602176634e-19 J. */
  eV: unit('eV', 'energy'),
  /** `millielectron_volt` (meV): 1.602176634e-22 J. */
  millielectron_volt: unit('millielectron_volt', 'energy'),
  /** `millielectron_volt`: 1.602176634e-22 J. */
  meV: unit('meV', 'energy'),
  /** `hartree` (Ha): 4.35974472220717e-18 J. */
  hartree: unit('hartree', 'energy'),
  /** `rydberg` (Ry): 2.179872361103585e-18 J. */
  rydberg: unit('rydberg', 'energy'),
  /** `calorie` (cal): 4.184 J. */
  calorie: unit('calorie', 'energy'),
  /** `kilocalorie` (kcal): 4184 J. */
  kilocalorie: unit('kilocalorie', 'energy'),
  /** `erg`: 1e-7 J. */
  erg: unit('erg', 'energy'),
  /** `kilojoule / mole` (kJ/mol): 1000 J/mol. */
  kilojoule_per_mole: unit('kilojoule / mole', 'molar energy'),
  /** `kilocalorie / mole` (kcal/mol): 4184 J/mol. */
  kilocalorie_per_mole: unit('kilocalorie / mole', 'molar energy'),

  /** `electron_volt / atom` (eV/atom): 96485.33212331001 J/mol. */
  eV_per_atom: unit('electron_volt / atom', 'molar energy'),

  // Length
  /** `meter` (m): 1 m. */
  meter: unit('meter', 'length'),
  /** `centimeter` (cm): 0.01 m. */
  centimeter: unit('centimeter', 'length'),
  /** `millimeter` (mm): 0.001 m. */
  millimeter: unit('millimeter', 'length'),
  /** `micrometer` (µm): 0.000001 m. */
  micrometer: unit('micrometer', 'length'),
  /** `nanometer` (nm): 1e-9 m. */
  nanometer: unit('nanometer', 'length'),
  /** `picometer` (pm): 1e-12 m. */
  picometer: unit('picometer', 'length'),
  /** `femtometer` (fm): 1e-15 m. */
  femtometer: unit('femtometer', 'length'),
  /** `angstrom` (Å): 1e-10 m. */
  angstrom: unit('angstrom', 'length'),
  /** `atomic_unit_of_length`: 5.291772109039773e-11 m. */
  bohr: unit('bohr', 'length'),
  /** `atomic_unit_of_length` (bohr): 5.291772109039773e-11 m. */
  atomic_unit_of_length: unit('atomic_unit_of_length', 'length'),

  // Area and volume
  /** `barn` (b): 1e-28 m². */
  barn: unit('barn', 'area'),
  /** `liter` (l): 0.001 m³. */
  liter: unit('liter', 'volume'),
  /** `milliliter` (ml): 0.000001 m³. */
  milliliter: unit('milliliter', 'volume'),

  // Mass
  /** `kilogram` (kg): 1 kg. */
  kilogram: unit('kilogram', 'mass'),
  /** `gram` (g): 0.001 kg. */
  gram: unit('gram', 'mass'),
  /** `milligram` (mg): 0.000001 kg. */
  milligram: unit('milligram', 'mass'),
  /** `dalton` (Da): 1.6605390666e-27 kg. */
  dalton: unit('dalton', 'mass'),
  /** `unified_atomic_mass_unit` (u): 1.6605390666e-27 kg. */
  unified_atomic_mass_unit: unit('unified_atomic_mass_unit', 'mass'),
  /** `unified_atomic_mass_unit` (u): 1.6605390666e-27 kg. */
  amu: unit('amu', 'mass'),
  /** `electron_mass` (m_e): 9.1093837015e-31 kg. */
  electron_mass: unit('electron_mass', 'mass'),

  // Time
  /** `second` (s): 1 s. */
  second: unit('second', 'time'),
  /** `millisecond` (ms): 0.001 s. */
  millisecond: unit('millisecond', 'time'),
  /** `microsecond` (µs): 0.000001 s. */
  microsecond: unit('microsecond', 'time'),
  /** `nanosecond` (ns): 1e-9 s. */
  nanosecond: unit('nanosecond', 'time'),
  /** `picosecond` (ps): 1e-12 s. */
  picosecond: unit('picosecond', 'time'),
  /** `femtosecond` (fs): 1e-15 s. */
  femtosecond: unit('femtosecond', 'time'),
  /** `attosecond` (as): 1e-18 s. */
  attosecond: unit('attosecond', 'time'),
  /** `minute`: 60 s. */
  minute: unit('minute', 'time'),
  /** `hour` (hr): 3600 s. */
  hour: unit('hour', 'time'),
  /** `atomic_unit_of_time` (a_u_time): 2.4188843265856806e-17 s. */
  atomic_unit_of_time: unit('atomic_unit_of_time', 'time'),

  // Temperature
  /** `kelvin` (K): 1 K. */
  kelvin: unit('kelvin', 'temperature'),
  /** `degree_Celsius` (°C): 1 K, plus 273.15 K. */
  degC: unit('degC', 'temperature'),
  /** `degree_Celsius` (°C): 1 K, plus 273.15 K. */
  degree_Celsius: unit('degree_Celsius', 'temperature'),
  /** `degree_Fahrenheit` (°F): 0.5555555555555556 K, plus 255.3722222222222 K. */
  degF: unit('degF', 'temperature'),
  /** `degree_Fahrenheit` (°F): 0.5555555555555556 K, plus 255.3722222222222 K. */
  degree_Fahrenheit: unit('degree_Fahrenheit', 'temperature'),
  /** `delta_degree_Celsius` (Δ°C): 1 K. */
  delta_degC: unit('delta_degC', 'temperature'),
  /** `atomic_unit_of_temperature` (a_u_temp): 315775.0248040719 K. */
  atomic_unit_of_temperature: unit('atomic_unit_of_temperature', 'temperature'),

  // Force
  /** `newton` (N): 1 N. */
  newton: unit('newton', 'force'),
  /** `atomic_unit_of_force` (a_u_force): 8.238723498238991e-8 N. */
  atomic_unit_of_force: unit('atomic_unit_of_force', 'force'),
  /** `electron_volt / angstrom` (eV/Å): 1.602176634e-9 N. */
  eV_per_angstrom: unit('electron_volt / angstrom', 'force'),

  // Pressure
  /** `pascal` (Pa): 1 Pa. */
  pascal: unit('pascal', 'pressure'),
  /** `kilopascal` (kPa): 1000 Pa. */
  kilopascal: unit('kilopascal', 'pressure'),
  /** `megapascal` (MPa): 1000000 Pa. */
  megapascal: unit('megapascal', 'pressure'),
  /** `gigapascal` (GPa): 1000000000 Pa. */
  gigapascal: unit('gigapascal', 'pressure'),
  /** `bar`: 100000 Pa. */
  bar: unit('bar', 'pressure'),
  /** `kilobar`: 100000000 Pa. */
  kilobar: unit('kilobar', 'pressure'),
  /** `standard_atmosphere` (atm): 101325 Pa. */
  standard_atmosphere: unit('standard_atmosphere', 'pressure'),
  /** `torr`: 133.32236842105263 Pa. */
  torr: unit('torr', 'pressure'),
  /** `atomic_unit_of_pressure` (a_u_pressure): 29421015696359.54 Pa. */
  atomic_unit_of_pressure: unit('atomic_unit_of_pressure', 'pressure'),

  // Power
  /** `watt` (W): 1 W. */
  watt: unit('watt', 'power'),

  // Frequency and wavenumber
  /** `hertz` (Hz): 1 Hz. */
  hertz: unit('hertz', 'frequency'),
  /** `kilohertz` (kHz): 1000 Hz. */
  kilohertz: unit('kilohertz', 'frequency'),
  /** `megahertz` (MHz): 1000000 Hz. */
  megahertz: unit('megahertz', 'frequency'),
  /** `gigahertz` (GHz): 1000000000 Hz. */
  gigahertz: unit('gigahertz', 'frequency'),
  /** `terahertz` (THz): 1000000000000 Hz. */
  terahertz: unit('terahertz', 'frequency'),
  /** `reciprocal_centimeter` (cm⁻¹): 100 1/m. */
  reciprocal_centimeter: unit('reciprocal_centimeter', 'wavenumber'),

  // Velocity
  /** `speed_of_light` (c): 299792458 m/s. */
  speed_of_light: unit('speed_of_light', 'velocity'),

  // Angle
  /** `radian` (rad): 1 rad. */
  radian: unit('radian', 'angle'),
  /** `degree` (°): 0.017453292519943295 rad. */
  degree: unit('degree', 'angle'),
  /** `steradian` (sr): 1 rad². */
  steradian: unit('steradian', 'solid angle'),

  // Substance
  /** `mole` (mol): 1 mol. */
  mole: unit('mole', 'substance'),
  /** `atom`: 1.6605390671738466e-24 mol. */
  atom: unit('atom', 'substance'),
  /** `molar` (M): 1000 mol/m³. */
  molar: unit('molar', 'concentration'),
  /** `avogadro_number`: 6.02214076e+23. */
  avogadro_number: unit('avogadro_number', 'dimensionless'),

  // Electricity and magnetism
  /** `ampere` (A): 1 A. */
  ampere: unit('ampere', 'current'),
  /** `milliampere` (mA): 0.001 A. */
  milliampere: unit('milliampere', 'current'),
  /** `atomic_unit_of_current` (a_u_current): 0.006623618237509995 A. */
  atomic_unit_of_current: unit('atomic_unit_of_current', 'current'),
  /** `coulomb` (C): 1 C. */
  coulomb: unit('coulomb', 'charge'),
  /** `elementary_charge` (e): 1.602176634e-19 C. */
  elementary_charge: unit('elementary_charge', 'charge'),
  /** `volt` (V): 1 V. */
  volt: unit('volt', 'voltage'),
  /** `millivolt` (mV): 0.001 V. */
  millivolt: unit('millivolt', 'voltage'),
  /** `atomic_unit_of_electric_field` (a_u_electric_field): 514220674762.318 V/m. */
  atomic_unit_of_electric_field: unit('atomic_unit_of_electric_field', 'electric field'),
  /** `debye` (D): 3.335640951981521e-30 C·m. */
  debye: unit('debye', 'electric dipole'),
  /** `ohm` (Ω): 1 Ω. */
  ohm: unit('ohm', 'resistance'),
  /** `siemens` (S): 1 S. */
  siemens: unit('siemens', 'conductance'),
  /** `farad` (F): 1 F. */
  farad: unit('farad', 'capacitance'),
  /** `henry` (H): 1 H. */
  henry: unit('henry', 'inductance'),
  /** `weber` (Wb): 1 Wb. */
  weber: unit('weber', 'magnetic flux'),
  /** `tesla` (T): 1 T. */
  tesla: unit('tesla', 'magnetic field'),
  /** `gauss` (G): 0.0001 T. */
  gauss: unit('gauss', 'magnetic field'),
  /** `bohr_magneton` (µ_B): 9.274010078362164e-24 A·m². */
  bohr_magneton: unit('bohr_magneton', 'magnetic moment'),

  // Light
  /** `candela` (cd): 1 cd. */
  candela: unit('candela', 'luminosity'),
  /** `lumen` (lm): 1 cd·rad². */
  lumen: unit('lumen', 'luminous flux'),
  /** `lux` (lx): 1 cd·rad²/m². */
  lux: unit('lux', 'illuminance'),

  // Information
  /** `bit`: 1 bit. */
  bit: unit('bit', 'information'),
  /** `byte` (B): 8 bit. */
  byte: unit('byte', 'information'),
  /** `pixel`: 1 pixel. */
  pixel: unit('pixel', 'pixel'),

  // Catalysis
  /** `katal` (kat): 1 mol/s. */
  katal: unit('katal', 'catalytic activity'),

  // Constants as units
  /** `planck_constant` (h): 6.62607015e-34 J·s. */
  planck_constant: unit('planck_constant', 'action'),
  /** `dirac_constant` (ħ): 1.0545718176461565e-34 J·s. */
  dirac_constant: unit('dirac_constant', 'action'),
  /** `boltzmann_constant` (k): 1.380649e-23 J/K. */
  boltzmann_constant: unit('boltzmann_constant', 'entropy'),
  /** `molar_gas_constant` (R): 8.31446261815324 J/(mol·K). */
  molar_gas_constant: unit('molar_gas_constant', 'molar entropy'),

  // Numbers
  /** `dimensionless`: 1. */
  dimensionless: unit('dimensionless', 'dimensionless'),
  /** `percent` (%): 0.01. */
  percent: unit('percent', 'dimensionless'),
  /** `permille` (‰): 0.001. */
  permille: unit('permille', 'dimensionless'),
  /** `ppm`: 0.000001. */
  ppm: unit('ppm', 'dimensionless'),
  /** `count`: 1. */
  count: unit('count', 'dimensionless'),
})
