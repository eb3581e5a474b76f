import { it } from 'vitest'
import { trajectory } from '../../../src/properties/trajectory/trajectory.js'
import { everyEntry, mainfileOf, opened } from '../entries.js'

it('runs', () => {
  for (const stored of everyEntry()) {
    const t = trajectory(opened(stored) as never)
    if (!t || t.frames.length < 2) continue
    const last = t.frames.at(-1)
    const f = t.frames.at(1)
    console.log(
      mainfileOf(stored),
      stored.parser_name.replace(/.*:/, ''),
      t.source.schema,
      t.frames.length,
      `kind=${t.energyKind} E=${t.energies?.magnitude.slice(0, 3)} T=${t.temperatures?.magnitude.slice(0, 2)} t=${t.times?.magnitude.slice(0, 3)} V=${t.volumes?.magnitude.slice(0, 2)} F=${f?.forces?.magnitude[0]} S=${f?.stress?.magnitude[0]} xyz=${last?.structure?.formula}`,
      JSON.stringify(t.notes),
    )
  }
})
