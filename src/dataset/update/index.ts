export { type PartsProgress, type UpdateOptions, updateDataset, updateRules } from './update.js'
export { type ChangedEntry, UpdateReport } from './update-report.js'
