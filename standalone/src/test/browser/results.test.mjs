import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const HBA1C = 'Haemoglobin A1c level'

journey('results of one test over time, drawn and in a table', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await page.getByRole('navigation', { name: 'Pages of this record' }).getByRole('link', { name: 'Results' }).click()
  assert.equal(visitor.address, `/record/${patients.everything}/results`)
  await visitor.looks('results')

  await page.getByRole('link', { name: new RegExp(`^Only this test.*${HBA1C}`) }).click()
  await visitor.looks('results-of-one-test')

  const chart = page.getByRole('img', { name: HBA1C })
  assert.equal(await chart.locator('.cr-chart__point').count(), 8)
  assert.equal(await chart.locator('.cr-chart__point--abnormal').count(), 4)
  assert.ok(await chart.locator('.cr-chart__range').count() > 0, 'the reference range is drawn')
  const rows = page.getByRole('table', { name: HBA1C }).locator('tbody tr')
  assert.equal(await rows.count(), 8)
  assert.match(await rows.nth(7).innerText(), /40 mmol\/mol/)
  assert.match(await rows.first().innerText(), /58 mmol\/mol\s+High/i)
  assert.match(await rows.first().innerText(), /20.*48/)
})

journey('a value leads to its source', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/results`)
  await page.getByRole('table', { name: HBA1C }).getByRole('link').first().click()

  assert.match(visitor.address, /\/entries\/[0-9a-f]{32}$/)
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), new RegExp(HBA1C))
})

journey('the results of a person of the sample', async visitor => {
  await visitor.open(`/record/${patients.sample}/results`)
  await visitor.looks('results-sample')
})
