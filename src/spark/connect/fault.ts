/** A place in the text of a statement. */
export interface SparkPlace {
  /** The first character, from 0, counted as Java counts: in UTF-16 units, as JavaScript does. */
  readonly from: number
  /** The character after the last one; `undefined` where Spark only says where it begins. */
  readonly to?: number | undefined
  /** The text at the place, where Spark sends it. */
  readonly fragment?: string | undefined
}

/** The facts of an error that Spark reported. */
export interface SparkFaultFacts {
  readonly message: string
  readonly errorClass?: string | undefined
  readonly sqlState?: string | undefined
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly places?: readonly SparkPlace[] | undefined
  readonly causes?: readonly string[] | undefined
  readonly exception?: string | undefined
}

/** An error of Spark in its own words: the cause of the one that is thrown. */
export class SparkFault extends Error {
  /** The name of the condition, such as `UNRESOLVED_COLUMN.WITH_SUGGESTION`; `undefined` where Spark names none. */
  readonly errorClass: string | undefined
  readonly sqlState: string | undefined
  /** The parameters of the condition, by names that Spark gives: `{ objectName: '`gapp`' }`. */
  readonly parameters: Readonly<Record<string, string>>
  /** Its places in the statement, the narrowest one first. */
  readonly places: readonly SparkPlace[]
  /** The messages of the errors that led to it, the nearest first. */
  readonly causes: readonly string[]
  /** The class of Java's exception, such as `org.apache.spark.SparkException`. */
  readonly exception: string | undefined

  constructor({
    message,
    errorClass,
    sqlState,
    parameters = {},
    places = [],
    causes = [],
    exception,
  }: SparkFaultFacts) {
    super(message)
    this.name = 'SparkFault'
    this.errorClass = errorClass
    this.sqlState = sqlState
    this.parameters = parameters
    this.places = places
    this.causes = causes
    this.exception = exception
  }
}
