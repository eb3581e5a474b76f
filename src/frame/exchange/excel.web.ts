import { onlyInNode } from '../../basics/only-in-node.js'
import { anything } from '../../options/index.js'
import type * as node from './excel.js'

export const excelRules: typeof node.excelRules = { unitsIn: anything, sheet: anything }

export const excelBytes: typeof node.excelBytes = () =>
  Promise.reject(onlyInNode('toExcel needs', 'frame.toCsv() returns text that Excel reads.'))
