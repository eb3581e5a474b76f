import { checkReading } from './check-reading.js'

checkReading('v1')
