// Gives every section an interface name that reads well in the editor's completion.

/** Packages in the order in which they get the short name; the label stands before the name where it is taken. */
const packages = [
  ['runschema', 'Run'],
  ['nomad.datamodel.datamodel', 'Entry'],
  ['nomad.datamodel.data', 'Data'],
  ['nomad.datamodel.metainfo.common_dft', 'Run'],
  ['nomad.datamodel.metainfo.common_experimental', 'Experimental'],
  ['nomad.datamodel.metainfo.common_qcms', 'QuantumCMS'],
  ['nomad.datamodel.material', 'Material'],
  ['nomad.datamodel.encyclopedia', 'Encyclopedia'],
  ['nomad.metainfo.encyclopedia', 'Encyclopedia'],
  ['nomad.datamodel.metainfo.workflow', 'Base'],
  ['simulationworkflowschema', 'Workflow'],
  ['nomad.datamodel.results', 'Results'],
  ['nomad.datamodel.metainfo.basesections.v1', 'Base'],
  ['nomad.datamodel.metainfo.eln', 'ELN'],
  ['nomad_simulations.schema_packages', 'Simulations'],
  ['nomad.datamodel.metainfo.basesections.v2', 'BaseV2'],
  ['nomad.datamodel.metainfo.measurements', 'Measurements'],
  ['nomad.datamodel.metainfo.simulation', 'Older'],
  ['nomad.metainfo.metainfo', 'Definition'],
]

/** Names that the generated files use themselves or that would hide one of JavaScript's. */
const reserved = [
  ...['Array', 'BaseSection', 'Complex', 'Date', 'Error', 'Event', 'File', 'Float64Array', 'Function', 'Map', 'Number'],
  ...['Object', 'Omit', 'Promise', 'Proxy', 'Quantity', 'Record', 'Reference', 'Section', 'Set', 'String', 'Symbol'],
  ...['LooseSection', 'LooseValue', 'Text', 'Node', 'Request', 'Response', 'SectionOf', 'AnyData'],
]

/** Sections that are named first, whatever their package's turn is. */
const preferred = new Map([['nomad_simulations.schema_packages.general.Simulation', 'Simulation']])

/** @returns {Map<string, string>} qualified name → interface name, the same for the same facts */
export function interfaceNames(sections, ownNames = []) {
  const names = new Map([...preferred].filter(([qualified]) => sections.has(qualified)))
  const taken = new Set([...reserved, ...ownNames, ...names.values()].map(name => name.toLowerCase()))
  const ordered = [...sections.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const qualified of ordered.filter(other => !names.has(other))) {
    const name = candidates(qualified).find(candidate => !taken.has(candidate.toLowerCase()))
    if (!name) throw new Error(`No free interface name for ${qualified}.`)
    taken.add(name.toLowerCase())
    names.set(qualified, name)
  }
  return names
}

function packageOf(qualified) {
  const index = packages.findIndex(([name]) => qualified.startsWith(`${name}.`))
  return index < 0 ? { index: packages.length, label: 'Other' } : { index, label: packages[index][1] }
}

const rank = qualified => packageOf(qualified).index

function candidates(qualified) {
  const parts = qualified.split('.')
  const short = pascal(parts.at(-1))
  const { label } = packageOf(qualified)
  const module = pascal(parts.at(-2) ?? '')
  const named = [`${label}${short}`, `${label}${module}${short}`]
  return [short, ...named, ...[2, 3, 4, 5].map(count => `${label}${module}${short}${count}`)]
}

/** `section_k_band` → `SectionKBand`; names that start with a capital stay as they are. */
export function pascal(name) {
  const clean = name.replace(/[^A-Za-z0-9_$]/g, '_')
  if (/^[A-Z]/.test(clean)) return clean
  const joined = clean.replace(/(?:^|_)([A-Za-z0-9])/g, (_, letter) => letter.toUpperCase())
  return /^[A-Za-z_$]/.test(joined) ? joined : `_${joined}`
}
