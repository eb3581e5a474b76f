import type * as node from './decode-text.js'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export const decodeText: typeof node.decodeText = body => decoder.decode(body)
