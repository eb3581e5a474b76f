export { type AskOptions, askCitations, type CitationSource } from './ask-citations.js'
export { bibTexOf } from './bibtex.js'
export {
  type CitationGroup,
  type CitationRecord,
  citationsName,
  citationsText,
  readCitations,
} from './citation-groups.js'
export { Citations, type CitedAuthor, type CitedDatabase, type CitedLicense } from './citations.js'
export type { CitedWork } from './cited-work.js'
export type { CslItem, CslName } from './csl.js'
export type { CitationFacts, NamedDataset } from './entry-facts.js'
export { hostOf } from './host.js'
export { bibliographyName, type CitedDataset, type CiteOptions, citeDataset, keptCitations } from './keep-citations.js'
export { completeCitations, type FoundCitations, type KeptCitations } from './kept-citations.js'
export { licenseKey, licenseUrl } from './license.js'
export { type CitationsOptions, citationsRules, refusedCitations } from './options.js'
export type { CitedPerson } from './person.js'
