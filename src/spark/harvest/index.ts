export { type HarvestPorts, type HarvestSession, type HarvestSettings, harvestEngine } from './harvest-engine.js'
