import type * as node from './decode-text.js'

// A byte-order mark stays, as in Node's texts: whoever reads JSON knows it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export const decodeText: typeof node.decodeText = body => decoder.decode(body)
