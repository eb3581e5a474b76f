import fc from 'fast-check'
import { Figure, type Picture, plot } from '../../src/plot/index.js'
import { quantity } from '../../src/units/index.js'
import { archiveWith } from './entries.js'

/** A figure to be made, and what it is made of, in words. */
export interface RandomFigure {
  words: string
  make(): Figure
}

const extreme = [1e308, -1e308, 5e-324, -5e-324, 1e-320, 0, -0, 1e16, 1, -1, 1e-300, 1e300, 2 ** 53]
const lacking = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, undefined]

const plainNumber = fc.double({ min: -1000, max: 1000, noNaN: true })
const oddNumber = fc.oneof(fc.constantFrom(...extreme), fc.constantFrom(...lacking), fc.double())
const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'NaN',
    '1e308',
    '2020-01-01',
    '\u0000\u0007',
    '\ud800',
    'α₂ Å⁻¹',
    '<b>$x$</b>',
    '__proto__',
    '日本',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const anything = fc.oneof(
  plainNumber,
  oddNumber,
  word,
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom([], {}, 5n),
)

/** Many values of one temper. */
const values: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(plainNumber, { maxLength: 30 }),
  fc.array(oddNumber, { maxLength: 12 }),
  fc.array(fc.constantFrom(...extreme), { minLength: 1, maxLength: 6 }),
  fc.array(word, { maxLength: 12 }),
  fc.array(anything, { maxLength: 12 }),
  fc.constantFrom([], [Number.NaN], [Number.NaN, Number.NaN, Number.NaN], [1], [5e-324], [1e308, -1e308], [7, 7, 7, 7]),
  fc.array(fc.double()).map(numbers => Float64Array.from(numbers)),
  fc
    .array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { maxLength: 5 })
    .map(numbers => BigInt64Array.from(numbers)),
)

/** A line, or a cloud, of a hundred thousand points. */
const many = fc.constantFrom(
  Float64Array.from({ length: 100_000 }, (_, i) => i),
  Float64Array.from({ length: 100_000 }, (_, i) => Math.sin(i * i)),
  Float64Array.from({ length: 100_000 }, (_, i) => (i % 7 ? Math.exp(i / 200) : Number.NaN)),
)

const column = fc.oneof({ weight: 30, arbitrary: values }, { weight: 1, arbitrary: many })
const matrix = fc.array(values, { maxLength: 6 })

/** For what makes Plotly slow, and so the test. */
function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

const size = fc.constantFrom(undefined, 1, 30, 300, 700, 1200)
const range = fc.oneof(
  fc.constantFrom(
    [0, 1],
    [1, 0],
    [5, 5],
    [1e300, 1e308],
    [-1e308, 1e308],
    [0, 5e-324],
    [Number.NaN, 1],
    [1e16, 1e16 + 4],
    [],
    ['a', 'b'],
  ),
  fc.constantFrom(['2020-01-01', '2020-01-01'], [null, null], [-1000, -999], [0, 1e-12]),
  fc.tuple(fc.double(), fc.double()).map(pair => [...pair]),
)
const axis = fc.record(
  {
    type: fc.constantFrom('linear', 'log', 'date', 'category', 'multicategory', '-', 'nonsense'),
    range,
    autorange: fc.constantFrom(true, false, 'reversed'),
    dtick: rarely(fc.oneof(fc.constantFrom(1e-300, 0, -1, 1e308, 'M1', 'L0.1', 'D1', 0.001), fc.double())),
    tick0: fc.oneof(oddNumber, word),
    nticks: rarely(fc.constantFrom(0, 1, 5, 1e9)),
    tickvals: rarely(column),
    ticktext: values,
    rangemode: fc.constantFrom('tozero', 'nonnegative'),
    title: fc.oneof(
      word,
      word.map(text => ({ text })),
    ),
    scaleanchor: fc.constantFrom('x', 'y'),
    tickformat: fc.constantFrom('.3f', '%Y', '💥', '.400f'),
  },
  { requiredKeys: [] },
)

const shape = fc.record(
  {
    type: fc.constantFrom('line', 'rect', 'circle', 'path'),
    x0: anything,
    x1: anything,
    y0: anything,
    y1: anything,
    xref: fc.constantFrom('x', 'paper', 'x9'),
    yref: fc.constantFrom('y', 'paper'),
    opacity: fc.constantFrom(0, 0.3, 1, 7),
    path: fc.constantFrom('M0,0L1e308,5', 'nonsense', 'M0,0C1,1 2,2 3,3Z'),
  },
  { requiredKeys: ['type'] },
)

const annotation = fc.record(
  { text: word, x: anything, y: anything, ax: oddNumber, ay: oddNumber, showarrow: fc.boolean(), textangle: oddNumber },
  { requiredKeys: ['text'] },
)

const marker = fc.record(
  {
    size: fc.oneof(column, oddNumber),
    color: fc.oneof(column, fc.constantFrom('red', 'url(#x)', 'rgba(0,0,0,0.2)', 'nonsense')),
    opacity: fc.constantFrom(0, 0.5, 1, -3),
    symbol: fc.constantFrom('circle', 'star', 'nonsense', 7, 1e9),
    cmin: oddNumber,
    cmax: oddNumber,
    showscale: fc.boolean(),
    line: fc.record({ width: oddNumber }),
  },
  { requiredKeys: [] },
)

const trace = fc.record(
  {
    type: fc.constantFrom(
      'scatter',
      'scatter',
      'scatter',
      'scattergl',
      'bar',
      'histogram',
      'box',
      'heatmap',
      'violin',
      'contour',
      'histogram2d',
      'pie',
      'scatter3d',
      'mesh3d',
      'surface',
      'parcoords',
      'nonsense',
    ),
    mode: fc.constantFrom('lines', 'markers', 'lines+markers', 'text', 'none', 'nonsense'),
    x: column,
    y: column,
    z: fc.oneof(matrix, column),
    x0: oddNumber,
    dx: oddNumber,
    text: fc.oneof(word, values),
    name: word,
    marker,
    line: fc.record({
      width: oddNumber,
      shape: fc.constantFrom('spline', 'hv', 'linear'),
      dash: fc.constantFrom('dash', '5px,1e308px', '0'),
    }),
    opacity: fc.constantFrom(0, 0.4, 1),
    cliponaxis: fc.boolean(),
    fill: fc.constantFrom('tozeroy', 'tonexty', 'toself', 'nonsense'),
    stackgroup: fc.constantFrom('a', ''),
    error_y: fc.record({ array: column, visible: fc.constant(true) }),
    orientation: fc.constantFrom('h', 'v'),
    xbins: rarely(
      fc.record(
        { start: oddNumber, end: oddNumber, size: fc.oneof(oddNumber, fc.constantFrom('M1')) },
        { requiredKeys: [] },
      ),
    ),
    nbinsx: rarely(fc.constantFrom(0, 1, 1e9)),
    cumulative: fc.record({ enabled: fc.boolean() }),
    boxpoints: fc.constantFrom('all', false),
    showlegend: fc.boolean(),
    colorscale: fc.constantFrom(
      'Viridis',
      [
        [0, 'red'],
        [1, 'blue'],
      ],
      [[0.5, 'red']],
    ),
    zmin: oddNumber,
    zmax: oddNumber,
    zsmooth: fc.constantFrom('best', 'fast', false),
    hovertemplate: word,
  },
  { requiredKeys: ['type', 'y'] },
)

const layout = fc.record(
  {
    width: size,
    height: size,
    xaxis: axis,
    yaxis: axis,
    title: word.map(text => ({ text })),
    shapes: fc.array(shape, { maxLength: 3 }),
    annotations: fc.array(annotation, { maxLength: 3 }),
    barmode: fc.constantFrom('stack', 'overlay', 'group', 'relative'),
    margin: fc.record({ l: oddNumber, t: oddNumber }, { requiredKeys: [] }),
    showlegend: fc.boolean(),
    legend: fc.record({ x: oddNumber, y: oddNumber, orientation: fc.constantFrom('h', 'v') }, { requiredKeys: [] }),
    font: fc.record({ size: fc.oneof(oddNumber, fc.constant(12)), family: word }),
    polar: fc.constant({}),
    grid: fc.record({ rows: fc.constantFrom(1, 3), columns: fc.constantFrom(1, 2) }),
  },
  { requiredKeys: [] },
)

const plotlyFigure: fc.Arbitrary<RandomFigure> = fc
  .record({ data: fc.array(trace, { maxLength: 3 }), layout })
  .map(picture => ({
    words: `Plotly: ${picture.data.map(({ type }) => type).join(', ')}`,
    make: () => new Figure({ ...(picture as unknown as Picture), alt: 'A random figure.' }),
  }))

/** Columns of one length, of all tempers. */
const columns = fc
  .record({
    x: column,
    y: column,
    z: column,
    kind: fc.array(fc.oneof(word, fc.constantFrom('a', 'b')), { maxLength: 30 }),
  })
  .map(given => {
    const lists = Object.entries(given).map(([name, list]) => [name, Array.from(list as unknown[])] as const)
    const length = Math.max(...lists.map(([, list]) => list.length))
    const filled = lists.map(([name, list]) => [
      name,
      Array.from({ length }, (_, i) => (list.length ? list[i % list.length] : null)),
    ])
    return Object.fromEntries(filled) as Record<'x' | 'y' | 'z' | 'kind', never[]>
  })

const archiveOf = (calculation: object) =>
  archiveWith({ run: [{ calculation: [{ energy: { fermi: 0 }, ...calculation }] }] })

/** A path of two k-points for each value. */
function segments({ x, y }: { x: unknown[]; y: unknown[] }): object[] {
  return [{ kpoints: x.map((_, index) => [index / 10, 0, 0]), energies: [x.map((value, index) => [value, y[index]])] }]
}

const makers = {
  'scatter as points': data => plot.scatter(data),
  'scatter as lines': data => plot.scatter(data, { mode: 'lines' }),
  'scatter on logarithmic axes': data => plot.scatter(data, { xLog: true, yLog: true, color: 'z' }),
  'scatter by kind': data => plot.scatter(data, { color: 'kind', size: 'z' } as object),
  histogram: data => plot.histogram(data),
  'histogram on a logarithmic axis': data => plot.histogram(data, { xLog: true, color: 'kind' }),
  'histogram of ten': data =>
    plot.histogram(data, { bins: 10, normalized: true, arrangement: 'overlaid', color: 'kind' }),
  bar: data => plot.bar(data, { x: 'kind', y: 'y' }),
  'bar of numbers': data => plot.bar(data, { x: 'x', y: 'y', color: 'kind' }),
  box: data => plot.box(data, { x: 'kind', y: 'y' }),
  'box with all points': data => plot.box(data, { y: 'y', points: 'all' }),
  heatmap: data => plot.heatmap(data, { x: 'x', y: 'y', color: 'z' } as object),
  'heatmap of counts': data => plot.heatmap(data, { x: 'x', y: 'kind' }),
  pairs: data => plot.pairs(data, { columns: ['x', 'y', 'z'] }),
  parallel: data => plot.parallel(data, { columns: ['x', 'y', 'kind'], color: 'z' }),
  'periodic table': data => plot.periodicTable({ O: data.x[0] as never, Si: data.y[0] as never, Fe: 3 }, { log: true }),
  dos: data => plot.dos(archiveOf({ dos_electronic: [{ energies: data.x, total: [{ value: data.y }] }] })),
  bands: data => plot.bands(archiveOf({ band_structure_electronic: [{ segment: segments(data) }] }), { gap: true }),
  'equation of state': data =>
    plot.equationOfState({ volumes: quantity(data.x, 'angstrom ** 3'), energies: quantity(data.y, 'eV') }),
} as const satisfies Record<string, (data: Record<'x' | 'y' | 'z' | 'kind', never[]>) => Figure>

const drawnFigure: fc.Arbitrary<RandomFigure> = fc
  .tuple(fc.constantFrom(...(Object.keys(makers) as (keyof typeof makers)[])), columns)
  .map(([name, data]) => ({ words: `plot: ${name}`, make: () => makers[name](data) }))

/** Figures of Plotly's own terms, and of our functions, over data of every temper. */
export const randomFigure: fc.Arbitrary<RandomFigure> = fc.oneof(plotlyFigure, drawnFigure)
