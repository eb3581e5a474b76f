import { join } from 'node:path'
import { forgetIfCutOff } from './forget-half-loaded.js'

// Imported before all else by the package's entry point, which is loaded in the midst of a cell.
forgetIfCutOff(join(__dirname, 'index.js'))
