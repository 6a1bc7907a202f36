import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const NOTICE = 'This is a past record'

function isPast(page) {
  return page.getByText(NOTICE).count().then(count => count > 0)
}

journey('the record of a past moment cannot be taken for that of now', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}?asOf=${encodeURIComponent(patients.past)}`)
  assert.ok(await isPast(page), 'the notice is there')
  await visitor.pictures('past-top')
  await visitor.looks('past')
  const then = await page.locator('body').innerText()
  assert.match(then, /Metformin/)
  assert.doesNotMatch(then, /Latex/)
  assert.match(then, /West Hospital \(hospital-west\) had not been heard from by \d\d-/)
  assert.doesNotMatch(then, /has never been heard/)

  for (const place of ['Results', 'Timeline']) {
    await page.getByRole('navigation', { name: 'Pages of this record' }).getByRole('link', { name: place }).click()
    assert.ok(await isPast(page), `${place} is of the same moment`)
    await visitor.looks(`past-${place.toLowerCase()}`)
  }
  await page.locator('.cr-line', { hasText: 'Metformin' }).locator('summary').first().click()
  await page.getByRole('link', { name: 'All versions of Metformin' }).click()
  assert.ok(await isPast(page), 'the entry is of the same moment')
  await visitor.looks('past-entry')

  await page.getByRole('navigation', { name: 'Pages of this record' }).getByRole('link', { name: 'Summary' }).click()
  assert.ok(await isPast(page), 'the summary is of the same moment')
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await visitor.sees(page.locator('.cr-banner').getByText(/Past record/), 'the mark of the past')
  await visitor.pictures('past-scrolled')

  await page.getByRole('link', { name: 'Go to the present record' }).click()
  assert.ok(!await isPast(page))
  assert.equal(visitor.address, `/record/${patients.everything}`)
  assert.match(await page.locator('.cr-banner').innerText(), /Latex/)
})

journey('a moment is chosen by date and time', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await page.getByText('See the record as of a past moment').click()
  await visitor.looks('past-choice')
  await page.getByLabel('Date').fill('2026-01-05')
  await page.getByLabel(/^Time/).fill('09:30')
  await page.getByRole('button', { name: 'Show the record of then' }).click()

  assert.match(visitor.address, /asOf=2026-01-05T09(:|%3A)30/)
  await visitor.looks('past-before-anything')
  assert.doesNotMatch(await page.getByRole('main').innerText(), /Metformin/)
})

journey('a moment that is none is asked for again', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}?asOfDate=yesterday&asOfTime=`, 400)
  await visitor.looks('past-wrong-moment')
  await page.locator('.nhsuk-error-summary').getByRole('link').click()
  assert.ok(await page.getByLabel('Date').evaluate(element => element === document.activeElement))
})
