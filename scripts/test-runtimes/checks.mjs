// What each runtime does in a folder where the package is installed, run by that runtime: `checks.mjs <names of checks>`. Prints `query passed`,
// or `query failed:` and why, for each.
import { ArchiveQuery, AuthError, DataError, NetworkError, plot, required, TimeoutError } from 'nomad-notebook'

const checks = {
  /** Loads entries lazily, reads a typed section, and ends with an error of the family where nothing listens. */
  async query() {
    const query = new ArchiveQuery({
      query: { 'results.method.simulation.program_name': 'GPAW' },
      required: required.fields('run.calculation[-1].energy.total'),
      max: 20,
    })
    const values = []
    for await (const entry of query.stream()) values.push(entry.run[0].calculation.at(-1).energy.total.value.to('eV'))
    equal(values.length, 20)
    equal(
      values.every(value => Number.isFinite(value.magnitude)),
      true,
    )
    const nobody = new ArchiveQuery({ url: 'http://127.0.0.1:59999', retry: { retries: 0 } })
    equal(await errorOf(nobody.count()), NetworkError)
  },

  /** Makes a table with units, and counts it. */
  async table() {
    const frame = await new ArchiveQuery({ query: { upload_name: 'bands-and-dos' } }).toFrame({
      columns: {
        formula: 'results.material.chemical_formula_reduced',
        gap: 'results.properties.electronic.band_gap[0].value',
      },
    })
    equal(frame.shape[0], 19)
    equal(frame.sort('gap').toCsv().split('\n').length >= 20, true)
    equal(frame.column('gap').max() > 0, true)
  },

  /** Draws a figure as a page, and as a static picture. */
  async figure() {
    const entries = await new ArchiveQuery({ query: { upload_name: 'mgo-equation-of-state' } }).fetch()
    const figure = plot.equationOfState(entries)
    equal(figure.toHtml().includes('plotly'), true)
    equal((await figure.toSvg()).startsWith('<svg'), true)
  },

  /** Meets servers that misbehave, and says so by the same errors in each runtime. */
  async faults() {
    const settings = { retry: { retries: 0 }, maxBytes: 1_000_000 }
    const impatient = { stall: { stall: 0.3 }, silent: { firstByte: 0.3 } }
    for (const [fault, wanted, words] of [
      ['closed', NetworkError, /closed before the answer was complete|was reset/],
      // Bun drops what came of an answer when its connection is reset at once.
      ['cut', NetworkError, /after 1 bytes|was reset/],
      ['stall', TimeoutError, /limit 'stall'/],
      ['silent', TimeoutError, /limit 'firstByte'/],
      ['bomb', DataError, /larger than 1000000 bytes/],
      ['page', DataError, /502 and a page/],
      ['circle', NetworkError, /more than 5 redirects/],
    ]) {
      const timeouts = impatient[fault] ?? {}
      const query = new ArchiveQuery({ ...settings, timeouts, url: `${process.env.FAULTS}/${fault}/api/v1` })
      const error = await query.count().catch(problem => problem)
      if (error?.constructor !== wanted || !words.test(error.message)) throw new Error(`${fault}: found ${error}`)
    }
  },

  /**
   * Goes through the proxy that the environment names, and past it to this machine; a login stays at home. The proxy answers
   * for every host as the archive.
   */
  async proxy() {
    const through = new ArchiveQuery({ url: 'http://archive.invalid/api/v1', max: 3 })
    equal((await through.fetch()).length, 3)
    const login = new ArchiveQuery({
      url: 'http://archive.invalid/api/v1',
      authentication: 'token-1',
      allowInsecure: true,
    })
    equal(await errorOf(login.count()), AuthError)
    equal((await new ArchiveQuery({ max: 3 }).fetch()).length, 3)
    for (const list of ['archive.invalid', 'archive.invalid:80', '*.invalid', '*']) {
      process.env.NO_PROXY = list
      const direct = new ArchiveQuery({ url: 'http://archive.invalid/api/v1', retry: { retries: 0 } })
      equal(await errorOf(direct.count()), NetworkError)
    }
  },
}

async function errorOf(work) {
  return work.then(
    () => undefined,
    error => error.constructor,
  )
}

function equal(found, wanted) {
  if (found !== wanted) throw new Error(`expected ${wanted?.name ?? wanted}, found ${found?.name ?? found}`)
}

for (const check of process.argv.slice(2)) {
  try {
    await checks[check]()
    console.log(`${check} passed`)
  } catch (error) {
    console.log(`${check} failed: ${error.stack ?? error}`)
  }
}
