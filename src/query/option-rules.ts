import { isProvider } from '../api/index.js'
import { flag, isPlainObject, type OptionRule, oneOf, signal } from '../options/index.js'

const text: OptionRule = { allowed: 'text', accepts: value => typeof value === 'string' && value !== '' }

function whole(least: number, most: number): OptionRule {
  return {
    allowed: `a whole number from ${least} to ${most}`,
    accepts: value => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  }
}

function numbers(...names: string[]): OptionRule {
  return {
    allowed: `an object with some of ${names.join(', ')}, each a number that is not negative`,
    accepts: value =>
      isPlainObject(value) &&
      Object.entries(value).every(([name, part]) => names.includes(name) && typeof part === 'number' && part >= 0),
  }
}

const owner = oneOf('public', 'visible', 'all', 'shared', 'user', 'staging', 'admin')

/** The longest page that servers give: the search engine behind them refuses more. */
const longestPage = 9999

/** What the option `cache` takes at length. */
const cacheRules: Record<string, OptionRule> = {
  folder: text,
  private: flag,
  maxBytes: whole(1, Number.MAX_SAFE_INTEGER),
}

/** All options with what they take. */
export const optionRules: Record<string, OptionRule> = {
  query: { allowed: 'an object of criteria', accepts: value => value === null || isPlainObject(value) },
  required: {
    allowed: "an object of sections and quantities, or '*'",
    accepts: value => value === null || typeof value === 'string' || isPlainObject(value),
  },
  url: text,
  dialect: oneOf('v1', 'v0'),
  owner,
  username: text,
  password: text,
  authentication: {
    allowed: 'headers, a token, a provider with a method apply(), or a function',
    accepts: value =>
      (typeof value === 'string' && value !== '') ||
      typeof value === 'function' ||
      isProvider(value) ||
      (isPlainObject(value) && Object.values(value).every(part => typeof part === 'string')),
  },
  parallel: whole(1, 64),
  perPage: whole(1, longestPage),
  max: {
    allowed: 'a whole number that is not negative, or null for no limit',
    accepts: value => value === null || (Number.isInteger(value) && (value as number) >= 0),
  },
  raiseErrors: flag,
  orderBy: text,
  order: oneOf('asc', 'desc'),
  signal,
  onlyWithRequired: flag,
  timeouts: numbers('connect', 'firstByte', 'stall', 'total'),
  retry: numbers('retries', 'firstDelay', 'longestDelay', 'longestRetryAfter', 'budget'),
  concurrency: {
    allowed: 'a whole number from 1, or Infinity for no limit',
    accepts: value => value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && (value as number) >= 1),
  },
  requestsPerSecond: {
    allowed: 'a positive number, or Infinity for no limit',
    accepts: value => typeof value === 'number' && value > 0,
  },
  maxBytes: whole(1, 2 ** 29 - 24),
  cache: {
    allowed: 'true, false, a folder, or an object with some of folder, private and maxBytes',
    accepts: value =>
      typeof value === 'boolean' ||
      text.accepts(value) ||
      (isPlainObject(value) &&
        Object.entries(value).every(([name, part]) => part === undefined || cacheRules[name]?.accepts(part))),
  },
  allowInsecure: flag,
  otherInstallations: {
    allowed: "true, false, or a list of API roots such as ['https://host/nomad-oasis/api/v1']",
    accepts: value => typeof value === 'boolean' || (Array.isArray(value) && Array.from(value).every(text.accepts)),
  },
}

/** The old documentation's spellings. */
export const pythonSpellings: Record<string, string> = {
  per_page: 'perPage',
  raise_errors: 'raiseErrors',
  order_by: 'orderBy',
}
