"""Makes test/units/pint.json: what pint says about NOMAD's units, for test/units/pint.test.ts.

    python3 -m venv /tmp/pint && /tmp/pint/bin/pip install pint==0.25.3 nomad-lab==2.0.0 --no-deps flexcache flexparser platformdirs typing-extensions
    /tmp/pint/bin/python scripts/make-pint-values.py

pint 0.25 gives the same file as pint 0.25.3. Of nomad-lab only the registry's definition files are read.
"""

import importlib.util
import json
import math
import pathlib
import random

import pint

root = pathlib.Path(importlib.util.find_spec("nomad").submodule_search_locations[0])
ureg = pint.UnitRegistry(str(root / "units" / "default_en.txt"))
Q = ureg.Quantity
rng = random.Random(12)

# Without a reading here: a negative size.
LEFT_OUT = {"electron_g_factor"}

BY_DIMENSION = {
    "energy": ["joule", "electron_volt", "hartree", "rydberg", "kilocalorie", "kilojoule", "erg", "meV", "watt_hour"],
    "length": ["meter", "angstrom", "bohr", "nanometer", "inch", "micron", "pm"],
    "mass": ["kilogram", "dalton", "electron_mass", "gram", "pound", "metric_ton"],
    "time": ["second", "femtosecond", "atomic_unit_of_time", "hour", "minute", "ps"],
    "temperature": ["kelvin", "millikelvin", "degree_Celsius", "degree_Fahrenheit", "degree_Reaumur", "degree_Rankine",
                    "delta_degree_Celsius", "delta_degree_Fahrenheit", "atomic_unit_of_temperature"],
    "force": ["newton", "electron_volt / angstrom", "atomic_unit_of_force", "dyne", "force_pound"],
    "pressure": ["pascal", "gigapascal", "bar", "torr", "standard_atmosphere", "millimeter_Hg", "eV / angstrom ** 3", "psi"],
    "density": ["kilogram / meter ** 3", "gram / centimeter ** 3", "dalton / angstrom ** 3"],
    "frequency": ["hertz", "terahertz", "1 / second", "1 / femtosecond", "revolutions_per_minute"],
    "wavenumber": ["1 / meter", "1 / centimeter", "reciprocal_centimeter", "1 / angstrom", "1 / nanometer"],
    "angle": ["radian", "degree", "arcminute", "arcsecond"],
    "charge": ["coulomb", "elementary_charge", "ampere_hour"],
    "magnetic": ["bohr_magneton", "ampere * meter ** 2", "joule / tesla"],
    "field": ["tesla", "gauss", "millitesla"],
    "dipole": ["debye", "elementary_charge * angstrom", "coulomb * meter"],
    "none": ["dimensionless", "percent", "ppm", "permille", "count"],
    "information": ["bit", "byte", "kibibyte"],
    "molar": ["kilojoule / mole", "kilocalorie / mole", "electron_volt / particle", "electron_volt / molecule"],
    "entropy": ["joule / kelvin", "joule / degree_Celsius", "electron_volt / kelvin", "boltzmann_constant", "calorie / degF"],
    "current density": ["ampere / meter ** 2", "milliampere / centimeter ** 2", "atomic_unit_of_current / bohr ** 2"],
    "viscosity": ["pascal * second", "poise", "centipoise"],
}
ALL = [unit for units in BY_DIMENSION.values() for unit in units]
TEMPERATURES = BY_DIMENSION["temperature"]
PHOTON = ["eV", "meV", "joule", "hartree", "rydberg", "1/cm", "reciprocal_centimeter", "1/nm", "nanometer", "angstrom",
          "meter", "micrometer", "terahertz", "hertz", "1 / femtosecond"]
NUMBERS = [0.0, 1.0, -1.0, 0.5, 3.25, -40.0, 20.0, 298.15, 1e-19, 1.6e-10, 7.3e4, -2.5e12, math.inf, -math.inf]


def attempt(act):
    """What comes of an operation, or the name of the error that pint raises."""
    try:
        return act()
    except (pint.PintError, ZeroDivisionError) as error:
        return {"error": type(error).__name__}


def number(value):
    """JSON has no infinity; JavaScript reads these texts."""
    value = float(value)
    if math.isnan(value):
        return "NaN"
    return ("Infinity" if value > 0 else "-Infinity") if math.isinf(value) else value


def measured(quantity):
    return [number(quantity.magnitude), str(quantity.units)]


def base(quantity):
    """The result in base units, where units that are combined may be written in more than one way."""
    return measured(quantity.to_base_units())


def units():
    rows = {}
    for name, definition in sorted(ureg._units.items()):
        if name != definition.name or name in LEFT_OUT:
            continue
        one = Q(1.0, name if definition.is_multiplicative else f"delta_{name}").to_base_units()
        spellings = sorted({definition.defined_symbol or name, *definition.aliases} - {name})
        rows[name] = [one.magnitude, str(one.units), spellings]
    return rows


def texts():
    words = [*ALL, "kg m^-3", "J/m^2/s", "eV*angstrom^-3", "N * m", "m ** 0.5", "1 / (K * s)", "microgram", "kJ/mol",
             "square meter", "meter per second", "kilograms", "W m^-1 K^-1", "degC / minute", "V/cm", "mA/cm**2", "µm"]
    return [[word, str(ureg.Unit(word)), f"{ureg.Unit(word):~}"] for word in words]


def pairs(count, same):
    """Pairs of units: those of one dimension, and any."""
    for _ in range(count):
        group = rng.choice(list(BY_DIMENSION.values()))
        yield (rng.choice(group), rng.choice(group if rng.random() < same else ALL))
    for first in TEMPERATURES:
        for second in TEMPERATURES:
            yield (first, second)


def conversions():
    rows = []
    for first, second in pairs(900, 0.9):
        value = rng.choice(NUMBERS)
        rows.append([number(value), first, second,
                     attempt(lambda: number(Q(value, first).to(second).magnitude))])
    return rows


def operations():
    rows = []
    acts = {
        "plus": lambda a, b: measured(a + b),
        "minus": lambda a, b: measured(a - b),
        "times": lambda a, b: base(a * b),
        "over": lambda a, b: base(a / b),
    }
    for name, act in acts.items():
        for first, second in pairs(350, 0.9 if name in ("plus", "minus") else 0.3):
            a, b = (rng.choice([number for number in NUMBERS if math.isfinite(number)]) for _ in range(2))
            if name == "over" and b == 0:
                b = 2.0
            rows.append([name, a, first, b, second, attempt(lambda: act(Q(a, first), Q(b, second)))])
    return rows


def comparisons():
    rows = []
    for first, second in pairs(700, 0.95):
        a, b = rng.choice(NUMBERS), rng.choice(NUMBERS)
        if rng.random() < 0.3 and math.isfinite(a):
            converted = attempt(lambda: float(Q(a, first).to(second).magnitude))
            if isinstance(converted, float):
                b = converted
        equal = attempt(lambda: bool(Q(a, first) == Q(b, second)))
        less = attempt(lambda: bool(Q(a, first) < Q(b, second)))
        rows.append([number(a), first, number(b), second, equal, less])
    return rows


def photons():
    rows = []
    for first in [*PHOTON, "kelvin", "radian / second", "second"]:
        for second in [*PHOTON, "kelvin"]:
            value = rng.choice([1.0, 1000.0, 500.0, 0.2, 13.6, -3.0])
            rows.append([value, first, second, attempt(lambda: number(Q(value, first).to(second, "spectroscopy").magnitude))])
    return rows


made = {
    "made": {"pint": pint.__version__, "nomad-lab": "2.0.0"},
    "units": units(),
    "texts": texts(),
    "conversions": conversions(),
    "operations": operations(),
    "comparisons": comparisons(),
    "photons": photons(),
}
rows = ",\n".join(
    f'"{key}": ' + (json.dumps(part, ensure_ascii=False) if key == "made" else
                    ("{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in part.items()) + "\n}")
                    if isinstance(part, dict) else "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in part) + "\n]")
    for key, part in made.items()
)
target = pathlib.Path(__file__).parent.parent / "test" / "units" / "pint.json"
target.write_text("{\n" + rows + "\n}\n", encoding="utf-8")
