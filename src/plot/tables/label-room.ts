import { maximum } from '../../math/index.js'
import { textWidth } from '../figure/static/text-width.js'

const fontSize = 13
/** The length of the horizontal axis of a static picture, in pixels. */
const axisLength = 560

/** Returns true when labels fit side by side below an axis without rotation. */
export function fitSideBySide(labels: readonly string[]): boolean {
  const widest = maximum(
    labels.map(label => textWidth(shownLetters(label), fontSize)),
    0,
  )
  return labels.length * (widest + 10) <= axisLength
}

/** Returns the rotation of labels below an axis, so that none leaves the picture on the right; none when they fit. */
export function labelAngle(labels: readonly string[]): { tickangle?: number } {
  if (fitSideBySide(labels)) return {}
  return { tickangle: labels.length <= 14 ? -40 : -90 }
}

/** Returns a label as it is displayed: without markup, with each entity as one letter. */
function shownLetters(label: string): string {
  return label.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x')
}

/** Returns the height of a figure with this many rows of labels, in pixels. */
export function heightFor(labels: number, hasTitle: boolean): number {
  return Math.min(1200, Math.max(260, 110 + 24 * labels)) + (hasTitle ? 22 : 0)
}
