import type { UnitSystemOptions } from '../../frame/index.js'

/** The option of every figure. */
export interface TitleOptions {
  /** The title, as plain text. Default: what the figure shows, or none. */
  title?: string
}

/** The options of every figure whose axes follow the unit system: of electrons and of tables. */
export interface UnitFigureOptions extends TitleOptions, UnitSystemOptions {}
