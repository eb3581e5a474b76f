import { getHeapStatistics } from 'node:v8'

/** Returns how many bytes the heap has at most, and how many are in use. */
export function heap(): { limit: number; used: number } {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics()
  return { limit, used }
}
