// `npm run test:download`: kills a download of 5000 entries, from a server with faults, at 20 random moments, and requires that
// what it has in the end equals what an undisturbed one has, part by part. `npm test` does the same with three moments.
import { randomInt } from 'node:crypto'
import { Failure } from './steps.mjs'
import test from './test.mjs'

/** `npm run test:download -- 5` kills it five times; a second number chooses the moments, as its output says. */
export default async function testDownload([times = '20', seed = String(randomInt(1, 1_000_000))] = []) {
  for (const number of [times, seed]) {
    if (!/^[1-9]\d{0,8}$/.test(number))
      throw new Failure(`'${number}' is no number of times: npm run test:download -- 20`)
  }
  console.log(`Killing a download ${times} times; the same moments again: npm run test:download -- ${times} ${seed}`)
  process.env.TEST_DOWNLOAD_KILLS = times
  process.env.TEST_DOWNLOAD_SEED = seed
  return test(['test/dataset/download/killed.test.ts'])
}
