const text = (description: string) => ({ type: 'string', default: '', description })
const count = (description: string) => ({ type: 'integer', default: 0, minimum: 0, description })
const orNull = (schema: object, description: string) => ({
  anyOf: [schema, { type: 'null' }],
  default: null,
  description,
})

const include = {
  type: 'object',
  properties: {
    type: { const: 'include' },
    path: { type: 'string', description: 'A path of names with dots.' },
    resolve_references: {
      type: 'boolean',
      default: false,
      description: 'Whether what references below it lead to comes along.',
    },
  },
  required: ['path'],
}

const searchSettings = {
  type: 'object',
  properties: {
    owner: { enum: ['visible', 'public', 'user', 'shared', 'staging'], default: 'visible' },
    max_entries: { type: 'integer', exclusiveMinimum: 0, description: 'At most so many entries.' },
    query: { type: 'string', description: 'The search as JSON text.' },
    required: { type: 'array', items: include, description: 'The parts of archives; empty for whole archives.' },
  },
  required: ['query'],
}

const userInput = {
  type: 'object',
  properties: {
    user_id: { type: 'string' },
    upload_id: { type: 'string' },
    search_settings: searchSettings,
    export_settings: {
      type: 'object',
      properties: {
        file_format: { enum: ['parquet', 'csv', 'json'], default: 'parquet' },
        create_zip_archive: { type: 'boolean', default: true },
      },
    },
  },
  required: ['user_id', 'upload_id', 'search_settings', 'export_settings'],
}

/** The JSON Schema of the values in `metadata.json`, with the names that NOMAD's Export Entries gives them. */
export const exportMetadataSchema = {
  title: 'ExportDatasetMetadata',
  type: 'object',
  properties: {
    num_entries_exported: count('How many entries the data set has.'),
    num_entries_available: count('How many entries matched the search.'),
    num_entries_selected: count('How many of them were to be exported.'),
    reached_max_entries_limit: {
      type: 'boolean',
      default: false,
      description: 'Whether more entries matched than were selected.',
    },
    search_start_time: text('When the search began; an ISO time.'),
    search_end_time: text('When the search ended; an ISO time, empty where it is not known.'),
    nomad_deployment_api_host: text('The host of the API that was asked.'),
    nomad_version: text('The version of NOMAD on that server; empty where it does not say.'),
    nomad_ml_workflows_version: text('The version of nomad-ml-workflows; empty where another program made the export.'),
    user_input: orNull(userInput, 'The question, where this form can say it.'),
    error_info: orNull({ type: 'string' }, 'What went wrong.'),
  },
} as const
