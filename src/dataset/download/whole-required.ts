import { QueryError } from '../../errors/index.js'
import { changeManifest, type WrittenDataset } from './open-plan.js'
import type { DownloadPlan } from './question.js'

/**
 * Loads entries by the `required` of a data set. Where the server does not know a name in it that a table needs, it is asked for
 * whole archives, and so are all later entries.
 *
 * @param how `isFirst` returns whether no part is there yet: later ones are asked for as the first was
 */
export async function withWholeRequired(
  dataset: WrittenDataset,
  plan: DownloadPlan,
  { load, isFirst }: { load: (required: unknown) => Promise<void>; isFirst: () => boolean },
): Promise<void> {
  const { required } = dataset.manifest.question
  try {
    await load(required)
  } catch (error) {
    const isNarrowed = JSON.stringify(required) !== JSON.stringify(plan.wholeRequired)
    if (!isRefusal(error) || !isNarrowed || !isFirst()) throw error
    // A table is asked for by names that this server does not know.
    await changeManifest(dataset, { question: { ...dataset.manifest.question, required: plan.wholeRequired } })
    await load(plan.wholeRequired)
  }
}

/** Returns true when the server does not know a name in `required`: it is not in every kind of entry. */
function isRefusal(error: unknown): boolean {
  return error instanceof QueryError && (error.response?.status === 422 || error.response?.status === 400)
}
