// Exact by the definition of the SI (Bureau International des Poids et Mesures, The International System of Units, 2019).

/** The Planck constant h in J·s. */
export const planck = 6.62607015e-34

/** The Boltzmann constant k_B in J/K. */
export const boltzmann = 1.380649e-23

/** The elementary charge in C: one eV in J. */
export const electronvolt = 1.602176634e-19

/** The Avogadro constant in 1/mol. */
export const avogadro = 6.02214076e23

/** One eV/Å³ in GPa. */
export const gigapascal = 160.2176634
