/** The files of data/metainfo. What begins with `v1-` is read for the first name of one of its packages. */
export type FactsName = 'v1' | 'v0' | 'search' | 'v1-codes' | 'v1-plugins' | 'v1-nexus'

/** What a browser page loads apart: files, and parts of files. */
export type FactsPart = FactsName | 'v1-simulations' | 'search-of-schemas'
