// Names of older versions of nomad_simulations, added to the sections of its newest one: archives stay as they were written,
// and do not say which version wrote them. What only older versions have gets `until`, the last version that has it.

const packageName = 'nomad_simulations'
const anySection = 'nomad.datamodel.data.ArchiveSection'

/** Classes that are no sections. */
const noSections = /TypedDict|EntryPoint|Number$|OrderElement/

/** Python types by their names in the sources. */
const types = new Map([
  ['np.dtype(str)', 'str'],
  ['positive_float()', 'float64'],
  ['unit_float()', 'float64'],
  ['m_float64().no_shape_check()', 'float64'],
  ['m_complex128().no_shape_check()', 'complex128'],
  ['positive_int()', 'int32'],
  ['strictly_positive_int()', 'int32'],
])
/** Classes that the sources import under another name, or from a package that is not published. */
const otherNames = new Map([
  ['KMeshSettings', 'KMesh'],
  ['KLinePathSettings', 'KLinePath'],
  ['BSEMethodology', 'ArchiveSection'],
  ['Spectra', 'ArchiveSection'],
  ['Time', 'SimulationTime'],
])
const asWritten = new Set(['str', 'int', 'bool', 'float', 'URL', 'Datetime', 'JSON', 'HDF5Dataset', 'Dimension'])

/**
 * Adds the names of older versions to the sections.
 *
 * @param sections All sections by qualified name; those of nomad_simulations are changed in place.
 * @param versions The classes of each version as its sources have them, oldest version first.
 */
export function addOlderSimulations(sections, versions) {
  const names = sectionNames(sections, versions)
  const newest = Object.keys(versions).at(-1)
  for (const [version, classes] of Object.entries(versions).reverse()) {
    for (const [name, written] of Object.entries(classes)) {
      if (version === newest || noSections.test(written.base.join())) continue
      const section = sectionFor(sections, names, { name, written, version })
      addMembers(sections, section, translated(written, names, version))
      addGoneBases(sections, section, { bases: written.base, names, version })
    }
  }
  for (const [version, classes] of Object.entries(versions).reverse())
    addRetargeted(sections, { version, classes, names })
}

/** Finds the qualified name for the short name of a class: today's, in nomad_simulations if there, else the older one. */
function sectionNames(sections, versions) {
  const found = new Map()
  for (const classes of Object.values(versions)) {
    for (const [name, { in: module }] of Object.entries(classes)) found.set(name, `${packageName}.${module}.${name}`)
  }
  const others = new Map()
  for (const name of Object.keys(sections)) {
    const short = name.split('.').at(-1)
    if (name.startsWith(`${packageName}.`)) {
      const expected = found.get(short)
      if (!sections[expected]) found.set(short, name)
    } else if (/^nomad\.(datamodel\.(data|metainfo\.(basesections\.v2|workflow|plot))|metainfo\.)/.test(name)) {
      others.set(short, name)
    }
  }
  return short => found.get(short) ?? others.get(short)
}

function sectionFor(sections, names, { name, written, version }) {
  const today = `${packageName}.${written.in}.${name}`
  const known = sections[today] ?? sections[names(name)]
  if (known) return known
  const base = written.base.map(names).filter(Boolean)
  sections[today] = { base: base.length > 0 ? base : [anySection], until: version }
  return sections[today]
}

/** The members of a class in the form of the facts. */
function translated({ q, s }, names, version) {
  const quantities = Object.entries(q).map(([name, { t, shape, unit }]) => [
    name,
    {
      t: translatedType(t, names),
      ...(shape ? { shape: shape.map(size => (/^\d+$/.test(size) ? Number(size) : size)) } : {}),
      ...(unit ? { unit } : {}),
      until: version,
    },
  ])
  const subSections = Object.entries(s).map(([name, { of, many }]) => [
    name,
    { of: names(of) ?? anySection, ...(many ? { many } : {}), until: version },
  ])
  return { q: Object.fromEntries(quantities), s: Object.fromEntries(subSections) }
}

function translatedType(text, names) {
  const numpy = /^(?:np\.dtype\()?np\.(\w+)\)?$/.exec(text)?.[1]
  if (text.startsWith('m_float_bounded(')) return 'float64'
  const known = numpy ?? types.get(text) ?? (asWritten.has(text) ? text : undefined)
  if (known) return known
  const members = /^MEnum\((.*)\)$/s.exec(text)?.[1]
  if (members !== undefined) {
    const texts = [...members.matchAll(/'([^']*)'/g)].map(match => match[1])
    return texts.length > 0 ? { enum: texts } : 'str'
  }
  const proxy = /^Reference\((?:SectionProxy\(')?([\w.]+?)(?:'\))?\)$/.exec(text)?.[1] ?? text
  const [section, quantity] = proxy.startsWith(packageName) ? [proxy.split('.').at(-1)] : proxy.split('.')
  const target = names(otherNames.get(section) ?? section)
  if (!target) throw new Error(`nomad_simulations: what is the type ${text}?`)
  return quantity ? { qref: `${target}/${quantity}` } : { ref: target }
}

/** Adds the members that neither the section nor one of its bases has. */
function addMembers(sections, section, { q, s }) {
  const known = memberNames(sections, section)
  for (const [kind, members] of Object.entries({ q, s })) {
    const missing = Object.entries(members).filter(([name]) => !known.has(name))
    if (missing.length > 0) section[kind] = { ...section[kind], ...Object.fromEntries(missing) }
  }
}

function memberNames(sections, section, seen = new Set()) {
  const names = new Set([...Object.keys(section.q ?? {}), ...Object.keys(section.s ?? {})])
  for (const base of section.base ?? []) {
    if (seen.has(base) || !sections[base]) continue
    seen.add(base)
    for (const name of memberNames(sections, sections[base], seen)) names.add(name)
  }
  return names
}

/** A section keeps the members of bases that it had in an older version. */
function addGoneBases(sections, section, { bases, names, version }) {
  for (const base of bases.map(name => names(otherNames.get(name) ?? name))) {
    if (sections[base] && sections[base] !== section && !inherits(sections, section, base)) {
      addMembers(sections, section, older(sections[base], version))
    }
  }
}

function inherits(sections, section, wanted) {
  return (section?.base ?? []).some(base => base === wanted || inherits(sections, sections[base], wanted))
}

/** The members of a section that older versions have elsewhere. */
function older(section, version) {
  const each = members => {
    return Object.fromEntries(
      Object.entries(members ?? {}).map(([name, facts]) => [name, { ...facts, until: facts.until ?? version }]),
    )
  }
  return { q: each(section.q), s: each(section.s) }
}

/** Items without an `m_def` are of the section that was declared when they were written: it and today's are read as one. */
function addRetargeted(sections, { version, classes, names }) {
  for (const [name, { s, in: module }] of Object.entries(classes)) {
    const section = sections[`${packageName}.${module}.${name}`] ?? sections[names(name)]
    for (const [slot, { of }] of Object.entries(s)) {
      const then = names(of)
      const now = section?.s?.[slot]?.of
      if (!sections[then] || !sections[now] || now.endsWith(`.${of}`)) continue
      addMembers(sections, sections[now], older(allMembers(sections, then), version))
    }
  }
}

function allMembers(sections, name) {
  const { base = [], q, s } = sections[name] ?? {}
  const inherited = base.filter(other => other.startsWith(`${packageName}.`)).map(other => allMembers(sections, other))
  return {
    q: Object.assign({}, ...inherited.map(members => members.q), q),
    s: Object.assign({}, ...inherited.map(members => members.s), s),
  }
}
