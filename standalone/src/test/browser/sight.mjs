import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

/** So many things can be reached by keyboard on each page that is gone through, and so many are gone to. */
const TAB_STOPS = { least: 15, most: 40 }

/** A window of this width has room for a banner with all that somebody does not tolerate. */
const ROOMY = 1000

/** What is left of a window of 1280 by 1024, in pixels of style sheets. */
const MAGNIFIED = { twofold: { width: 640, height: 512 }, fourfold: { width: 320, height: 256 } }

/**
 * What is amiss with what has the focus, in words: something hides its edges and its middle, or it looks as it does without
 * the focus; empty where nothing is, null where nothing of the page has the focus.
 */
function focusFault() {
  const focused = document.activeElement
  if (focused === document.body) {
    return null
  }
  const { left, top, width, height } = focused.getBoundingClientRect()
  const inSight = [[2, 2], [width / 2, height / 2], [width - 2, height - 2]].some(([x, y]) => {
    const there = document.elementFromPoint(left + x, top + y)
    return there !== null && (focused.contains(there) || there.contains(focused))
  })
  const look = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor } = getComputedStyle(focused)
    return [outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`, boxShadow, backgroundColor, borderColor].join()
  }
  const held = look()
  focused.blur()
  const isTold = held !== look()
  focused.focus({ preventScroll: true })
  return inSight && isTold ? '' : `${inSight ? 'nothing tells the focus of' : 'hidden'}: ${focused.outerHTML.slice(0, 200)}`
}

/** Goes by keyboard to the end of the page, or far; fails where what is reached is hidden, or does not show the focus. */
async function goes(page, key) {
  let stop = 0
  for (; stop < TAB_STOPS.most; stop++) {
    await page.keyboard.press(key)
    const fault = await page.evaluate(focusFault)
    if (fault === null) {
      break
    }
    assert.equal(fault, '', `stop ${stop} of ${key}`)
  }
  assert.ok(stop >= TAB_STOPS.least, `${stop} stops of ${key}`)
}

journey('who it is and what they do not tolerate stays in sight', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await visitor.pictures('summary-top')
  await visitor.looks('summary')

  for (const place of ['Providers', 'Problems']) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: place }).first().click()
    for (const words of ['MADE-UP, Grace (Mrs)', 'penicillin', 'Latex']) {
      await visitor.sees(page.locator('.cr-banner').getByText(words).first(), `${words} beside ${place}`)
    }
    const heading = await page.getByRole('heading', { name: place, exact: true }).boundingBox()
    const banner = await page.locator('.cr-banner').boundingBox()
    assert.ok(heading.y >= banner.y + banner.height, `the heading ${place} lies under the banner`)
    assert.ok(banner.height <= visitor.height / 3, `the banner takes ${banner.height} of ${visitor.height}`)
  }
  await visitor.pictures('summary-scrolled')
})

journey('of many allergies those that may kill stay in sight, and all can be reached', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.manyAllergies}`)
  await visitor.looks('summary-many-allergies')
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await visitor.pictures('many-allergies-scrolled')

  const allergies = page.locator('.cr-banner__allergies li')
  assert.equal(await allergies.count(), 12)
  await visitor.sees(page.locator('.cr-banner__name'), 'the name')
  for (const words of ['Penicillin', 'Iodinated contrast media', 'Chlorhexidine']) {
    await visitor.sees(allergies.filter({ hasText: words }), words)
  }
  const last = allergies.last()
  if (visitor.width >= ROOMY) {
    await visitor.sees(last, 'the last')
  }
  await page.locator('.cr-banner__whole').focus()
  await page.keyboard.press('End')
  await visitor.sees(last, 'the last, after going to the end of the banner,')
  const more = page.locator('.cr-banner').getByRole('link', { name: 'See all 12 allergies' })
  await visitor.sees(more, 'the link to all allergies')
  await more.click()
  await visitor.sees(page.getByRole('heading', { name: 'Allergies and intolerances' }), 'the heading of allergies')
})

journey('magnified, a page is whole and what has the focus is seen', async visitor => {
  const { page } = visitor
  await visitor.resize(visitor.width < ROOMY ? MAGNIFIED.fourfold : MAGNIFIED.twofold)
  await visitor.open(`/record/${patients.manyAllergies}`)
  await visitor.looks('magnified')
  await page.locator('.cr-banner').evaluate(banner => banner.scrollIntoView())
  await visitor.pictures('magnified-banner')
  await visitor.sees(page.locator('.cr-banner__name'), 'the name')
  await visitor.sees(page.locator('.cr-banner__allergies li').first(), 'the first allergy')
  await goes(page, 'Tab')
  await goes(page, 'Shift+Tab')
})

journey('every thing that can be reached by keyboard is seen when it is reached', async visitor => {
  const { page } = visitor
  for (const name of ['everything', 'manyAllergies']) {
    await visitor.open(`/record/${patients[name]}`)
    await page.keyboard.press('Tab')
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Skip to main content/)
    await page.keyboard.press('Enter')
    await goes(page, 'Tab')
    await goes(page, 'Shift+Tab')
  }
})
