import { openDataset } from '../../dataset/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { tellAboutLogin } from '../tell-about-login.js'

/** `nomad-notebook update`: adds what the server gained to a data set. */
export const update: Command = {
  name: 'update',
  summary: 'add what the server gained since, and say what it changed or withdrew',
  operands: { name: 'FOLDER', least: 1, most: 1 },
  options: {
    url: { value: 'URL', help: 'ask this server in place of the one that the data set came from' },
  },
  description: `
Asks the server which entries match the query of the data set in FOLDER by now, and adds the new ones. Entries that had failed are
asked for again. Entries that the server changed or withdrew are named and kept as they were.`,
  examples: ['nomad-notebook update oxides --json'],
  goOn: 'Run the command again: it goes on from there.',
  async run(args, terminal) {
    const dataset = await openDataset(args.operands[0] as string, { url: args.text('url') })
    tellAboutLogin(args.text('url') ?? dataset.config.url, terminal)
    const report = await dataset.update({ signal: terminal.signal })
    const { ledger } = dataset.manifest
    return {
      code: (ledger?.failed ?? 0) > 0 ? exitCode.incomplete : exitCode.done,
      text: String(report),
      json: { ...report, gained: report.gained, ledger },
    }
  },
}
