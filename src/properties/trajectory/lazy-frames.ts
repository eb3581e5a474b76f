import type { SchemaReader } from '../schema/reader.js'
import { ReadFrames } from './frames.js'
import { once } from './once.js'
import { momentsOf } from './pairing.js'
import { conventionOf } from './program-conventions.js'
import { plausibleTimestep } from './timestep.js'

/** Returns the frames of an opened archive, made when they are asked for. */
export function lazyFrames(reader: SchemaReader): { frames: () => ReadFrames; notes: () => readonly string[] } {
  const made = once(() => {
    const parser = reader.reading.text(reader.reading.section(reader.input.m_root(), 'metadata'), 'parser_name')
    const convention = conventionOf(reader.program(), parser)
    const { moments, notes } = momentsOf(reader, convention)
    return { frames: new ReadFrames(moments, { reader, convention, timestep: plausibleTimestep(reader) }), notes }
  })
  const counted = once(() => countNotes(made().frames))
  return { frames: () => made().frames, notes: () => [...made().notes, ...counted()] }
}

/** Says when the number of atoms changes. */
function countNotes(frames: ReadFrames): string[] {
  const counts = new Set<number>()
  for (const frame of frames) {
    const count = frame.atomCount()
    if (count !== undefined) counts.add(count)
  }
  if (counts.size < 2) return []
  const listed = [...counts].slice(0, 6).join(', ')
  return [`The number of atoms changes along the trajectory: ${listed}${counts.size > 6 ? ' …' : ''}.`]
}
