/** A mode with a negative wavenumber closer to zero than this (in 1/cm; 0.5 meV) is noise, not imaginary. */
export const noiseInWavenumbers = 4
