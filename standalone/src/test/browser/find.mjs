import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const FIELD = 'NHS number'

/** As a number comes out of a letter: spaces of several kinds, one of them not broken, and a line's end. */
function pasted(number) {
  return `  ${number.slice(0, 3)}\u00a0${number.slice(3, 5)} ${number.slice(5, 6)}-${number.slice(6)}\t`
}

journey('a number pasted in any form finds the person', async visitor => {
  const { page } = visitor
  await visitor.open('/')
  await visitor.looks('find')

  await page.getByLabel(FIELD).fill(pasted(patients.everything))
  await page.getByRole('button', { name: 'Find' }).click()

  assert.equal(visitor.address, `/record/${patients.everything}`)
  assert.match(await page.locator('.cr-banner__name').innerText(), /MADE-UP, Grace \(Mrs\)/)
})

journey('a number that cannot be one is told of above and beside the field', async visitor => {
  const { page } = visitor
  await visitor.open('/')
  await page.getByLabel(FIELD).fill('999 000 0000')
  await page.keyboard.press('Enter')

  const summary = page.locator('.nhsuk-error-summary')
  await summary.waitFor()
  await visitor.looks('find-wrong-number')
  assert.match(await page.title(), /^Error: /)
  assert.equal(await page.getByLabel(FIELD).inputValue(), '999 000 0000')
  if (visitor.scripts) {
    assert.ok(await summary.evaluate(element => element === document.activeElement), 'the summary has the focus')
  }
  await summary.getByRole('link').click()
  assert.ok(await page.getByLabel(FIELD).evaluate(element => element === document.activeElement), 'the field has the focus')
  const told = await page.locator('#nhs-number-error').innerText()
  assert.match(told, /Error:/)
  assert.ok(told.includes(await summary.getByRole('link').innerText()), 'both say the same')
})

journey('a number that nobody has told of is not found, and that is not "nothing known"', async visitor => {
  const { page } = visitor
  await visitor.open('/')
  await page.getByLabel(FIELD).fill(patients.unknown)
  await page.getByRole('button', { name: 'Find' }).click()

  await page.getByRole('heading', { level: 1, name: /not found|no record/i }).waitFor()
  await visitor.looks('not-found')
  await page.getByRole('main').getByRole('link', { name: 'Find' }).click()
  await page.getByLabel(FIELD).waitFor()
})

journey('a superseded number leads to the one that stands', async visitor => {
  const { page } = visitor
  await visitor.open('/')
  await page.getByLabel(FIELD).fill(patients.superseded)
  await page.getByRole('button', { name: 'Find' }).click()
  await visitor.looks('superseded')

  if (visitor.address !== `/record/${patients.surviving}`) {
    await page.getByRole('main').getByRole('link', { name: /Open the record/ }).click()
  }

  assert.equal(visitor.address, `/record/${patients.surviving}`)
  assert.match(await page.getByRole('main').innerText(), /Asthma/)
  await visitor.looks('surviving')
})

journey('an address that leads nowhere is told of as a page', async visitor => {
  await visitor.open('/record/9990000000', 400)
  await visitor.looks('no-number')
  await visitor.open(`/record/${patients.everything}/nowhere`, 404)
  await visitor.looks('no-page')
  await visitor.open('/nowhere', 404)
  await visitor.looks('nowhere')
  await visitor.page.getByRole('link', { name: 'Find a person' }).click()
  assert.equal(visitor.address, '/')
})
