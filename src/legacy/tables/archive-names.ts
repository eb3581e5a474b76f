import { type SectionRow, sectionRow } from '../archive-row.js'
import { metadataRows } from './metadata-rows.js'
import { runRows } from './run-rows.js'
import { workflowRows } from './workflow-rows.js'

/** Experiments have no fixed names in v1, so the whole section is asked for. */
const experimentRows = sectionRow('section_experiment', 'measurement', {
  evidence: 'judged',
  many: false,
  manyInV1: true,
  note: 'newer experiments stand in data, each in a schema of its own',
})

/** The table of the archive's sections and quantities, v0 to v1: the top-level sections and all below. */
export const archiveNames: readonly SectionRow[] = [runRows, workflowRows, metadataRows, experimentRows]
