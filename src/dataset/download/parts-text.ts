import type { DownloadProgress } from './options.js'

/** Returns how many parts are finished, or how far their ends are found; `undefined` where nothing is known of parts yet. */
export function partsText({ parts, plan }: Pick<DownloadProgress, 'parts' | 'plan'>): string | undefined {
  if (plan) return `${plan.done} of ${plan.total} ends of parts found`
  return parts.total === undefined ? undefined : `${parts.done} of ${parts.total} parts`
}
