/** A beginning of what Excel reads as a character by its number. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g

/** What XML cannot have, or write-excel-file leaves out without a word. A line break of two characters would become one. */
const unwritable = /(?![\t\n])\p{Control}|\uFFFD|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

/** Returns a text as write-excel-file shall get it: characters that XML cannot have by their numbers, as Excel has them. */
export function excelText(text: string): string {
  const written = text.replace(escaped, '_x005F_').replace(unwritable, byNumber)
  // write-excel-file looks texts up in a plain object, where it finds `constructor` and the like without having put them there.
  return written in Object.prototype ? byNumber(written.slice(0, 1)) + written.slice(1) : written
}

/** `_x0001_`, for each half of a character of two. */
function byNumber(character: string): string {
  const codes = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return codes.map(code => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`).join('')
}
