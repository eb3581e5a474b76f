/** The API root of the public NOMAD server. */
export const publicServer = 'https://nomad-lab.eu/prod/v1/api/v1'
