import { openDataset } from '../../dataset/index.js'
import type { Command } from '../command.js'
import { exitCode } from '../exit-code.js'
import { tellAboutLogin } from '../tell-about-login.js'
import { UsageError } from '../usage-error.js'

const formats = ['text', 'bibtex', 'csl']

/** `nomad-notebook cite`: how to cite the entries of a data set. */
export const cite: Command = {
  name: 'cite',
  summary: 'say how to cite the entries of a data set: authors, DOIs, licences',
  operands: { name: 'FOLDER', least: 1, most: 1 },
  options: {
    format: { value: 'FORMAT', help: 'text (default), bibtex or csl (CSL-JSON, which Zotero and Pandoc read)' },
    license: {
      value: 'NAME',
      repeated: true,
      help: "only entries under this licence, such as 'CC BY 4.0'; may be repeated",
    },
  },
  description: `
Says how to cite exactly the entries of the data set in FOLDER: data sets with a DOI, publications, authors and licences. What the
folder does not have is asked of the server.`,
  examples: ['nomad-notebook cite oxides --format bibtex > oxides.bib'],
  async run(args, terminal) {
    const { format = 'text' } = { format: args.text('format') }
    if (!formats.includes(format)) {
      throw new UsageError(
        `--format is '${format}'; it must be ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}.`,
      )
    }
    const license = args.texts('license')
    const dataset = await openDataset(args.operands[0] as string)
    tellAboutLogin(dataset.config.url, terminal)
    const citations = await dataset.citations({
      signal: terminal.signal,
      ...(license.length > 0 && { license }),
    })
    // A text has its notes; in a file for another program they would be read as data.
    if (format !== 'text') for (const note of citations.notes) terminal.tell(note)
    const texts: Record<string, () => string> = {
      text: () => String(citations),
      bibtex: () => citations.toBibTex().trimEnd(),
      csl: () => JSON.stringify(citations.toCslJson(), undefined, 2),
    }
    return { code: exitCode.done, text: (texts[format] as () => string)(), json: { ...citations } }
  },
}
