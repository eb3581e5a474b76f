import fc from 'fast-check'
import { bodies, type Fault, legacyRoute, type SeenRequest, type TestEntry } from '../../server/index.js'
import { answerV1 } from '../../server/v1-answers.js'

/** A fault that passes: the request that is sent again is answered. */
const passing: Record<string, Fault> = {
  '503': { status: 503, body: '' },
  '429': { status: 429, body: { detail: 'slow down' } },
  drop: { drop: true },
  cut: { cut: true },
  page: { body: bodies.html },
}

/** An archive, how its server answers, and how the query is set. */
export interface World {
  dialect: 'v1' | 'v0'
  /** How many entries each upload has. */
  uploads: number[]
  /** Entries without an archive, by their position. */
  missing: number[]
  /** Entries that make the server fail for every page that holds them; no two side by side. */
  broken: number[]
  /** Uploads whose files are gone, by number; the old API then gives a bare list. */
  gone: number[]
  perPage: number | undefined
  /** `undefined`: as many pages at once as make it faster. */
  parallel: number | undefined
  max: number | null
  /** The most ids that the server lists at once, and the most archives that it gives at once. */
  idCap: number
  archiveCap: number
  /** Faults that pass, by the number of the request that they hit. */
  faults: [number, string][]
  /** Requests whose answer is a millisecond late. */
  late: number[]
}

/** Draws worlds of one dialect, small ones and plain ones often. */
export function worlds(dialect: World['dialect']): fc.Arbitrary<World> {
  const often = <T>(usual: T, other: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, other)
  const positions = fc.uniqueArray(fc.nat(30), { maxLength: 6 })
  const isV0 = dialect === 'v0'
  return fc.record({
    dialect: fc.constant(dialect),
    uploads: often([12, 3, 9], fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 })),
    missing: often([], positions),
    broken: often(
      [],
      positions.map(list => list.filter(position => !list.includes(position - 1))),
    ),
    gone: isV0 ? often<number[]>([], fc.uniqueArray(fc.nat(5), { maxLength: 2 })) : fc.constant<number[]>([]),
    perPage: often<number | undefined>(4, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined })),
    parallel: often<number | undefined>(undefined, fc.integer({ min: 1, max: 8 })),
    max: often<number | null>(null, fc.nat(40)),
    idCap: isV0 ? fc.constant(1000) : often(1000, fc.integer({ min: 1, max: 15 })),
    archiveCap: isV0 ? fc.constant(1000) : often(1000, fc.integer({ min: 1, max: 6 })),
    faults: often(
      [],
      // Not one after the other: a request is sent again only so often.
      fc.array(
        fc.tuple(
          fc.nat(9).map(number => 3 * number + 1),
          fc.constantFrom(...Object.keys(passing)),
        ),
        { maxLength: 4 },
      ),
    ),
    late: often([], fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 6 })),
  })
}

/** One answer with archives, as the server gave it. */
export interface Answer {
  /** Every archive in it says so. */
  number: number
  ids: string[]
  /** The positions of the matches that it is about. */
  asked: number[]
  bytes: number
}

/** The server of a world. */
export class WorldServer {
  readonly entries: readonly TestEntry[]
  /** The ids of the entries that give an archive, in the order of the results. */
  readonly given: string[]
  readonly missing: ReadonlySet<string>
  readonly broken: ReadonlySet<string>
  readonly answers: Answer[] = []
  /** While it is true, every request is refused. */
  out = false
  /** Called with the number of every request. */
  onRequest: (() => void) | undefined
  readonly #world: World
  #requests = 0

  constructor(world: World) {
    this.#world = world
    this.entries = entriesOf(world)
    const at = (positions: number[]) => positions.flatMap(position => this.entries[position]?.entryId ?? [])
    const isGone = ({ uploadId }: TestEntry) => world.gone.some(upload => uploadId === uploadOf(upload))
    this.missing = new Set([...at(world.missing), ...this.entries.filter(isGone).map(({ entryId }) => entryId)])
    this.broken = new Set(at(world.broken).filter(id => !this.missing.has(id)))
    this.given = this.entries.map(({ entryId }) => entryId).filter(id => !this.missing.has(id) && !this.broken.has(id))
  }

  /** True when every page is one answer, of which the statistics can be foretold exactly. */
  get isPlain(): boolean {
    const { dialect, broken, gone, archiveCap, parallel } = this.#world
    return (
      broken.length === 0 && gone.length === 0 && archiveCap === 1000 && (dialect === 'v1' || (parallel ?? 1) === 1)
    )
  }

  /** True when no part of a page is thrown away because another part of it failed. */
  get isWhole(): boolean {
    const { dialect, broken, archiveCap } = this.#world
    return broken.length === 0 || (archiveCap === 1000 && dialect === 'v1')
  }

  /** True when more match than are given at most. */
  get isCut(): boolean {
    return this.entries.length > (this.#world.max ?? Number.POSITIVE_INFINITY)
  }

  /** The position of an entry in the results. */
  positionOf(id: string): number {
    return this.entries.findIndex(({ entryId }) => entryId === id)
  }

  answer(request: SeenRequest): Fault | undefined {
    const number = ++this.#requests
    this.onRequest?.()
    if (this.out) return { status: 503, body: '' }
    const fault = this.#world.faults.find(([place]) => place === number)
    if (fault) return passing[fault[1]]
    const answer = this.#world.dialect === 'v1' ? this.#today(request) : this.#legacy(request)
    return answer && this.#world.late.includes(number) ? { ...answer, delay: 1 } : answer
  }

  #today(request: SeenRequest): Fault | undefined {
    const body = (request.body ?? {}) as { pagination?: { page_size?: number } }
    const isIds = request.path === '/entries/query'
    const { idCap, archiveCap } = this.#world
    const size = Math.min(body.pagination?.page_size ?? 10, isIds ? idCap : archiveCap)
    const asked = { ...body, pagination: { ...body.pagination, page_size: size } }
    const whole = answerV1(request.path, asked, { entries: [...this.entries], missing: new Set() })
    if (!whole || isIds) return whole && { body: whole }
    const found = whole.data.map(({ entry_id }) => entry_id)
    if (found.some(id => this.broken.has(id))) return { status: 500, body: bodies.internal }
    const data = whole.data.filter(({ entry_id }) => !this.missing.has(entry_id))
    const number = this.answers.length
    const archive = { results: { material: { chemical_formula_reduced: String(number) } } }
    return this.#log(
      { ...whole, data: data.map(item => ({ ...item, archive })) },
      data.map(({ entry_id }) => entry_id),
      found,
    )
  }

  #legacy(request: SeenRequest): Fault | undefined {
    const missing = [...this.missing]
    const healthy = legacyRoute([...this.entries], missing)(request)
    if (request.path !== '/archive/query' || !healthy) return healthy
    const { required } = request.body as { required: Record<string, unknown> }
    if (required['section_run'] === undefined) return healthy
    const all = legacyRoute([...this.entries])(request)?.body as LegacyBody
    if (all.results.some(({ calc_id }) => this.#isGone(calc_id))) return this.#log([], [], [])
    if (all.results.some(({ calc_id }) => this.broken.has(calc_id))) return { status: 500, body: { message: 'broken' } }
    const body = healthy.body as LegacyBody
    const number = this.answers.length
    const results = body.results.map(item => ({
      ...item,
      archive: { ...item.archive, section_run: [{ program_name: String(number) }] },
    }))
    return this.#log(
      { ...body, results },
      results.map(({ calc_id }) => calc_id),
      all.results.map(({ calc_id }) => calc_id),
    )
  }

  #isGone(id: string): boolean {
    const upload = this.entries.find(({ entryId }) => entryId === id)?.uploadId
    return this.#world.gone.some(number => uploadOf(number) === upload)
  }

  #log(body: object, ids: string[], asked: string[]): Fault {
    // An answer for no matches is no page.
    if (this.entries.length === 0) return { body }
    const number = this.answers.length
    const positions = asked.map(id => this.positionOf(id))
    this.answers.push({ number, ids, asked: positions, bytes: JSON.stringify(body).length })
    return { body }
  }
}

interface LegacyBody {
  results: { calc_id: string; archive: Record<string, unknown> }[]
}

const uploadOf = (number: number) => `upload${String(number).padStart(3, '0')}`

function entriesOf({ uploads }: World): TestEntry[] {
  return uploads.flatMap((size, upload) =>
    Array.from({ length: size }, (_, index) => ({
      entryId: `entry${upload}-${String(index).padStart(2, '0')}`,
      uploadId: uploadOf(upload),
      archive: { section_run: [{ program_name: 'code' }] },
    })),
  )
}
