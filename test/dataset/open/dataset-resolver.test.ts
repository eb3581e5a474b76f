import { describe, expect, it } from 'vitest'
import { openDataset } from '../../../src/dataset/index.js'
import { isUnresolved } from '../../../src/metainfo/index.js'
import { handMade } from '../hand-made.js'

const m_def = 'nomad.datamodel.metainfo.workflow.TaskReference'
const entries = [
  {
    entry_id: 'a',
    upload_id: 'upload',
    archive: {
      metadata: { entry_id: 'a', upload_id: 'upload' },
      workflow2: {
        tasks: [
          { m_def, task: '../upload/archive/b#/workflow2' },
          { m_def, task: '../upload/archive/gone#/workflow2' },
        ],
      },
    },
  },
  {
    entry_id: 'b',
    upload_id: 'upload',
    archive: { metadata: { entry_id: 'b', upload_id: 'upload' }, workflow2: { name: 'the target' } },
  },
]

describe('references in a data set', () => {
  it('lead to its other entries, and say why where it does not have them', async () => {
    const dataset = await openDataset(handMade(entries, { entriesPerPart: 1 }))
    const entry = (await dataset.at(0)) as unknown as {
      workflow2: { tasks: { m_get(name: string): { resolve(): Promise<unknown> } }[] }
    }
    const [first, second] = entry.workflow2.tasks
    const target = (await first?.m_get('task').resolve()) as { name?: string }
    expect(target.name).toBe('the target')
    const missing = await second?.m_get('task').resolve()
    expect(isUnresolved(missing)).toBe(true)
    expect((missing as { reason: string }).reason).toMatch(
      /does not have the entry gone, and nothing is asked of a server/,
    )
  })
})
