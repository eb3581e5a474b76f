import { onlyInNode } from '../../basics/only-in-node.js'
import type * as node from './whole-file.js'

export const writeWholeFile: typeof node.writeWholeFile = () => {
  throw onlyInNode(
    'Writing a file needs',
    'Without a path, frame.toCsv() returns the text, for a link that downloads it.',
  )
}

export const readTextFile: typeof node.readTextFile = () => {
  throw onlyInNode('Reading a file needs', 'Frame.fromCsv takes the text of a table, which fetch can load.')
}

export const filePath: typeof node.filePath = place => place

export const fileFailure: typeof node.fileFailure = what => {
  throw onlyInNode(what === 'written' ? 'Writing a file needs' : 'Reading a file needs')
}
