// What journeys through the pages share: the four ways to look at a page, and who is looked at.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

const SIZES = [
  { name: 'narrow', width: 320, height: 640 },
  { name: 'wide', width: 1280, height: 900 },
]

/** With and without scripts, in both sizes. */
const WAYS = [true, false].flatMap(scripts =>
  SIZES.map(size => ({ ...size, scripts, name: `${size.name}-${scripts ? 'scripts' : 'plain'}` })),
)

/** The NHS numbers of the patients that are shown, each by what for, and a moment of the past. */
export const patients = JSON.parse(readFileSync(required('CARE_RECORD_PATIENTS'), 'utf8'))

/** Every journey that is walked: its name, its way, and what is done on it. */
export const journeys = []

/** What the one who starts the tests has to tell them. */
export function required(name) {
  return process.env[name] ?? assert.fail(`Expected ${name} in the environment, but it is not there: run BrowserIT`)
}

/** A journey in each of the four ways; `walk` is given a visitor. */
export function journey(name, walk) {
  journeys.push(...WAYS.map(way => ({ name, way, walk })))
}
