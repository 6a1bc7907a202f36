// A browser, those who visit the pages with it, and what must be so of every page that they are shown.
import assert from 'node:assert/strict'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { broken } from './accessibility.mjs'
import { required } from './journey.mjs'

const ACTION_LIMIT_MS = 30_000

/** What moves into sight is looked for so often. */
const LOOKS = 40
const LOOKS_EVERY_MS = 50

/** Of a page, how much a screenshot keeps, in pixels. */
const TALLEST = 6_000

/** Of a screenshot: enough to read all of it, and quickly made. */
const QUALITY = 85
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

const origin = required('CARE_RECORD_URL')
const screenshots = required('CARE_RECORD_SCREENSHOTS')

/** What something is cut off by: its place and that of what cuts it; empty where all of it is in sight. */
function cutBy(something) {
  const edges = element => (({ left, top, right, bottom }) => ({ left, top, right, bottom }))(element.getBoundingClientRect())
  const { left, top, right, bottom } = edges(something)
  const places = [['window', { left: 0, top: 0, right: innerWidth, bottom: innerHeight }]]
  for (let holder = something.parentElement; holder; holder = holder.parentElement) {
    if (holder !== document.documentElement && getComputedStyle(holder).overflowY !== 'visible') {
      places.push([holder.className, edges(holder)])
    }
  }
  const within = place => left >= place.left && top >= place.top && right <= place.right && bottom <= place.bottom
  const cutting = places.find(([, place]) => !within(place))
  return cutting ? JSON.stringify([{ left, top, right, bottom }, ...cutting]) : ''
}

/** Starts a browser; pictures of an earlier one are taken away. */
export async function start() {
  rmSync(screenshots, { recursive: true, force: true })
  mkdirSync(screenshots, { recursive: true })
  return new Browser(await chromium.launch({ executablePath: required('CHROMIUM'), args: OPTIONS }))
}

/**
 * A browser that several may visit the pages with at a time, each at a window of their own. Windows are used again by
 * whoever comes the same way: the pages keep nothing in a browser, and every journey starts with an address.
 */
class Browser {
  #browser
  #idle = new Map()

  constructor(browser) {
    this.#browser = browser
  }

  /** Walks a journey in one way; fails with what went wrong behind the pages, too. */
  async visited(way, walk) {
    const page = this.#idle.get(way)?.pop() ?? await this.#open(way)
    try {
      const visitor = new Visitor(page, way)
      await walk(visitor)
      visitor.hasSeenNoFault()
    } catch (fault) {
      await page.context().close()
      throw fault
    }
    await page.removeAllListeners()
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: way.width, height: way.height })
    this.#idle.set(way, [...this.#idle.get(way) ?? [], page])
  }

  async #open(way) {
    const context = await this.#browser.newContext({
      javaScriptEnabled: way.scripts,
      viewport: { width: way.width, height: way.height },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    })
    context.setDefaultTimeout(ACTION_LIMIT_MS)
    return context.newPage()
  }

  stop() {
    return this.#browser.close()
  }
}

/** Somebody in front of the browser. What goes wrong behind a page is noted, and asked for at the end. */
class Visitor {
  #way
  #faults = []
  #documents = new Set()

  constructor(page, way) {
    this.page = page
    this.#way = way
    page.on('pageerror', error => this.#faults.push(`script: ${error.message}`))
    page.on('console', message => this.#heard(message))
    page.on('request', request => this.#asked(request))
    page.on('response', response => this.#answered(response))
  }

  get scripts() {
    return this.#way.scripts
  }

  /** Of the window. */
  get height() {
    return this.#way.height
  }

  /** Of the window. */
  get width() {
    return this.#way.width
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
      quality: QUALITY,
      fullPage: true,
      clip: { x: 0, y: 0, width: window, height: Math.min(height, TALLEST) },
    })
    if (content > window) {
      this.#faults.push(`${name} is ${content} wide in a window of ${window}: ${await this.#widest(window)}`)
    }
    if (!/\S/.test(await this.page.title()) || await this.page.locator('h1').count() !== 1) {
      this.#faults.push(`${name} has no title, or not one heading of the first level`)
    }
    for (const rule of await broken(this.page, this.scripts)) {
      this.#faults.push(`accessibility of ${name}: ${rule}`)
    }
  }

  /** The part of a page that is in the window now. */
  async pictures(name) {
    await this.page.screenshot({ path: this.#picture(name), quality: QUALITY })
  }

  /** Fails where a part of something is cut off by the window, or by what scrolls within it, and stays so. */
  async sees(something, words) {
    let cut = await something.evaluate(cutBy)
    for (let looked = 1; cut && looked < LOOKS; looked++) {
      await this.page.waitForTimeout(LOOKS_EVERY_MS)
      cut = await something.evaluate(cutBy)
    }
    assert.equal(cut, '', `${words} is in sight whole`)
  }

  /** Looks through a window of another size until the journey ends. */
  resize(size) {
    return this.page.setViewportSize(size)
  }

  /** Puts the page on A4, keeps that, and tells how many sheets it takes. */
  async prints(name) {
    const paper = await this.page.pdf({ path: this.#picture(`${name}-a4`, 'pdf'), format: 'A4', preferCSSPageSize: true })
    return paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length
  }

  #picture(name, kind = 'jpeg') {
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
