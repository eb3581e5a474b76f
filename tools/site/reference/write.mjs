// Writes the reference: TypeDoc reads the docstrings of public names, typedoc-plugin-markdown makes Markdown of them.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { Application, Converter, LogLevel, ReflectionKind } from 'typedoc'
import { pages, root } from '../places.mjs'
import { arrange } from './arrange.mjs'
import { entries, writeEntries } from './entries.mjs'
import { planPages } from './plan.mjs'

/** What TypeDoc writes, before it is arranged. */
const raw = join(root, '.runs', 'site-reference')

/** Writes the pages; returns how many public names they have, and what is wrong with docstrings. */
export async function writeReference() {
  const plan = planPages()
  const app = await Application.bootstrapWithPlugins(settings(writeEntries(plan)))
  const problems = []
  app.logger = Object.assign(app.logger, {
    log: (text, level) => level >= LogLevel.Warn && problems.push(stripVTControlCharacters(text)),
  })
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      // Members by the symbols of this package are for its own folders.
      if (/^\[(?!asyncIterator|iterator)/.test(reflection.name)) project.removeReflection(reflection)
    }
  })
  const project = await app.convert()
  if (!project) throw new Error(`TypeDoc could not read the public names:\n${problems.join('\n')}`)
  app.validate(project)
  rmSync(raw, { recursive: true, force: true })
  await app.generateOutputs(project)
  for (const [path, text] of arrange(markdownIn(raw), plan)) write(path, text)
  return { names: plan.flatMap(({ names }) => names).length, problems: [...problems, ...undocumented(project)] }
}

function settings(entryPoints) {
  return {
    entryPoints,
    tsconfig: join(entries, 'tsconfig.json'),
    basePath: entries,
    displayBasePath: entries,
    plugin: ['typedoc-plugin-markdown'],
    out: raw,
    logLevel: 'Warn',
    router: 'module',
    entryFileName: 'index',
    readme: 'none',
    // The types are checked by `npm run check`.
    skipErrorChecking: true,
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    excludeExternals: true,
    disableSources: true,
    githubPages: false,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    hideGroupHeadings: true,
    useCodeBlocks: true,
    useHTMLAnchors: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    tableColumnSettings: {
      hideModifiers: true,
      hideSources: true,
      hideInherited: true,
      hideOverrides: true,
      hideDefaults: true,
    },
    sort: ['source-order'],
    groupOrder: ['Functions', 'Namespaces', 'Classes', 'Variables', 'Interfaces', 'Type Aliases'],
    // Types that only the package itself can make or use.
    intentionallyNotExported: [],
    validation: {
      notExported: false,
      invalidLink: true,
      notDocumented: false,
      rewrittenLink: true,
      unusedMergeModuleWith: true,
    },
  }
}

/** The public names without a docstring. */
function undocumented(project) {
  const modules = project.children ?? []
  const names = modules.flatMap(module => (module.children ?? []).map(one => [module, one]))
  return names
    .filter(
      ([, one]) =>
        one.kind !== ReflectionKind.Reference &&
        !one.hasComment() &&
        !one.signatures?.some(signature => signature.hasComment()),
    )
    .map(([module, one]) => `${one.name} (on the page ${module.name}) has no docstring`)
}

function markdownIn(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'))
  return new Map(files.map(file => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]))
}

function write(path, text) {
  const file = join(pages, 'reference', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}
