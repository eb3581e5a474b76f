// What is fuzzed, for the measurement (compiled code, many cases) and for the tests (sources, few). Each target draws an
// input and says what is wrong with what came of it; anything but a NomadError is a defect.

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'm_def',
  'm_parent_index',
  'run',
  'calculation',
  'data',
]
const words = [
  '<script>',
  '"',
  "'",
  '`',
  '&',
  '\u0000',
  '\ud800',
  '\u202e',
  ']]>',
  '{{',
  '${',
  '%{',
  '/',
  '#',
  '@',
  '..',
]

/** The targets by name: `{ draw, check }`, `check` throwing when an input does harm. */
export function fuzzTargets(fc, code) {
  const key = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...names, ...words) },
    { weight: 2, arbitrary: fc.string() },
  )
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...words, ...names, 1e308, -0, 4e9, 2 ** 53),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  )
  const { json } = fc.letrec(tie => ({
    json: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      leaf,
      fc.array(tie('json'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('json')), { maxLength: 5 }).map(members => ({ members })),
    ),
  }))
  return {
    'JSON parser': {
      draw: fc.tuple(json, fc.option(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })), { freq: 3 })),
      check: ([value, cut]) => checkJson(spoil(write(value), cut), code),
    },
    'unit parser': { draw: unitText(fc), check: text => checkUnit(text, code) },
    'required keys': {
      draw: fc.tuple(required(fc), fc.constantFrom('v1', 'v0')),
      check: drawn => checkRequired(drawn, code),
    },
    references: { draw: reference(fc), check: text => checkReference(text, code) },
    HTML: {
      draw: fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' })), { maxLength: 6 }),
      check: parts => checkHtml(parts.join(''), code),
    },
  }
}

/** JSON text that may have duplicate keys and `__proto__`, which no object of JavaScript can have. */
function write(value) {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  return `{${value.members.map(([name, item]) => `${JSON.stringify(name)}:${write(item)}`).join(',')}}`
}

function spoil(text, cut) {
  if (!cut) return text
  const at = cut[0] % (text.length + 1)
  return text.slice(0, at) + cut[1] + text.slice(at + 1)
}

const request = { method: 'POST', url: 'http://127.0.0.1/api/v1/entries/archive/query' }

function checkJson(text, { parseAnswer, openArchive, bundleOf, isNomadError }) {
  const response = {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(text),
    wireBytes: 0,
  }
  const value = allow(isNomadError, () => parseAnswer(response, request).value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  const written = JSON.stringify(value)
  const archive = openArchive(value, { dialect: 'v1', entryId: 'e', uploadId: 'u' })
  for (const section of [archive, ...archive.m_all_contents()]) {
    for (const name of Object.keys(section.m_to_dict())) allow(isNomadError, () => section.m_get(name))
  }
  if (JSON.stringify(value) !== written) throw new Error('Reading changed what was read.')
  if (/<script/i.test(bundleOf(archive)['text/html'])) throw new Error('Markup came through.')
  expectCleanPrototypes()
}

function unitText(fc) {
  const part = fc.constantFrom(
    'joule',
    'meter',
    'm',
    'eV',
    'angstrom',
    'kilo',
    'k',
    '**',
    '^',
    '*',
    '/',
    '(',
    ')',
    ' ',
    '-',
    '+',
    '1',
    '2',
    '0.5',
    '1e9',
    'delta_degC',
    'dimensionless',
    '%',
    '³',
    '·',
    'µ',
    'Å',
    ...words,
    ...names,
  )
  return fc.oneof(
    fc.array(part, { maxLength: 12 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string(),
  )
}

function checkUnit(text, { parseUnit, isNomadError }) {
  const unit = allow(isNomadError, () => parseUnit(text))
  if (unit === undefined) return
  const again = parseUnit(unit.name)
  if (again.name !== unit.name || again.dimension !== unit.dimension)
    throw new Error(`${unit.name} is read as ${again.name}.`)
  expectCleanPrototypes()
}

function required(fc) {
  const name = fc.oneof(
    fc.constantFrom('run', 'calculation', 'energy', 'total', 'results', 'workflow2', 'section_run', 'm_def'),
    fc.constantFrom(...names),
    fc.string(),
  )
  const index = fc.constantFrom(
    '',
    '',
    '[0]',
    '[-1]',
    '[1:3]',
    '[:]',
    '[::2]',
    '[',
    ']',
    '[x]',
    '[99999999999]',
    '.*',
    ' ',
  )
  const directive = fc.oneof(
    fc.constantFrom('*', 'include', 'include-resolved', '**', '', null, true, 1, -1),
    fc.string(),
  )
  const { tree } = fc.letrec(tie => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      directive,
      fc.array(fc.tuple(name, index, tie('tree')), { maxLength: 4 }).map(members => ({ members })),
    ),
  }))
  return tree
}

/** As JSON brings it: `__proto__` is a member like any other. */
function toObject(tree) {
  if (tree === null || typeof tree !== 'object') return JSON.stringify(tree)
  return `{${tree.members.map(([name, index, item]) => `${JSON.stringify(name + index)}:${toObject(item)}`).join(',')}}`
}

function checkRequired([tree, dialect], { ArchiveQuery, isNomadError }) {
  const value = JSON.parse(toObject(tree))
  const query = allow(isNomadError, () => new ArchiveQuery({ url: 'http://127.0.0.1:9/api', dialect, required: value }))
  if (query) JSON.stringify([query.plan(), query.warnings, query.toCode('curl'), query.toCode('python')])
  expectCleanPrototypes()
}

function reference(fc) {
  const part = fc.oneof(
    fc.constantFrom(
      '/',
      '#',
      '..',
      'run',
      '0',
      '1',
      '-1',
      'system',
      'calculation',
      'uploads',
      'archive',
      'entries',
      'upload',
      'mainfile',
      'data',
      'https://',
      'http://attacker.example/',
      '%2e',
      '%',
      '?',
      ':',
      '4294967296',
      ...names,
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  return fc.array(part, { maxLength: 12 }).map(parts => parts.join(''))
}

function checkReference(text, { openArchive, isNomadError, bundleOf }) {
  const raw = {
    run: [{ system: [{}, {}], calculation: [{ system_ref: text }] }],
    workflow2: { tasks: [{ inputs: [{ section: text }] }] },
  }
  const options = { dialect: 'v1', entryId: 'e', uploadId: 'u', url: 'https://nomad.example.org/api/v1' }
  const archive = openArchive(raw, options)
  allow(isNomadError, () => archive.m_resolve(text))
  const target = archive.run[0].calculation[0].system_ref
  allow(isNomadError, () => String(target))
  if (/<script/i.test(bundleOf(archive.run[0].calculation[0])['text/html'])) throw new Error('Markup came through.')
  expectCleanPrototypes()
}

function checkHtml(text, { html, packedElement, safeUrl, plainText }) {
  const markup = String(html`<b title="${text}">${[text, null]}</b>`)
  if (!/^<b title="[^"<>`']*">[^<>"`']*<\/b>$/.test(markup)) throw new Error(`Not escaped: ${markup}`)
  if ((String(packedElement(text)).match(/</g) ?? []).length !== 2) throw new Error('A script can be ended.')
  const url = safeUrl(text)
  if (URL.canParse(url) && !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`An address with another scheme: ${url}`)
  if (/[<>$%]/.test(plainText(text).replace(/&#?\w+;/g, ''))) throw new Error(`Plotly would read ${plainText(text)}`)
}

/** Errors of ours are an answer; any other is a defect. */
function allow(isNomadError, work) {
  try {
    return work()
  } catch (error) {
    if (isNomadError(error)) return undefined
    throw error
  }
}

const prototypeNames = [Object, Array, Function, String].map(
  ({ prototype }) => Object.getOwnPropertyNames(prototype).length,
)

function expectCleanPrototypes() {
  const now = [Object, Array, Function, String].map(({ prototype }) => Object.getOwnPropertyNames(prototype).length)
  if (now.some((count, index) => count !== prototypeNames[index])) throw new Error('A prototype was changed.')
}
