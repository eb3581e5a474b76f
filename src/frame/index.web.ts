// Without flatten/ and facets/, which a page loads at the first table and the first count.
export { ColumnBuilder } from './builder/column-builder.js'
export { asType } from './column/as-type.js'
export { Column } from './column/column.js'
export { isDType, isNumeric, itemType } from './column/dtype.js'
export { Frame } from './frame.js'
export { FrameBuilder } from './frame-builder.js'
export { config, unitSystemRules } from './unit-system.js'
