/** A plane affine map: (x, y) → (a x + c y + e, b x + d y + f). */
export interface Transform {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

export const identity: Transform = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

/** Parses an SVG `transform` attribute: any sequence of `translate`, `rotate` and `scale`. */
export function parseTransform(text: string | null | undefined): Transform {
  let result = identity
  for (const [, name, list] of (text ?? '').matchAll(/(translate|rotate|scale)\s*\(([^)]*)\)/g)) {
    const numbers = (list ?? '').split(/[\s,]+/).map(Number)
    result = after(result, mapOf(name as string, numbers))
  }
  return result
}

/** Returns the map of one function of a `transform` attribute (SVG 1.1, 7.6). */
function mapOf(name: string, [first = 0, second, third = 0]: number[]): Transform {
  if (name === 'translate') return { ...identity, e: first, f: second ?? 0 }
  if (name === 'scale') return { ...identity, a: first, d: second ?? first }
  const angle = (first * Math.PI) / 180
  const rotation = { a: Math.cos(angle), b: Math.sin(angle), c: -Math.sin(angle), d: Math.cos(angle), e: 0, f: 0 }
  const [x, y] = [second ?? 0, third]
  return after({ ...identity, e: x, f: y }, after(rotation, { ...identity, e: -x, f: -y }))
}

/** Returns the map that applies `inner` first, then `outer`. */
export function after(outer: Transform, inner: Transform): Transform {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  }
}
