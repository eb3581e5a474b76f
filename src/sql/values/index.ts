export { uniqueNames } from './unique-names.js'
export {
  Decimals,
  Instants,
  Lists,
  Maps,
  notesOf,
  Records,
  readJson,
  readValue,
  type ValueReader,
  WholeNumbers,
} from './value-reader.js'
