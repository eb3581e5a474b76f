/**
 * Returns an SVG as a `data:` URL for an `img`. Special characters become `%XX`, which is a fifth shorter than base64. The
 * result has no quotes, no angle brackets and no `&`, so that it is safe in any attribute.
 */
export function svgAddress(svg: string): string {
  const escaped = svg.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\w .,:;()=/+*!~?@-]/gu, percentEncoded)
  return `data:image/svg+xml,${escaped}`
}

// `encodeURIComponent` does not escape the single quote.
const percentEncoded = (character: string) => (character === "'" ? '%27' : encodeURIComponent(character))
