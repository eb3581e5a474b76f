/** One functional of exchange, correlation or both, by its name in libxc (Lehtola et al., SoftwareX 7, 1 (2018)). */
export interface FunctionalRecord {
  /** The name as stored. */
  readonly name: string
  /** Its share; `undefined` where the archive states none. */
  readonly weight: number | undefined
}

/** The Hubbard correction of one orbital of one species. Energies are in eV. */
export interface HubbardRecord {
  /** The species, as stored. */
  readonly atom: string | undefined
  /** The orbital, such as `3d`. */
  readonly orbital: string | undefined
  readonly u: number | undefined
  readonly j: number | undefined
  /** The difference U − J that a rotationally invariant correction uses. */
  readonly uEffective: number | undefined
}

/** The mesh of k-points. */
export interface KMeshRecord {
  /** The number of divisions along each reciprocal lattice vector. */
  readonly grid: readonly number[] | undefined
  /** The number of k-points as stored: of many programs the irreducible ones, otherwise those of the whole mesh. */
  readonly count: number | undefined
  /** The number of divisions per length of the reciprocal lattice vectors (with 2π), in Å: the smallest one of all axes. */
  readonly lineDensity: number | undefined
}

/** The method of a calculation as an archive stores it: words as stored, energies in eV. Missing values are `undefined`. */
export interface MethodRecord {
  /** The kind of method: the name of its section, such as `dft`, `GW`, `ForceField`. */
  readonly sections: readonly string[]
  /** The kind in the program's words, such as `DFT+U`, `RHF`, `CCSD(T)`. */
  readonly name: string | undefined
  readonly functionals: readonly FunctionalRecord[]
  readonly jacobsLadder: string | undefined
  readonly exactExchange: number | undefined
  readonly basisType: string | undefined
  readonly basisName: string | undefined
  /** The cutoff energy of plane waves in eV. */
  readonly cutoff: number | undefined
  /** The product of the smallest muffin-tin radius and the largest wave number. */
  readonly apwCutoff: number | undefined
  readonly kMesh: KMeshRecord | undefined
  readonly spinPolarized: boolean | undefined
  readonly hubbard: readonly HubbardRecord[]
  readonly smearingKind: string | undefined
  /** The width of the smearing in eV. */
  readonly smearingWidth: number | undefined
  readonly relativity: string | undefined
  readonly vanDerWaals: string | undefined
  readonly pseudopotentials: readonly string[]
}

/** Values that are read only when another record lacks them. */
export type MissingMethod = { readonly [Name in keyof MethodRecord]?: () => MethodRecord[Name] }

/** Returns a record completed by values from elsewhere. Values of its own stay. */
export function completeMethod(record: MethodRecord, missing: MissingMethod): MethodRecord {
  const isMissing = (name: string) => isEmpty(record[name as keyof MethodRecord])
  const added = Object.entries(missing).flatMap(([name, read]) => (isMissing(name) ? [[name, read()] as const] : []))
  return { ...record, ...Object.fromEntries(added) }
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)

/** Returns true when a record has any value beside the name of its section. */
export function hasMethod({ sections, ...values }: MethodRecord): boolean {
  const isNamed = sections.some(name => name !== 'ModelMethod' && name !== 'ModelMethodElectronic')
  return isNamed || Object.values(values).some(value => !isEmpty(value))
}
