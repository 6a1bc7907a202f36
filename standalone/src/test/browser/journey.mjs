// What every journey through the pages shares: a browser, the four ways to look at a page, and what must be so of
// every page that is shown.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import axe from 'axe-core'
import { chromium } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const LIMIT_MS = 120_000
const ACTION_LIMIT_MS = 30_000

/** Of a page, how much a screenshot keeps. */
const TALLEST = 12_000
const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SIZES = [
  { name: 'narrow', width: 320, height: 640 },
  { name: 'wide', width: 1280, height: 900 },
]
const WAYS = [true, false].flatMap(scripts =>
  SIZES.map(size => ({ ...size, scripts, name: `${size.name}-${scripts ? 'scripts' : 'plain'}` })),
)

const origin = required('CARE_RECORD_URL')
const screenshots = required('CARE_RECORD_SCREENSHOTS')

/** The NHS numbers of the patients that are shown, each by what for, and a moment of the past. */
export const patients = JSON.parse(readFileSync(required('CARE_RECORD_PATIENTS'), 'utf8'))

function required(name) {
  return process.env[name] ?? assert.fail(`Expected ${name} in the environment, but it is not there: run BrowserIT`)
}

let browser

before(async () => {
  mkdirSync(screenshots, { recursive: true })
  browser = await chromium.launch({ executablePath: required('CHROMIUM'), args: OPTIONS })
})

after(() => browser?.close())

/** A test that is run in each of the four ways; `walk` is given a visitor. */
export function journey(name, walk) {
  for (const way of WAYS) {
    test(`${name} (${way.name})`, { timeout: LIMIT_MS }, async () => {
      const visitor = await Visitor.in(way)
      try {
        await walk(visitor)
        visitor.hasSeenNoFault()
      } finally {
        await visitor.leave()
      }
    })
  }
}

/** Somebody in front of the browser. What goes wrong behind a page is noted, and asked for at the end. */
class Visitor {
  #context
  #way
  #faults = []
  #documents = new Set()

  constructor(context, page, way) {
    this.#context = context
    this.page = page
    this.#way = way
    page.on('pageerror', error => this.#faults.push(`script: ${error.message}`))
    page.on('console', message => this.#heard(message))
    page.on('request', request => this.#asked(request))
    page.on('response', response => this.#answered(response))
  }

  static async in(way) {
    const context = await browser.newContext({
      javaScriptEnabled: way.scripts,
      viewport: { width: way.width, height: way.height },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    context.setDefaultTimeout(ACTION_LIMIT_MS)
    return new Visitor(context, await context.newPage(), way)
  }

  leave() {
    return this.#context.close()
  }

  get scripts() {
    return this.#way.scripts
  }

  /** Of the window. */
  get height() {
    return this.#way.height
  }

  /** Opens a page by its address. */
  async open(path, status = 200) {
    const response = await this.page.goto(origin + path)
    assert.equal(response.status(), status, `status of ${response.url()}`)
  }

  /** The path and query of where the visitor is. */
  get address() {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  /** What must be so of every page, asked for wherever one is in a state of its own; a fault is noted as the others. */
  async looks(name) {
    const { content, window, height } = await this.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
      height: document.documentElement.scrollHeight,
    }))
    await this.page.screenshot({
      path: this.#picture(name),
      fullPage: true,
      clip: { x: 0, y: 0, width: window, height: Math.min(height, TALLEST) },
    })
    if (content > window) {
      this.#faults.push(`${name} is ${content} wide in a window of ${window}: ${await this.#widest(window)}`)
    }
    if (!/\S/.test(await this.page.title()) || await this.page.locator('h1').count() !== 1) {
      this.#faults.push(`${name} has no title, or not one heading of the first level`)
    }
    for (const violation of await this.#violations()) {
      this.#faults.push(`accessibility of ${name}: ${violation}`)
    }
  }

  /** The part of a page that is in the window now. */
  async pictures(name) {
    await this.page.screenshot({ path: this.#picture(name) })
  }

  /** Puts the page on A4, keeps that, and tells how many sheets it takes. */
  async prints(name) {
    const paper = await this.page.pdf({ path: this.#picture(`${name}-a4`, 'pdf'), format: 'A4', preferCSSPageSize: true })
    return paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length
  }

  #picture(name, kind = 'png') {
    return join(screenshots, `${name}-${this.#way.name}.${kind}`)
  }

  hasSeenNoFault() {
    assert.deepEqual(this.#faults, [])
  }

  #widest(window) {
    return this.page.evaluate(
      edge => [...document.querySelectorAll('body *')]
        .filter(element => element.getBoundingClientRect().right > edge + 1)
        .slice(0, 5)
        .map(element => `${element.tagName.toLowerCase()}.${element.className}`)
        .join(', '),
      window,
    )
  }

  async #violations() {
    if (!this.scripts) {
      // Where a page may run no script it has no timers either, and axe pauses with them.
      await this.page.evaluate(() => {
        window.setTimeout = (run, after, ...words) => {
          if (!(after > 0)) {
            Promise.resolve().then(() => run(...words))
          }
          return 0
        }
      })
    }
    await this.page.evaluate(axe.source)
    const { violations } = await this.page.evaluate(
      ([runOnly, preload]) => window.axe.run(document, { runOnly, preload, resultTypes: ['violations'] }),
      [RULES, this.scripts],
    )
    return violations.map(({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.slice(0, 3).map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`)
  }

  #heard(message) {
    // A page that tells of a fault, such as "not found", is a page; a file that is missing is noted as an answer.
    const isStatus = message.text().startsWith('Failed to load resource') && this.#documents.has(message.location().url)
    if (message.type() === 'error' && !isStatus) {
      this.#faults.push(`console: ${message.text()}`)
    }
  }

  #asked(request) {
    if (request.isNavigationRequest()) {
      this.#documents.add(request.url())
    }
    if (new URL(request.url()).origin !== new URL(origin).origin) {
      this.#faults.push(`another origin was asked: ${request.url()}`)
    }
  }

  #answered(response) {
    if (!response.request().isNavigationRequest()) {
      if (response.status() >= 400) {
        this.#faults.push(`${response.status()} for ${response.url()}`)
      }
      return
    }
    if (response.status() >= 300 && response.status() < 400) {
      return
    }
    const policy = response.headers()['content-security-policy'] ?? ''
    if (!/default-src 'none'|default-src 'self'/.test(policy) || /unsafe|\*|https?:/.test(policy)) {
      this.#faults.push(`policy of ${response.url()}: ${policy}`)
    }
  }
}
