import { textWidth } from '../static/text-width.js'

const fontSize = 13
/** The length of an axis that labels share, in pixels: that of a static picture. A wider page has more room. */
const axisLength = 560

/** True where labels stand side by side under an axis without turning. */
export function fitSideBySide(labels: readonly string[]): boolean {
  const widest = Math.max(0, ...labels.map(label => textWidth(shownLetters(label), fontSize)))
  return labels.length * (widest + 10) <= axisLength
}

/** How labels under an axis are turned so that none runs out of the picture on the right; not at all where they fit. */
export function labelAngle(labels: readonly string[]): { tickangle?: number } {
  if (fitSideBySide(labels)) return {}
  return { tickangle: labels.length <= 14 ? -40 : -90 }
}

/** A label as it is seen: without markup, entities as one letter. */
function shownLetters(label: string): string {
  return label.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, 'x')
}

/** The height of a figure whose labels stand one under the other, in pixels. */
export function heightFor(labels: number, hasTitle: boolean): number {
  return Math.min(1200, Math.max(260, 110 + 24 * labels)) + (hasTitle ? 22 : 0)
}
