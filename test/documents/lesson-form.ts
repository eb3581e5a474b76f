/** A cell of a notebook, with its text as one string. */
export interface LessonCell {
  kind: string
  text: string
}

/** What a notebook's file has, as far as its form goes. */
export interface Lesson {
  cells: LessonCell[]
  kernel: unknown
}

interface StoredNotebook {
  cells: { cell_type: string; source: string | string[] }[]
  metadata: { kernelspec?: unknown }
}

const mostLines = 10
const exercises = [1, 2, 3]
const ourKernel = { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' }
const opening = /^# \S.*\n\nYou will learn:\n\n(?:- \S.*\n){3,5}\n\d+ minutes\.(?:\n|$)/

/** Reads a notebook's file. */
export function readLesson(json: string): Lesson {
  const { cells, metadata } = JSON.parse(json) as StoredNotebook
  return {
    cells: cells.map(cell => ({ kind: cell.cell_type, text: [cell.source].flat().join('') })),
    kernel: metadata.kernelspec,
  }
}

/** What is wrong with the form of a lesson and of its solutions, a sentence each. */
export function problemsOfForm(lesson: Lesson, solutions: Lesson | undefined): string[] {
  return [
    ...problemsOfOpening(lesson),
    ...problemsOfCells(lesson),
    ...problemsOfExercises(lesson),
    ...(solutions ? problemsOfSolutions(lesson, solutions) : ['It has no solutions.']),
  ]
}

function problemsOfOpening({ cells }: Lesson): string[] {
  const [first] = cells
  if (first?.kind === 'markdown' && opening.test(first.text)) return []
  return ["It opens otherwise than by '# Title', 'You will learn:' with 3 to 5 points, and 'N minutes.'"]
}

function problemsOfCells({ cells, kernel }: Lesson): string[] {
  const code = cells.filter(isCode).map(({ text }) => text)
  const long = code.filter(text => text.split('\n').length > mostLines)
  return [
    ...(JSON.stringify(kernel) === JSON.stringify(ourKernel) ? [] : ['It asks for another kernel than tslab.']),
    ...long.map(text => `A cell has more than ${mostLines} lines: ${text.slice(0, 40)}`),
    ...problemsOfImports(code),
  ]
}

function problemsOfImports(code: string[]): string[] {
  const [first = ''] = code
  const all = code.join('\n')
  const statements = [...all.matchAll(/^import (?:\{([^}]*)\}|(\S+)) from '([^']+)'$/gm)]
  const sources = statements.map(([, , , source]) => source as string)
  const names = statements.flatMap(([, list, name]) =>
    (list ?? name ?? '').split(',').map(part => part.trim().replace(/.* as /, '')),
  )
  const unused = names.filter(name => name && (all.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length < 2)
  return [
    ...(/from 'nomad-notebook'/.test(first) ? [] : ['Its first cell of code does not import nomad-notebook.']),
    ...sources.filter(source => !/^(nomad-notebook|node:\w+)/.test(source)).map(source => `It imports ${source}.`),
    ...unused.map(name => `It imports ${name}, and does not use it.`),
  ]
}

function problemsOfExercises({ cells }: Lesson): string[] {
  const last = cells.slice(-exercises.length)
  const heading = cells.at(-exercises.length - 1)
  const areThere = exercises.every((number, index) => isExercise(last[index], number))
  const count = cells.filter(cell => /^\*\*Exercise/.test(cell.text)).length
  if (heading?.kind === 'markdown' && heading.text.startsWith('## Exercises') && areThere && count === exercises.length)
    return []
  return ["It does not end by '## Exercises' and three cells that begin with '**Exercise 1.** ' and so on."]
}

function problemsOfSolutions(lesson: Lesson, solutions: Lesson): string[] {
  const parts = exercises.map(number => partOf(solutions, number))
  const numbered = exercises.map(number => lesson.cells.find(cell => isExercise(cell, number)))
  return [
    ...problemsOfCells(solutions).map(problem => `The solutions: ${problem}`),
    ...exercises.flatMap((number, index) => {
      const [exercise, ...rest] = parts[index] as LessonCell[]
      if (!exercise || exercise.text !== numbered[index]?.text)
        return [`The solutions lack exercise ${number} in the words of the lesson.`]
      return rest[0]?.kind === 'code' && rest.filter(isCode).length === 1
        ? []
        : [`Exercise ${number} is not followed by one cell of code in the solutions.`]
    }),
  ]
}

/** The cells from one exercise to the next. */
function partOf({ cells }: Lesson, number: number): LessonCell[] {
  const start = cells.findIndex(cell => isExercise(cell, number))
  if (start < 0) return []
  const next = cells.findIndex((cell, index) => index > start && /^\*\*Exercise/.test(cell.text))
  return cells.slice(start, next < 0 ? undefined : next)
}

function isExercise(cell: LessonCell | undefined, number: number): boolean {
  return cell?.kind === 'markdown' && cell.text.startsWith(`**Exercise ${number}.** `)
}

function isCode({ kind }: LessonCell): boolean {
  return kind === 'code'
}
