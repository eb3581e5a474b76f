import { openDataset } from '../../dataset/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { tellAboutLogin } from '../tell-about-login.js'

/** `nomad-notebook verify`: checks the files of a data set, and fetches damaged parts again. */
export const verify: Command = {
  name: 'verify',
  summary: 'check that a data set is whole, and fetch damaged or missing parts again',
  operands: { name: 'FOLDER', least: 1, most: 1 },
  options: {
    'no-repair': { help: 'report only: send nothing, and write nothing' },
    url: { value: 'URL', help: 'ask this server in place of the one that the data set came from' },
  },
  description: `
Compares every file of the data set in FOLDER with its hash, its size and the entries that it must have, and names what is damaged or
missing. Damaged and missing parts are fetched again; all else stays as it is. The exit code is 0 when the data set is whole, at
once or after the repair, and 1 when it is not.`,
  examples: ['nomad-notebook verify oxides'],
  goOn: 'Run the command again to check the rest.',
  async run(args, terminal) {
    const dataset = await openDataset(args.operands[0] as string, { url: args.text('url') })
    tellAboutLogin(args.text('url') ?? dataset.config.url, terminal)
    const report = await dataset.verify({ repair: !args.has('no-repair'), signal: terminal.signal })
    return { code: report.isWhole ? exitCode.done : exitCode.failed, text: String(report), json: report }
  },
}
