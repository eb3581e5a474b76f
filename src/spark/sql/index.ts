export { sparkSql } from './engine.js'
export { type SqlSession, sqlSettings } from './session.js'
