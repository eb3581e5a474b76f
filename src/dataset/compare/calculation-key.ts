/** What an entry says about the calculation that it is a copy of. */
export interface CalculationFacts {
  externalDb: string | undefined
  externalId: string | undefined
  references: readonly string[]
  mainfile: string | undefined
  uploadId: string
}

/** Names the calculation of an entry. */
export interface CalculationKey {
  /** The same for all entries of one calculation. */
  key: string
  /** How it is known: by the database and its id, by an address in `references`, or by the names of AFLOW's pairs. */
  by: 'external id' | 'reference' | 'relaxation pair'
}

/** AFLOW's files of the two relaxations of one calculation: `OUTCAR.relax1.xz`, `OUTCAR.relax2.xz`. */
const relaxation = /\.relax[12](?=\.|$)/i
/** The databases whose entries NOMAD has copies of, and what in an address is their id. */
const addresses: readonly { database: string; pattern: RegExp }[] = [
  { database: 'materials project', pattern: /materialsproject\.org\/(?:materials|tasks)\/(m(?:p|vc)-\d+)/i },
  { database: 'oqmd', pattern: /oqmd\.org\/(?:materials\/entry|analysis\/calculation|calculation)\/(\d+)/i },
  { database: 'aflow', pattern: /aflow(?:lib)?(?:\.duke\.edu|\.org|lib\.org)\/.*?(aflow:[0-9a-f]{16})/i },
]

/**
 * Returns the calculation that an entry is a copy of; `undefined` where it does not say. Two entries of one calculation have the
 * same database and id, or an address of the same record in their references, or are AFLOW's two relaxations of one folder.
 */
export function calculationKey(facts: CalculationFacts): CalculationKey | undefined {
  const { externalDb, externalId, references, mainfile, uploadId } = facts
  const database = plain(externalDb)
  const id = plain(externalId)
  // Without a database an id is the uploader's own, which another one may have used too.
  if (database !== '' && id !== '') return { key: `${database} ${id}`, by: 'external id' }
  for (const reference of references) {
    for (const { database, pattern } of addresses) {
      const id = pattern.exec(reference)?.[1]
      if (id !== undefined) return { key: `${database} ${id.toLowerCase()}`, by: 'reference' }
    }
  }
  if (mainfile !== undefined && relaxation.test(mainfile)) {
    return { key: `${uploadId}/${mainfile.replace(relaxation, '')}`, by: 'relaxation pair' }
  }
  return undefined
}

function plain(text: string | undefined): string {
  return (text ?? '').trim().toLowerCase()
}

/** Returns which relaxation of a pair a file is: the second one starts from the first, and is the better one. */
export function relaxationOf(mainfile: string | undefined): number {
  return Number(/\.relax([12])(?=\.|$)/i.exec(mainfile ?? '')?.[1] ?? 0)
}
