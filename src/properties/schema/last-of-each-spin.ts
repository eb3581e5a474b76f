import type { Reading } from './reading.js'
import type { DosChannelRecord } from './records/density-of-states.js'

/** Returns one channel for each spin: the last one, with a note where there are several. */
export function lastOfEachSpin(channels: readonly DosChannelRecord[], reading: Reading): DosChannelRecord[] {
  const last = new Map(channels.map(channel => [channel.spin, channel]))
  if (last.size < channels.length)
    reading.note(
      `The archive has ${channels.length} densities of states here: the last one of each spin channel is read.`,
    )
  const spins = [...last.values()].filter(({ spin }) => spin !== undefined || last.size === 1)
  return spins.sort((a, b) => (a.spin ?? 0) - (b.spin ?? 0))
}
