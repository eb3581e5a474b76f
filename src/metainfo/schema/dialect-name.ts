/** One of NOMAD's two schemas and protocols: today's (`v1`) or the old one (`v0`). */
export type DialectName = 'v1' | 'v0'
