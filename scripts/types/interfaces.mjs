// Writes one schema as TypeScript interfaces.
import { choices, isOlder } from './choices.mjs'
import { interfaceNames } from './names.mjs'
import { allMembers, archivePaths, descendants, ownMembers } from './schema.mjs'
import { lists, quantityNote, quantityType, targetType } from './values.mjs'

/** Names that every section has: data under such a name is reached by `m_get('name')`. */
const sectionNames = new Set(
  `m_def m_def_unresolved m_parent m_parent_index m_parent_sub_section m_unknown m_root m_path m_resolve m_to_dict m_to_json
  toJSON m_get m_is_set m_contents m_all_contents m_traverse m_sub_section_count m_get_sub_section m_xpath show toString
  constructor valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString __proto__`.split(/\s+/),
)

/** Names that every section leaves open (`CommonSection`), so that none can declare another type for them. */
const isOpen = name => name.startsWith('x_')

/**
 * @param {{ root: string, sections: Map }} schema
 * @param {{ dimension: (unit: string) => string, rootName: string, rootLines: string[], rootParameters?: string, rootTypes?: object }} options
 * @returns {{ lines: string[], names: Map<string, string> }}
 */
export function interfaces(schema, options) {
  const { sections, root } = schema
  const below = descendants(sections)
  const names = interfaceNames(sections, [options.rootName, 'CommonSection'])
  names.set(root, options.rootName)
  const paths = archivePaths(sections, [[root, ''], ...(options.places ?? [])])
  const choice = choices({ sections, below, names, paths })
  const context = { sections, dimension: options.dimension, sectionType: qualified => choice.choose([qualified]) }
  const writer = { ...schema, ...options, names, choice, context, paths }
  // From the root downwards, so that shared choices are named for the place nearest to it.
  for (const name of paths.keys()) for (const member of ownMembers(sections, name)) memberType(writer, member)
  const lines = [...sections.keys()].sort((a, b) => order(names, a, b)).flatMap(name => sectionInterface(writer, name))
  return { lines: [...lines, ...choiceInterfaces(writer)], names }
}

const order = (names, a, b) => (names.get(a) < names.get(b) ? -1 : 1)

/** The type text of a member, arrays and all. */
function memberType(writer, member) {
  const context = contextOf(writer, member.owner)
  if (member.quantity) return quantityType(member.quantity, context)
  const override = writer.rootTypes?.[member.name]
  if (override && member.owner === writer.root) return override
  const item = member.slot.of ? targetType(member.slot.of, context) : 'LooseSection'
  return lists(item, member.slot.many ? 1 : 0)
}

/** Only places that an archive can reach offer choices: whoever names another section's type has chosen already. */
function contextOf({ paths, names, context }, owner) {
  return paths.has(owner) ? context : { ...context, sectionType: qualified => names.get(qualified) }
}

function sectionInterface(writer, qualified) {
  const { sections, names, root } = writer
  const own = ownMembers(sections, qualified).filter(({ name }) => !sectionNames.has(name) && !isOpen(name))
  const isRoot = qualified === root
  const bases = baseList(writer, qualified, own)
  const parameters = isRoot ? (writer.rootParameters ?? '') : ''
  return [
    `/** ${harmless(sectionDoc(writer, qualified))} */`,
    `export interface ${names.get(qualified)}${parameters} extends ${bases.join(', ') || 'CommonSection'} {`,
    ...(isRoot ? writer.rootLines : []),
    ...own.filter(member => !(isRoot && member.name === 'entry_id')).flatMap(member => memberLines(writer, member)),
    '}',
    '',
  ]
}

/** The bases, without what this section (or an earlier base) declares otherwise. */
function baseList(writer, qualified, own) {
  const { sections, names } = writer
  const known = new Map(own.map(member => [member.name, memberText(writer, member)]))
  return (sections.get(qualified).base ?? [])
    .filter(base => sections.has(base))
    .map(base => {
      const hidden = []
      for (const [name, member] of allMembers(sections, base)) {
        const text = memberText(writer, member)
        if (!known.has(name)) known.set(name, text)
        else if (known.get(name) !== text) hidden.push(name)
      }
      return baseText(names.get(base), hidden)
    })
}

const memberText = (writer, member) => `${optional(member)}${memberType(writer, member)}`
const optional = member => (member.slot?.many ? '' : '?')

function sectionDoc({ paths, sections }, qualified) {
  const place = paths.get(qualified)
  const aliases = (sections.get(qualified).aliases ?? []).filter(alias => alias !== qualified.split('.').at(-1))
  const parts = [`${qualified}.`]
  if (place?.path) parts.push(place.places > 1 ? `Stands at ${place.path} and elsewhere.` : `Stands at ${place.path}.`)
  const { until } = sections.get(qualified)
  if (until) parts.push(`Until version ${until}.`)
  if (aliases.length > 0) parts.push(`Also called ${aliases.join(', ')}.`)
  return parts.join(' ')
}

/** A member and its aliases. */
function memberLines(writer, member) {
  const type = memberType(writer, member)
  const { aliases = [] } = member.quantity ?? member.slot
  const line = (name, doc) => `${comment(doc)}  readonly ${key(name)}${optional(member)}: ${type}`
  const others = aliases.filter(alias => alias !== member.name && !sectionNames.has(alias))
  return [
    line(member.name, memberDoc(writer, member)),
    ...others.map(alias => line(alias, `The same as ${member.name}.`)),
  ]
}

/** Unit, shape and the like, and the place; a member of a section that no archive can reach has its name as its place. */
function memberDoc(writer, member) {
  const path = writer.paths.get(member.owner)?.path
  const place = path === undefined ? '' : `\`${path ? `${path}.` : ''}${member.name}\`.`
  return [member.quantity ? quantityNote(member.quantity) : slotNote(member.slot), place].filter(Boolean).join(' ')
}

const slotNote = ({ many, until }) =>
  [many && 'A list; gaps are null.', until && `Until version ${until}.`].filter(Boolean).join(' ')
const comment = text => (text ? `  /** ${harmless(text)} */\n` : '')
const harmless = text => text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')
const quote = name => JSON.stringify(name)
const key = name => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** Choices may need further choices while they are written, so the list becomes longer meanwhile. */
function choiceInterfaces(writer) {
  const lines = []
  const written = new Set()
  for (let open = pending(writer, written); open.length > 0; open = pending(writer, written)) {
    for (const made of open) {
      written.add(made.name)
      lines.push(...choiceInterface(writer, made))
    }
  }
  return lines
}

const pending = ({ choice }, written) => [...choice.made.values()].filter(made => !written.has(made.name))

function choiceInterface(writer, made) {
  const shown = [...made.all].sort((a, b) => isOlder(a) - isOlder(b)).map(name => writer.names.get(name))
  const list = shown.length > 6 ? `${shown.slice(0, 6).join(', ')} and ${shown.length - 6} more` : shown.join(', ')
  const base = made.declared
  const known = base ? allMembers(writer.sections, base) : new Map()
  const members = [...made.members].filter(
    ([name, variants]) =>
      !sectionNames.has(name) && !(variants.length === 1 && known.get(name)?.owner === variants[0].owner),
  )
  const hidden = members.map(([name]) => name).filter(name => known.has(name))
  const parent = base ? baseText(writer.names.get(base), hidden) : 'CommonSection'
  return [
    `/** One of ${harmless(list)}: \`m_def\` says which. Members that it does not have are not set. */`,
    `export interface ${made.name} extends ${parent} {`,
    ...members.flatMap(([name, variants]) => choiceMember(writer, made, { name, variants })),
    '}',
    '',
  ]
}

const baseText = (base, hidden) => (hidden.length === 0 ? base : `Omit<${base}, ${hidden.map(quote).join(' | ')}>`)

function choiceMember(writer, made, { name, variants }) {
  const slots = variants.filter(({ slot }) => slot?.of && writer.sections.has(slot.of))
  const others = variants.filter(member => !slots.includes(member))
  const types = new Set(others.map(member => memberType(writer, member)))
  if (slots.length > 0) types.add(slotChoice(writer, made, { name, slots }))
  const always = variants.every(({ slot }) => slot?.many) && made.all.every(section => declares(writer, section, name))
  const doc = choiceMemberDoc(writer, made, { name, variants })
  return [`${comment(doc)}  readonly ${key(name)}${always ? '' : '?'}: ${[...types].join(' | ')}`]
}

function choiceMemberDoc(writer, made, { name, variants }) {
  const [{ slot, owner }] = variants
  // Where the sections differ, what each says.
  const notes = [...new Set(variants.map(({ quantity }) => (quantity ? quantityNote(quantity) : slotNote(slot ?? {}))))]
  const of = variants.length === 1 && owner !== made.declared ? `Of ${writer.names.get(owner)}.` : ''
  const place = made.place ? `\`${made.place}.${name}\`.` : ''
  return [notes.filter(Boolean).join(' Or: '), of, place].filter(Boolean).join(' ')
}

const declares = ({ sections }, section, name) => allMembers(sections, section).has(name)

function slotChoice(writer, made, { name, slots }) {
  const targets = [...new Set(slots.map(({ slot }) => slot.of))]
  const open = targets.some(
    target => targetType(target, { ...writer.context, sectionType: () => '' }) === 'LooseSection',
  )
  const item = open ? 'LooseSection' : writer.choice.choose(targets, { choice: made, member: name })
  const types = slots.map(({ slot }) => lists(item, slot.many ? 1 : 0))
  return [...new Set(types)].join(' | ')
}
