/** The kinds of methods, with the names of sections and the programs' words for them. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['GW', /^(dft)?\+?(g0w0|gw|.*scgw0?)$/i],
  ['BSE', /bse/i],
  ['TDDFT', /^(td-?dft|rt-?tddft|lr-?tddft)/i],
  ['coupled cluster', /^(CC$|R?CC2|[RU]?(DLPNO-)?CCSD|QCISD|EOM-?CC|HF_CCSD)/i],
  ['configuration interaction', /^(CI|CIS|CISD|FCI|MRCI)$/i],
  ['perturbation theory', /^(MP\d|RI-?MP\d|PerturbationMethod)/i],
  ['multireference', /(CASSCF|CASPT2|NEVPT2|MRPT)/i],
  ['DMFT', /dmft/i],
  ['tight binding', /^(TB|Wannier|SlaterKoster|slater_koster|xTB|DFTB|GFN.*)$/i],
  ['force field', /^(ForceField|force_field|classical)/i],
  ['core-hole spectra', /^(core_hole|CoreHoleSpectra)$/i],
  ['NMR', /^NMR$/i],
  ['Hartree–Fock', /^(HF|RHF|UHF|ROHF)$/i],
  ['DFT', /^(DFT(\+U)?|RKS|UKS|ROKS|KS)$/i],
  ['lattice model', /^(lattice_model_hamiltonian|LatticeModel.*)$/i],
  ['kinetic Monte Carlo', /^kMC$/i],
]

/** Returns the kind of a method by the program's word or the name of a section; `undefined` when it is neither. */
export function kindOf(word: string | undefined): string | undefined {
  return word === undefined ? undefined : kinds.find(([, pattern]) => pattern.test(word.trim()))?.[0]
}

/** Returns the name of the field for a smearing; `undefined` for words that say nothing. */
export function smearingWord(stored: string | undefined): string | undefined {
  const word = stored?.trim().toLowerCase() ?? ''
  if (word === '' || word === 'empty' || word === 'none' || word === 'unavailable') return undefined
  if (/^fermi/.test(word)) return 'Fermi–Dirac'
  if (/^gauss/.test(word)) return 'Gaussian'
  if (/^(methfessel|m-p|mp$)/.test(word)) return 'Methfessel–Paxton'
  if (/^(marzari|m-v|mv$|cold)/.test(word)) return 'Marzari–Vanderbilt'
  if (/^tetra/.test(word)) return 'tetrahedra'
  return stored
}

/** Returns the level of relativity with its approximation, as in `scalar, ZORA`; `undefined` for words that say nothing. */
export function relativityWord(stored: string | undefined): string | undefined {
  if (stored === undefined || /^(unavailable|)$/i.test(stored)) return undefined
  const level = /non.?relativistic/i.test(stored)
    ? 'none'
    : /scalar/i.test(stored)
      ? 'scalar'
      : /four/i.test(stored)
        ? 'four-component'
        : /two|spin.?orbit/i.test(stored)
          ? 'two-component'
          : undefined
  const approximation = /ZORA|DKH|X2C|FORA|IORA|NESC|BSS|Pauli/i.exec(stored)?.[0]
  const words = [level, approximation].filter(Boolean)
  return words.length > 0 ? words.join(', ') : stored
}

/** Returns the name of the field for a basis of wave functions. */
export function basisWord(stored: string | undefined): string | undefined {
  if (stored === undefined || stored === '') return undefined
  const words: Record<string, string> = {
    GTO: 'Gaussians',
    gaussians: 'Gaussians',
    NAO: 'numeric atomic orbitals',
    'numeric AOs': 'numeric atomic orbitals',
    STO: 'Slater orbitals',
    'slater orbitals': 'Slater orbitals',
    'psinc functions': 'psinc functions',
  }
  return Object.hasOwn(words, stored) ? words[stored] : stored
}

/** Returns the symbol of a species' name as archives have it: `Fe` of `Fe1`. */
export function speciesWord(stored: string | undefined): string | undefined {
  return stored === undefined ? undefined : (/^[A-Z][a-z]?/.exec(stored)?.[0] ?? stored)
}
