/** The fields of a message: `number type`, after `repeated` or `map KEY` where there are many. */
type Fields = Readonly<Record<string, string>>

/**
 * The messages of Spark Connect that are used here, by their names: the numbers and types of their fields, as Spark 4 has
 * them. Fields that are left out are skipped when they come.
 */
const sparkMessages: Readonly<Record<string, Fields>> = {
  Plan: { root: '1 Relation', command: '2 Command' },
  UserContext: { user_id: '1 string', user_name: '2 string' },
  KeyValue: { key: '1 string', value: '2 string' },

  AnalyzePlanRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    client_type: '3 string',
    schema: '4 PlanOnly',
    explain: '5 Explain',
    spark_version: '10 Empty',
    client_observed_server_side_session_id: '17 string',
  },
  PlanOnly: { plan: '1 Plan' },
  Explain: { plan: '1 Plan', explain_mode: '2 int32' },
  Empty: {},
  AnalyzePlanResponse: {
    session_id: '1 string',
    schema: '2 AnalyzedSchema',
    explain: '3 AnalyzedExplain',
    spark_version: '8 AnalyzedVersion',
    server_side_session_id: '15 string',
  },
  AnalyzedSchema: { schema: '1 DataType' },
  AnalyzedExplain: { explain_string: '1 string' },
  AnalyzedVersion: { version: '1 string' },

  ExecutePlanRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    plan: '3 Plan',
    client_type: '4 string',
    request_options: '5 repeated RequestOption',
    operation_id: '6 string',
    tags: '7 repeated string',
    client_observed_server_side_session_id: '8 string',
  },
  RequestOption: { reattach_options: '1 ReattachOptions' },
  ReattachOptions: { reattachable: '1 bool' },
  ExecutePlanResponse: {
    session_id: '1 string',
    arrow_batch: '2 ArrowBatch',
    sql_command_result: '5 SqlCommandResult',
    schema: '7 DataType',
    operation_id: '12 string',
    response_id: '13 string',
    result_complete: '14 Empty',
    server_side_session_id: '15 string',
    execution_progress: '18 ExecutionProgress',
  },
  ArrowBatch: { row_count: '1 int64', data: '2 bytes', start_offset: '3 int64' },
  SqlCommandResult: { relation: '1 Relation' },
  ExecutionProgress: { stages: '1 repeated StageInfo', num_inflight_tasks: '2 int64' },
  StageInfo: {
    stage_id: '1 int64',
    num_tasks: '2 int64',
    num_completed_tasks: '3 int64',
    input_bytes_read: '4 int64',
    done: '5 bool',
  },
  ReattachExecuteRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    operation_id: '3 string',
    client_type: '4 string',
    last_response_id: '5 string',
    client_observed_server_side_session_id: '6 string',
  },
  ReleaseExecuteRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    operation_id: '3 string',
    client_type: '4 string',
    release_all: '5 Empty',
    release_until: '6 ReleaseUntil',
    client_observed_server_side_session_id: '7 string',
  },
  ReleaseUntil: { response_id: '1 string' },
  ReleaseExecuteResponse: { session_id: '1 string', server_side_session_id: '3 string' },

  ConfigRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    operation: '3 ConfigOperation',
    client_type: '4 string',
    client_observed_server_side_session_id: '8 string',
  },
  ConfigOperation: { set: '1 ConfigSet', get_with_default: '3 ConfigPairs' },
  ConfigSet: { pairs: '1 repeated KeyValue' },
  ConfigPairs: { pairs: '1 repeated KeyValue' },
  ConfigResponse: {
    session_id: '1 string',
    pairs: '2 repeated KeyValue',
    warnings: '3 repeated string',
    server_side_session_id: '4 string',
  },
  InterruptRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    client_type: '3 string',
    interrupt_type: '4 int32',
    operation_id: '6 string',
    client_observed_server_side_session_id: '7 string',
  },
  InterruptResponse: { session_id: '1 string', interrupted_ids: '2 repeated string' },
  ReleaseSessionRequest: { session_id: '1 string', user_context: '2 UserContext', client_type: '3 string' },
  ReleaseSessionResponse: { session_id: '1 string' },
  FetchErrorDetailsRequest: {
    session_id: '1 string',
    user_context: '2 UserContext',
    error_id: '3 string',
    client_type: '4 string',
    client_observed_server_side_session_id: '5 string',
  },
  FetchErrorDetailsResponse: { root_error_idx: '1 int32', errors: '2 repeated ErrorDetails' },
  ErrorDetails: {
    error_type_hierarchy: '1 repeated string',
    message: '2 string',
    cause_idx: '4 int32',
    spark_throwable: '5 SparkThrowable',
  },
  SparkThrowable: {
    error_class: '1 string',
    message_parameters: '2 map string string',
    query_contexts: '3 repeated QueryContext',
    sql_state: '4 string',
  },
  QueryContext: {
    object_type: '1 string',
    object_name: '2 string',
    start_index: '3 int32',
    stop_index: '4 int32',
    fragment: '5 string',
    call_site: '6 string',
    summary: '7 string',
    context_type: '10 int32',
  },

  Relation: {
    common: '1 RelationCommon',
    read: '2 Read',
    limit: '8 Limit',
    sql: '10 SQL',
    local_relation: '11 LocalRelation',
    subquery_alias: '16 SubqueryAlias',
    to_df: '18 ToDF',
    with_relations: '41 WithRelations',
  },
  RelationCommon: { plan_id: '2 int64' },
  Read: { named_table: '1 NamedTable', data_source: '2 DataSource' },
  NamedTable: { unparsed_identifier: '1 string', options: '2 map string string' },
  DataSource: {
    format: '1 string',
    schema: '2 string',
    options: '3 map string string',
    paths: '4 repeated string',
  },
  Limit: { input: '1 Relation', limit: '2 int32' },
  SQL: { query: '1 string', args: '2 map string Literal', named_arguments: '4 map string Expression' },
  LocalRelation: { data: '1 bytes', schema: '2 string' },
  SubqueryAlias: { input: '1 Relation', alias: '2 string', qualifier: '3 repeated string' },
  ToDF: { input: '1 Relation', column_names: '2 repeated string' },
  WithRelations: { root: '1 Relation', references: '2 repeated Relation' },

  Command: { create_dataframe_view: '3 CreateDataFrameViewCommand', sql_command: '5 SqlCommand' },
  CreateDataFrameViewCommand: { input: '1 Relation', name: '2 string', is_global: '3 bool', replace: '4 bool' },
  SqlCommand: {
    sql: '1 string',
    args: '2 map string Literal',
    named_arguments: '4 map string Expression',
    input: '6 Relation',
  },

  Expression: { literal: '1 Literal', unresolved_function: '3 UnresolvedFunction', cast: '7 Cast' },
  UnresolvedFunction: { function_name: '1 string', arguments: '2 repeated Expression' },
  Cast: { expr: '1 Expression', type_str: '3 string' },
  Literal: {
    null: '1 DataType',
    binary: '2 bytes',
    boolean: '3 bool',
    integer: '6 int32',
    long: '7 int64',
    double: '11 double',
    decimal: '12 DecimalLiteral',
    string: '13 string',
    timestamp: '17 int64',
    timestamp_ntz: '18 int64',
    array: '22 ArrayLiteral',
  },
  DecimalLiteral: { value: '1 string', precision: '2 int32', scale: '3 int32' },
  ArrayLiteral: { element_type: '1 DataType', elements: '2 repeated Literal' },

  DataType: {
    null: '1 Empty',
    binary: '2 Empty',
    boolean: '3 Empty',
    byte: '4 Empty',
    short: '5 Empty',
    integer: '6 Empty',
    long: '7 Empty',
    float: '8 Empty',
    double: '9 Empty',
    decimal: '10 DecimalType',
    string: '11 Empty',
    char: '12 Empty',
    var_char: '13 Empty',
    date: '14 Empty',
    timestamp: '15 Empty',
    timestamp_ntz: '16 Empty',
    calendar_interval: '17 Empty',
    year_month_interval: '18 IntervalType',
    day_time_interval: '19 IntervalType',
    array: '20 ArrayType',
    struct: '21 StructType',
    map: '22 MapType',
    udt: '23 UdtType',
    unparsed: '24 UnparsedType',
    variant: '25 Empty',
    geometry: '26 Empty',
    geography: '27 Empty',
    time: '28 Empty',
  },
  DecimalType: { scale: '1 int32', precision: '2 int32' },
  IntervalType: { start_field: '1 int32', end_field: '2 int32' },
  ArrayType: { element_type: '1 DataType', contains_null: '2 bool' },
  StructType: { fields: '1 repeated StructField' },
  StructField: { name: '1 string', data_type: '2 DataType', nullable: '3 bool', metadata: '4 string' },
  MapType: { key_type: '1 DataType', value_type: '2 DataType', value_contains_null: '3 bool' },
  UdtType: { type: '1 string', sql_type: '5 DataType' },
  UnparsedType: { data_type_string: '1 string' },
}

/** The details of an error that a gRPC server gives in the metadata `grpc-status-details-bin`. */
const statusMessages: Readonly<Record<string, Fields>> = {
  Status: { code: '1 int32', message: '2 string', details: '3 repeated Detail' },
  Detail: { type_url: '1 string', value: '2 bytes' },
  ErrorInfo: { reason: '1 string', domain: '2 string', metadata: '3 map string string' },
}

/** The calls of the service: what is sent, what comes, and whether many come. */
const calls: Readonly<Record<string, readonly [request: string, response: string, isStream?: true]>> = {
  ExecutePlan: ['ExecutePlanRequest', 'ExecutePlanResponse', true],
  ReattachExecute: ['ReattachExecuteRequest', 'ExecutePlanResponse', true],
  ReleaseExecute: ['ReleaseExecuteRequest', 'ReleaseExecuteResponse'],
  AnalyzePlan: ['AnalyzePlanRequest', 'AnalyzePlanResponse'],
  Config: ['ConfigRequest', 'ConfigResponse'],
  Interrupt: ['InterruptRequest', 'InterruptResponse'],
  ReleaseSession: ['ReleaseSessionRequest', 'ReleaseSessionResponse'],
  FetchErrorDetails: ['FetchErrorDetailsRequest', 'FetchErrorDetailsResponse'],
}

/** Returns the service and its messages in the form that `@grpc/proto-loader` reads. */
export function descriptors(): { nested: Record<string, unknown> } {
  const methods = Object.entries(calls).map(([name, [requestType, responseType, responseStream]]) => [
    name,
    { requestType, responseType, ...(responseStream && { responseStream }) },
  ])
  const connect = { ...types(sparkMessages), SparkConnectService: { methods: Object.fromEntries(methods) } }
  // A service that is never called: the loader makes readers of messages only for calls, in some of its versions.
  const forms = { methods: { forms: { requestType: 'ErrorInfo', responseType: 'Status' } } }
  return {
    nested: {
      spark: { nested: { connect: { nested: connect } } },
      google: { nested: { rpc: { nested: { ...types(statusMessages), Forms: forms } } } },
    },
  }
}

function types(messages: Readonly<Record<string, Fields>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([name, fields]) => [
      name,
      { fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, fieldOf(text)])) },
    ]),
  )
}

function fieldOf(text: string): object {
  const [id, ...words] = text.split(' ')
  const type = words.at(-1)
  if (words[0] === 'map') return { id: Number(id), type, keyType: words[1] }
  return { id: Number(id), type, ...(words[0] === 'repeated' && { rule: 'repeated' }) }
}
