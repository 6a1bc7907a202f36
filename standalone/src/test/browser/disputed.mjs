import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const PRESSURE = 'Blood pressure'

journey('what providers say alike stands in one line, with what they differ in', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.disputed}`)
  const line = page.locator('.cr-line', { hasText: 'penicillin' })
  assert.equal(await line.count(), 1)
  assert.match(await line.innerText(), /In conflict:.*North Road Surgery/)
  assert.match(await line.innerText(), /They differ in: /)
  assert.ok(await line.locator('details').evaluate(details => details.open), 'what they differ in is in sight')
  const sources = await line.locator('details').innerText()
  for (const words of ['gp-north', 'hospital-west', 'It says']) {
    assert.ok(sources.includes(words), `the sources tell ${words}`)
  }
  await visitor.looks('disputed')

  await line.getByRole('link', { name: /See what was said/ }).click()
  assert.match(await page.getByRole('main').innerText(), /Version 2.*In conflict:.*Version 1/s)
  await visitor.looks('disputed-entry')
})

journey('two numbers of one measurement are drawn as two lines', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.disputed}/results`)
  const chart = page.getByRole('img', { name: 'Systolic blood pressure and Diastolic blood pressure' })
  assert.equal(await chart.locator('.cr-chart__line').count(), 2)
  assert.equal(await chart.locator('.cr-chart__line[stroke-dasharray]').count(), 1, 'they are told apart without colour')
  assert.equal(await chart.locator('.cr-chart__point').count(), 8)
  assert.equal(await page.getByRole('table', { name: PRESSURE }).locator('tbody tr').count(), 4)
  await visitor.looks('results-pressure')
})
