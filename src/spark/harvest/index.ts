export { type HarvestPorts, type HarvestSession, type HarvestSettings, harvestEngine } from './harvest-engine.js'
export { type HarvestOptions, harvestRules, harvestSettings } from './settings.js'
