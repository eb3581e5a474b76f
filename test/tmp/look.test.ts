import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { properties } from '../../src/index.js'
import { everyEntry, opened, mainfileOf } from '../properties/entries.js'
it('looks', () => {
  const lines: string[] = []
  for (const entry of everyEntry()) {
    const archive = opened(entry)
    let name = ''
    try { name = mainfileOf(entry) } catch {}
    const code = (() => { try { const a: any = entry.archive; return a.run?.[0]?.program?.name ?? a.data?.program?.name } catch { return '' } })()
    const say = (s: string) => lines.push(`${code} ${name.slice(-45)} ${s}`)
    try {
      const b: any = properties.bandStructure(archive)
      if (b) say(`BANDS ${b.source.schema} ${b.channels.length}x${b.channels[0].energies.shape} len ${b.path.distances.at(-1).toFixed(4)} ${b.path.unit} breaks ${b.path.breaks} labels ${b.path.labels.map((l: any) => l.label).join('-')} | ${b.path.cellOrigin} | F ${b.levels.fermi.map((x: any) => x.magnitude.toFixed(3))} HO ${b.levels.highestOccupied?.magnitude.toFixed(3)} LU ${b.levels.lowestUnoccupied?.magnitude.toFixed(3)} metal ${b.levels.isMetal} notes ${JSON.stringify(b.notes)}`)
      const g: any = properties.bandGap(archive)
      if (g) say(`GAP ${g.source.schema} ${g.value.magnitude.toFixed(3)} metal ${g.isMetal} ${g.type} direct ${g.direct?.magnitude.toFixed(3)} from ${g.from}/${g.statedFrom} ub ${g.isUpperBound} HO ${g.highestOccupied?.energy.magnitude.toFixed(3)}@${g.highestOccupied?.label ?? g.highestOccupied?.kPoint} LU ${g.lowestUnoccupied?.energy.magnitude.toFixed(3)}@${g.lowestUnoccupied?.label ?? g.lowestUnoccupied?.kPoint} all ${Object.entries(g.all).map(([k, v]: any) => k + ':' + v.magnitude.toFixed(3))} ch ${g.channels.map((c: any) => c.spin + c.value.magnitude.toFixed(2))} notes ${JSON.stringify(g.notes)}`)
      const d: any = properties.dos(archive)
      if (d) say(`DOS ${d.source.schema} ${d.channels.length}x${d.channels[0].energies.shape} F ${d.levels.fermi.map((x: any) => x.magnitude.toFixed(3))} HO ${d.levels.highestOccupied?.magnitude.toFixed(3)} LU ${d.levels.lowestUnoccupied?.magnitude.toFixed(3)} metal ${d.levels.isMetal} norm ${JSON.stringify(d.normalization)} last ${d.channels[0].total.integrated.at(-1).toFixed(2)} stored ${d.channels[0].total.isIntegralStored} parts ${['species', 'atom', 'shell', 'orbital'].map(k => d.channels[0].projected[k].map((p: any) => p.label).slice(0, 6)).join(';')} notes ${JSON.stringify(d.notes)}`)
    } catch (e: any) { say('THROW ' + e.stack) }
  }
  writeFileSync('/tmp/elec/look.txt', lines.join('\n'))
}, 300000)
