import { compareBytes } from '../../../basics/byte-order.js'
import { DataError } from '../../../errors/index.js'
import { withoutUndefined } from '../../../options/index.js'
import { mostEntriesPerPart, mostParts, type Unchecked } from '../../manifest/index.js'
import { type HarvestPlan, planFormat, type Shard } from './plan.js'

/**
 * Returns the plan of a harvest that a file holds. What it returns has all selected entries, and each of them once.
 *
 * @throws DataError for what is none, and for one of a later format
 */
export function checkPlan(file: Unchecked, path: string): HarvestPlan {
  const format = file.member('format')
  if (Number.isSafeInteger(format.value) && (format.value as number) > planFormat) {
    throw new DataError(`The plan '${path}' has format ${format.value}; this package knows ${planFormat}.`, {
      hint: 'Use the same nomad-notebook on all machines.',
    })
  }
  if (format.value !== planFormat) throw format.wrong(String(planFormat))
  const available = file.member('available').count()
  const selected = file.member('selected').count()
  if (selected > available) throw file.member('selected').wrong(`at most ${available}, which are available`)
  const planned = file.member('planned').text()
  return { format: planFormat, planned, available, selected, shards: checkShards(file, { available, selected }) }
}

function checkShards(file: Unchecked, { available, selected }: { available: number; selected: number }): Shard[] {
  const list = file.member('shards').list()
  if (list.length > mostParts) throw file.member('shards').wrong(`a list of at most ${mostParts}`)
  const shards: Shard[] = []
  for (const item of list) {
    const before = shards.at(-1)
    const shard = checkShard(item, before)
    const isLast = shards.length === list.length - 1
    if (!isLast && shard.toId === undefined) throw item.member('toId').wrong('a text: other shards follow')
    const size = shards[0] === undefined ? undefined : shards[0].to - shards[0].from
    checkSize(item, shard, { size, isLast })
    if (isLast && shard.to !== selected) throw item.member('to').wrong(`${selected}, as many as are selected`)
    if (isLast && (shard.toId === undefined) !== (selected === available)) {
      throw item.member('toId').wrong(selected === available ? 'absent: no entries follow' : 'a text: entries follow')
    }
    shards.push(shard)
  }
  if (list.length === 0 && selected > 0) throw file.member('shards').wrong(`shards of ${selected} entries`)
  return shards
}

/** Checks that a shard follows the one before it. */
function checkShard(item: Unchecked, before: Shard | undefined): Shard {
  const number = before ? before.shard + 1 : 0
  if (item.member('shard').count() !== number) throw item.member('shard').wrong(String(number))
  const fromId = item.member('fromId')
  if (fromId.maybe(value => value.text()) !== before?.toId) {
    throw fromId.wrong(before?.toId === undefined ? 'absent' : `'${before.toId}', at which the shard before ends`)
  }
  const toId = item.member('toId').maybe(value => value.text())
  if (toId !== undefined && before?.toId !== undefined && compareBytes(before.toId, toId) >= 0) {
    throw item.member('toId').wrong(`an id after '${before.toId}'`)
  }
  const from = item.member('from').count()
  if (from !== (before?.to ?? 0)) throw item.member('from').wrong(String(before?.to ?? 0))
  return withoutUndefined({
    shard: number,
    fromId: before?.toId,
    toId,
    from,
    to: item.member('to').count(from + 1),
  }) as Shard
}

/** All shards have as many entries as the first, but for the last, which may have fewer. */
function checkSize(
  item: Unchecked,
  { from, to }: Shard,
  { size, isLast }: { size: number | undefined; isLast: boolean },
): void {
  const most = size ?? mostEntriesPerPart
  const isRight = to - from <= most && (isLast || size === undefined || to - from === size)
  if (!isRight) throw item.member('to').wrong(`${isLast || size === undefined ? 'at most ' : ''}${from + most}`)
}
