export { type Reasons, unlessItFails, whyNothing } from './why-nothing.js'
