export type { Broadening } from '../properties/index.js'
export type { CurvesOptions } from './curves/curves.js'
export type {
  Diffusion,
  MeanSquaredDisplacementFigure,
  MeanSquaredDisplacementOptions,
} from './dynamics/mean-squared-displacement.js'
export type { RadialDistributionOptions } from './dynamics/radial-distribution.js'
export type { TrajectoryQuantity } from './dynamics/time-series.js'
export type { TrajectoryOptions } from './dynamics/trajectory.js'
export type { BandsInput, BandsOptions } from './electronic/bands.js'
export type { BandsAndDos, BandsDosOptions } from './electronic/bands-dos.js'
export type { DosInput, DosOptions, OrbitalDetail, ProjectionKind } from './electronic/dos.js'
export type { EnergyReference } from './electronic/energy-reference.js'
export type { ElementRow, ElementValues } from './elements/element-values.js'
export type { PeriodicTableOptions } from './elements/periodic-table.js'
export { Figure, type FigureInput } from './figure/figure.js'
export type { TitleOptions, UnitFigureOptions } from './figure/figure-options.js'
export { type FigureHtmlOptions, type FigureHtmlParts, figureHtmlParts } from './figure/html-parts.js'
export type { PictureOptions, PngOptions, PrintSize } from './figure/picture-options.js'
export { plainText } from './figure/plain-text.js'
export type { Annotation, Axis, Layout, Picture, Trace } from './figure/plotly.js'
export { readPlotly } from './figure/static/index.js'
/**
 * Figures of archives, of properties and of tables: each function returns a `Figure`, which a cell shows when it is the last
 * line. Axes name quantity and unit; `figure.notes` says what is assumed and what is missing.
 *
 * @example
 * plot.equationOfState(entries)
 */
export * as plot from './plot.js'
export type { BrillouinZoneOptions } from './reciprocal/brillouin-zone.js'
export type { SpectrumOptions } from './spectra/spectrum.js'
export type { VibrationsInput, VibrationsOptions } from './spectra/vibrations.js'
export type { SceneOptions } from './structure/scene.js'
export type { StructureOptions } from './structure/structure.js'
export type { BarOptions } from './tables/bar-options.js'
export type { BoxOptions } from './tables/box-options.js'
export type { Columns, NumberArray, Plottable, Selector, Source, Values } from './tables/column.js'
export type { HeatmapOptions, Matrix } from './tables/heatmap-options.js'
export type { HistogramPlotOptions } from './tables/histogram-options.js'
export type { LineOptions } from './tables/line-options.js'
export type { PairsOptions } from './tables/pairs-options.js'
export type { ParallelOptions } from './tables/parallel-options.js'
export type { ScatterOptions } from './tables/scatter.js'
export type { PhononBandsOptions, PhononsInput } from './vibrational/phonon-bands.js'
export type { PhononBandsDosOptions } from './vibrational/phonon-bands-dos.js'
export type { PhononDosOptions } from './vibrational/phonon-dos.js'
export type { PhononUnit } from './vibrational/phonon-unit.js'
export type { ThermodynamicFunction, ThermodynamicsInput } from './vibrational/thermodynamic-curves.js'
export type { ThermodynamicUnit } from './vibrational/thermodynamic-unit.js'
export type { ThermodynamicsOptions } from './vibrational/thermodynamics.js'
export type { ConvergenceOptions } from './workflow/convergence.js'
export type { ConvergenceSeriesOptions } from './workflow/convergence-series-options.js'
export type { EquationOfStateFigure, EquationOfStateOptions } from './workflow/equation-of-state.js'
