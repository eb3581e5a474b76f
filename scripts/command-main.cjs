// Runs one command of scripts/ and turns what it throws into one readable message and an exit code.

/** Imports `scripts/<name>.mjs` and calls its default export with the remaining arguments. */
module.exports = async function main(name, args) {
  try {
    const command = await import(`./${name}.mjs`)
    process.exitCode = (await command.default(args)) ?? process.exitCode
  } catch (error) {
    console.error(error.name === 'Failure' ? error.message : error)
    process.exitCode = error.exitCode ?? 1
  }
}
