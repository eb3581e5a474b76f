import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNomadError } from '../../src/errors/index.js'
import * as surface from '../../src/index.js'
import { dynamicsEntryOf, entryOf } from '../plot/entries.js'
import { type Door, publicDoors } from './public-doors.js'

const { ArchiveQuery, Figure, Frame, metainfo, plot, properties, quantity } = surface

type Call = (options: never) => unknown

const rows = [
  { x: quantity(1, 'eV'), y: 2, kind: 'a' },
  { x: quantity(2, 'eV'), y: 4, kind: 'b' },
]
const frame = Frame.fromRows(rows)
const figure = plot.scatter(rows)
const silicon = entryOf('Si_bands')
const points = { volumes: quantity([1, 2, 3, 4], 'angstrom ** 3'), energies: quantity([4, 1, 1, 4], 'eV') }
const gap = 'results.properties.electronic.band_gap.value'
/** Nothing listens there: options are checked before anything is sent. */
const query = () => new ArchiveQuery({ url: 'http://127.0.0.1:9/api/v1', retry: { retries: 0 } })
const user = { user: 'somebody', password: 'a secret' }

/** A call of every public function that takes options, with these as its own. */
const calls: Record<string, Call> = {
  askLogin: options => surface.askLogin(options),
  'new KeycloakAuthenticator': (options: object) => new surface.KeycloakAuthenticator({ ...user, ...options }),
  deviceLogin: options => surface.deviceLogin(options),
  enablePlotly: options => surface.enablePlotly(options),
  show: options => surface.show('', options),
  serveSample: options => surface.serveSample(options),
  translateLegacy: options => surface.translateLegacy(options),
  'metainfo.section': options => metainfo.section('Calculation', options),
  'metainfo.search': options => metainfo.search('gap', options),
  query_archive: options => surface.query_archive(options),
  'new ArchiveQuery': options => new ArchiveQuery(options),
  'ArchiveQuery().at': options => query().at(0, options),
  'ArchiveQuery().slice': options => query().slice(0, 1, options),
  'ArchiveQuery().fetch': options => query().fetch(1, options),
  'ArchiveQuery().call_api': options => query().call_api(options),
  'ArchiveQuery().stream': options => query().stream(options).next(),
  'ArchiveQuery().pages': options => query().pages(options).next(),
  'ArchiveQuery().count': options => query().count(options),
  'ArchiveQuery().aggregate': options => query().aggregate({}, options),
  'ArchiveQuery().resolve': options => query().resolve([], options),
  'ArchiveQuery().withSchemas': options => query().withSchemas(silicon, options),
  'ArchiveQuery().describe': options => query().describe(silicon, 'run', options),
  'ArchiveQuery().explain': options => query().explain(options),
  'ArchiveQuery().toFrame': options => query().toFrame(options),
  'ArchiveQuery().facet': options => query().facet('results.material.elements', options),
  'ArchiveQuery().histogram': options => query().histogram(gap, options),
  'ArchiveQuery().minMax': options => query().minMax(gap, options),
  'ArchiveQuery().citations': options => query().citations(options),
  'ArchiveQuery().matches': options => query().matches(options).next(),
  'ArchiveQuery().download': options => query().download(join(tmpdir(), 'never-written'), options),
  openDataset: options => surface.openDataset(join(tmpdir(), 'never-written'), options),
  toFrame: options => surface.toFrame([silicon], options),
  'Frame.fromRows': options => Frame.fromRows(rows, options),
  'Frame.fromColumns': options => Frame.fromColumns({ x: [1] }, options),
  'Frame.fromArquero': options => Frame.fromArquero({ columnNames: () => [] } as never, options),
  'Frame.fromDanfo': options => Frame.fromDanfo({ columns: [], values: [] } as never, options),
  'Frame.fromCsv': options => Frame.fromCsv('x\n1\n', options),
  'Frame().sort': (options: object) => frame.sort({ column: 'x', ...options }),
  'Frame().to': options => frame.to('x', 'eV', options),
  'Frame().join': (options: object) => frame.join(frame, { on: 'kind', ...options }),
  'Frame().pivot': (options: object) => frame.pivot({ index: 'kind', columns: 'kind', values: 'x', ...options }),
  'Frame().toCsv': options => frame.toCsv(options),
  'Frame().toParquet': options => frame.toParquet(join(tmpdir(), 'never-written.parquet'), options),
  'Frame().toExcel': options => frame.toExcel(join(tmpdir(), 'never-written.xlsx'), options),
  'Frame.fromParquet': options => Frame.fromParquet(join(tmpdir(), 'never-written.parquet'), options),
  sql: options => surface.sql(options),
  'sql.explain': options => surface.sql.explain(options),
  'sql.files': options => surface.sql.files('a.parquet', options),
  spark: options => surface.spark('sc://127.0.0.1:9', options),
  'Column().to': options => frame.column('x').to('eV', options),
  'Quantity().to': options => quantity(1, 'eV').to('joule', options),
  'Quantity().equals': options => quantity(1, 'eV').equals(quantity(1, 'eV'), options),
  'new Figure': (options: object) => new Figure({ data: [], layout: {}, alt: '', ...options }),
  'Figure().toSvg': options => figure.toSvg(options),
  'Figure().toPdf': options => figure.toPdf(options),
  'Figure().toPng': options => figure.toPng(options),
  'plot.dos': options => plot.dos(silicon, options),
  'plot.bands': options => plot.bands(silicon, options),
  'plot.bandsDos': options => plot.bandsDos(silicon, options),
  'plot.curves': options => plot.curves(silicon, options),
  'plot.brillouinZone': options => plot.brillouinZone(silicon, options),
  'plot.structure': options => plot.structure(silicon, options),
  'plot.phononBands': options => plot.phononBands(silicon, options),
  'plot.phononDos': options => plot.phononDos(silicon, options),
  'plot.phononBandsDos': options => plot.phononBandsDos(silicon, options),
  'plot.thermodynamics': options => plot.thermodynamics(silicon, options),
  'plot.vibrations': options => plot.vibrations(silicon, options),
  'plot.spectrum': options => plot.spectrum(silicon, options),
  'plot.equationOfState': options => plot.equationOfState(points, options),
  'plot.convergence': options => plot.convergence(silicon, options),
  'plot.convergenceSeries': (options: object) => plot.convergenceSeries([silicon], { over: 'cutoff', ...options }),
  'plot.trajectory': options => plot.trajectory(silicon, options),
  'plot.radiusOfGyration': options => plot.radiusOfGyration(silicon, options),
  'plot.radialDistribution': options => plot.radialDistribution(dynamicsEntryOf('water_md'), options),
  'plot.meanSquaredDisplacement': options => plot.meanSquaredDisplacement(silicon, options),
  'plot.periodicTable': options => plot.periodicTable({ O: 1 }, options),
  'plot.scatter': options => plot.scatter(rows, options),
  'plot.line': options => plot.line(rows, options),
  'plot.histogram': options => plot.histogram(rows, options),
  'plot.bar': options => plot.bar(rows, options),
  'plot.box': options => plot.box(rows, options),
  'plot.heatmap': options => plot.heatmap(rows, options),
  'plot.pairs': options => plot.pairs(rows, options),
  'plot.parallel': options => plot.parallel(rows, options),
}

/** The old client's, which nobody is led to. */
const oldSpellings = /_/

/** Errors take facts about an error: one that throws another instead would hide it. */
const isError = ({ name }: Door) => /^new \w*Error$/.test(name)

const doors = publicDoors().filter(door => !isError(door))

// Property functions all take an entry first, or a list of them.
const propertyCalls = properties as unknown as Record<string, (input: unknown, options: object) => unknown>
const ofSeveral: Record<string, Call> = {
  'properties.equationOfState': (options: object) => propertyCalls['equationOfState']?.([silicon], options),
  'properties.convergenceSeries': (options: object) =>
    propertyCalls['convergenceSeries']?.([silicon], { over: 'cutoff', ...options }),
}
for (const { name } of doors.filter(door => door.name.startsWith('properties.'))) {
  calls[name] = ofSeveral[name] ?? ((options: object) => propertyCalls[name.slice(11)]?.(silicon, options))
}

/** What a call comes to: the message of an error of ours, anything else as it is. */
async function outcome(name: string, options: unknown): Promise<unknown> {
  try {
    return await (calls[name] as Call)(options as never)
  } catch (error) {
    return isNomadError(error) ? error.message : error
  }
}

describe('every public function that takes options', () => {
  it('is tried here', () => {
    expect(doors.map(({ name }) => name).sort()).toEqual(Object.keys(calls).sort())
  })

  it.each(doors)('$name refuses an option that it does not have', async ({ name, options }) => {
    expect(await outcome(name, { __proto__: null, constructor: 1 })).toMatch(/no option 'constructor'/)
    for (const option of Object.keys(options).filter(word => word.length > 3 && !oldSpellings.test(word))) {
      const misspelt = option.slice(0, -2) + option.slice(-1)
      if (Object.hasOwn(options, misspelt)) continue
      const message = await outcome(name, { [misspelt]: 1 })
      expect(message).toMatch(new RegExp(`no option '${misspelt}'\\..* Did you mean .*'${option}'`))
    }
  })

  it.each(doors)('$name refuses words that an option does not take', async ({ name, options }) => {
    for (const [option, words] of Object.entries(options)) {
      if (words.length === 0) continue
      expect([option, await outcome(name, { [option]: 'nonsense' })]).toEqual([
        option,
        expect.stringContaining('nonsense'),
      ])
      const near = `${words[0]}x`
      if (option === 'dialect' || near.length < 4) continue
      expect([option, await outcome(name, { [option]: near })]).toEqual([
        option,
        expect.stringContaining(`'${words[0]}'`),
      ])
    }
  })

  it.each(doors.filter(({ name }) => !/toCsv|sort|join|pivot|convergenceSeries|^new (Keycloak|Figure)/.test(name)))(
    '$name refuses what are no options',
    async ({ name }) => {
      for (const wrong of ['title', 5, null, [], new Map()]) {
        expect([wrong, await outcome(name, wrong)]).toEqual([wrong, expect.stringMatching(/options|object/)])
      }
    },
  )
})

describe('the labels of a legend', () => {
  it('are as many as the entries', () => {
    expect(() => plot.bands(silicon, { labels: ['a', 'b'] })).toThrow('2 names for 1 entries')
    expect(() => plot.dos([silicon, silicon], { labels: ['a'] })).toThrow('it needs one for each')
  })
})

describe('settings', () => {
  it('are refused where there is none of the name, or the value is wrong', () => {
    const { config } = surface
    expect(() => Object.assign(config, { unitSytem: 'SI' })).toThrow(
      "config has no option 'unitSytem'. Did you mean 'unitSystem'?",
    )
    expect(() => Object.assign(config, { progress: 'no' })).toThrow("is 'no'; it must be true or false")
    expect(() => Object.assign(config, { unitSystem: 'imperial' })).toThrow('unit system')
    expect(config).toEqual({ progress: true, unitSystem: 'custom' })
    config.progress = false
    expect(config.progress).toBe(false)
    config.progress = true
  })
})

describe('what a message shows', () => {
  it('is never a password', async () => {
    const message = String(await outcome('new KeycloakAuthenticator', { password: 12345 }))
    expect(message).toContain('password')
    expect(message).not.toContain('12345')
  })
})
