// Ends the processes of a cluster when the process that started it has ended, for whatever reason, and deletes its folder:
// `node guard.mjs FOLDER`. Each line of its input is the number of a process group; the end of its input is the end of the cluster.
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { killGroup, waitForGroups } from './processes.mjs'

const [folder] = process.argv.slice(2)
const groups = []
// Ctrl+C reaches all processes of a terminal: this one is needed until the others are gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
for await (const line of createInterface({ input: process.stdin })) groups.push(Number(line))
for (const group of groups) killGroup(group)
await waitForGroups(groups)
rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
