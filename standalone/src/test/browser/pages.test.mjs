// Every journey, in each of the four ways, in one browser: as many side by side as there are processors.
import { availableParallelism } from 'node:os'
import { after, before, describe, test } from 'node:test'
import { start } from './browser.mjs'
import { journeys } from './journey.mjs'
import './canary.mjs'
import './disputed.mjs'
import './find.mjs'
import './hostile.mjs'
import './past.mjs'
import './print.mjs'
import './results.mjs'
import './sight.mjs'
import './summary.mjs'
import './timeline.mjs'

const LIMIT_MS = 120_000

describe('the pages', { concurrency: availableParallelism() }, () => {
  let browser

  before(async () => {
    browser = await start()
  })
  after(() => browser?.stop())

  for (const { name, way, walk } of journeys) {
    test(`${name} (${way.name})`, { timeout: LIMIT_MS }, () => browser.visited(way, walk))
  }
})
