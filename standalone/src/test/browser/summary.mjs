import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const TAB_STOPS = 40

/** What lies on top at the edge or the middle of what has the focus: itself, or what hides it. */
function focusIsInSight() {
  const focused = document.activeElement
  const { left, top, width, height } = focused.getBoundingClientRect()
  const places = [[2, 2], [width / 2, height / 2], [width - 2, height - 2]]
  const inSight = places.some(([x, y]) => {
    const there = document.elementFromPoint(left + x, top + y)
    return there !== null && (focused.contains(there) || there.contains(focused))
  })
  return inSight ? '' : focused.outerHTML.slice(0, 200)
}

journey('who it is and what they do not tolerate stays in sight', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await visitor.pictures('summary-top')
  await visitor.looks('summary')

  for (const place of ['Providers', 'Problems']) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: place }).first().click()
    for (const words of ['MADE-UP, Grace (Mrs)', 'penicillin', 'Latex']) {
      const box = await page.locator('.cr-banner').getByText(words).first().boundingBox()
      assert.ok(box.y >= 0 && box.y + box.height <= visitor.height, `${words} is at ${box.y} beside ${place}`)
    }
    const heading = await page.getByRole('heading', { name: place, exact: true }).boundingBox()
    const banner = await page.locator('.cr-banner').boundingBox()
    assert.ok(heading.y >= banner.y + banner.height, `the heading ${place} lies under the banner`)
    assert.ok(banner.height <= visitor.height / 3, `the banner takes ${banner.height} of ${visitor.height}`)
  }
  await visitor.pictures('summary-scrolled')
})

journey('every thing that can be reached by keyboard is seen when it is reached', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await page.keyboard.press('Tab')
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Skip to main content/)
  await page.keyboard.press('Enter')
  for (let stop = 0; stop < TAB_STOPS; stop++) {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(focusIsInSight), '', `hidden at stop ${stop}`)
  }
})

journey('a line tells where it comes from, one step away', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  const line = page.locator('.cr-line', { hasText: 'Metformin' }).first()

  await line.locator('summary').click()
  const source = line.locator('details')
  for (const words of ['North Road Surgery (Y06601)', 'gp-north', 'Why it is shown', 'Recorded at the source', 'Received here']) {
    assert.ok((await source.innerText()).includes(words), `the source tells ${words}`)
  }
  await visitor.looks('summary-source')
  await line.getByRole('link', { name: 'All versions' }).click()

  assert.match(visitor.address, new RegExp(`^/record/${patients.everything}/entries/[0-9a-f]{32}$`))
  assert.match(await page.getByRole('main').innerText(), /Version 1/)
  await visitor.looks('entry')
})

journey('all sources are shown at once where scripts run', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.noneRecorded}`)
  const sources = page.locator('details.cr-source')
  const button = page.getByRole('button', { name: 'Show all sources' })
  if (await sources.count() < 2 || !visitor.scripts) {
    assert.equal(await button.count(), 0)
    return
  }
  await button.click()
  assert.equal(await page.locator('details.cr-source:not([open])').count(), 0)
})

journey('no allergies known, none recorded and none readable are three things', async visitor => {
  const { page } = visitor
  const allergies = async name => {
    await visitor.open(`/record/${patients[name]}`)
    await visitor.looks(`summary-${name}`)
    return page.locator('.cr-banner__allergies').innerText()
  }

  assert.match(await allergies('noKnownAllergy'), /no known allerg/i)
  const noneRecorded = await allergies('noneRecorded')
  assert.doesNotMatch(noneRecorded, /no known allerg/i)
  assert.match(noneRecorded, /does not mean that there are none|not been heard/)
  assert.match(await allergies('quarantined'), /could not be read/)
  assert.match(await page.getByRole('main').innerText(), /May be incomplete/)
})

journey('a provider that is not heard is told of, and when the others were', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  const main = page.getByRole('main')

  assert.match(await main.locator('.nhsuk-card--warning').innerText(), /ambulance-east/i)
  const providers = await main.locator('section', { has: page.locator('#providers') }).innerText()
  for (const feed of ['gp-north', 'hospital-west', 'ambulance-east']) {
    assert.ok(providers.includes(`(${feed})`), `${feed} is listed by its name`)
  }
  const text = await page.locator('body').innerText()
  assert.doesNotMatch(text, /UTC/)
  assert.equal(text.match(/UK time/g).length, 1, 'the clock is told of once')
})

journey('a person of the sample is shown whole', async visitor => {
  await visitor.open(`/record/${patients.sample}`)
  await visitor.looks('summary-sample')
})

journey('what sources write is text, whatever it looks like', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.hostile}`)
  await visitor.looks('summary-hostile')

  assert.doesNotMatch(await page.title(), /run/)
  assert.equal(await page.locator('main img').count(), 0)
  assert.equal(await page.locator('body script').count(), 0)
  const words = await page.getByRole('main').innerText()
  assert.ok(words.includes("<script>document.title='run'</script>"), 'markup is shown as it was written')
  assert.ok(words.includes('${7*7} {{7*7}}'), 'no template reads it')
  await visitor.open(`/record/${patients.hostile}/timeline`)
  await visitor.looks('timeline-hostile')
  assert.doesNotMatch(await page.title(), /run/)
})
