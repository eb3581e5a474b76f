// The entry point of every npm script. Its syntax is old, so that a Node that is too old says so instead of failing to parse.
/* biome-ignore-all lint: this file must load in very old versions of Node */
var wanted = [20, 19]
var found = process.versions.node.split('.').map(Number)

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  var needed = 'Node ' + wanted.join('.') + ' or newer is needed, this is ' + process.versions.node
  console.error(needed + ': see https://nodejs.org/en/download')
  process.exitCode = 1
} else {
  require('./command-main.cjs')(process.argv[2], process.argv.slice(3))
}
