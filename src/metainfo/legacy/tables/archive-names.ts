import type { SectionRow } from '../archive-row.js'
import { metadataRows } from './metadata-rows.js'
import { runRows } from './run-rows.js'
import { workflowRows } from './workflow-rows.js'

/** The table of the archive's sections and quantities, v0 to v1: the sections at the root and all below. */
export const archiveNames: readonly SectionRow[] = [runRows, workflowRows, metadataRows]
