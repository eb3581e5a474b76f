export { updateDataset } from './update.js'
export { type ChangedEntry, UpdateReport } from './update-report.js'
