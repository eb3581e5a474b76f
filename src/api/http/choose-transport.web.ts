import type * as node from './choose-transport.js'
import { fetchTransport } from './fetch-transport.js'

export const chooseTransport: typeof node.chooseTransport = () => fetchTransport
