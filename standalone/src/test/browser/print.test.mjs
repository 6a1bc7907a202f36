import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

/** How many sheets a summary may take that has something in each of its sections. */
const SHEETS = 12

journey('a summary on A4 holds who it is, every line and its source, and nothing to click', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  const sheets = await visitor.prints('summary')
  assert.ok(sheets >= 1 && sheets <= SHEETS, `${sheets} sheets`)

  await page.emulateMedia({ media: 'print' })
  for (const shown of [page.locator('.cr-banner__name'), page.getByText('Metformin').first()]) {
    assert.ok(await shown.isVisible())
  }
  const source = page.locator('.cr-line', { hasText: 'Metformin' }).locator('dd', { hasText: 'gp-north' }).first()
  assert.ok(await source.isVisible(), 'its source')
  assert.equal(await page.getByRole('navigation').getByRole('link').count(), 0)
  assert.equal(await page.getByRole('button').count(), 0)
})

journey('results on A4', async visitor => {
  await visitor.open(`/record/${patients.everything}/results`)
  assert.ok(await visitor.prints('results') >= 1)
})

journey('a past record on A4 says that it is past', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}?asOf=${encodeURIComponent(patients.past)}`)
  assert.ok(await visitor.prints('past') >= 1)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.getByText('This is a past record').isVisible())
})
