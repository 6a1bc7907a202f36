import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const CONTACTS = 120

journey('everything in order of time, of one section, page by page', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/timeline`)
  await visitor.looks('timeline')

  await page.getByLabel('Section').selectOption({ label: 'Encounters' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  assert.match(visitor.address, /section=encounters/)
  await visitor.looks('timeline-encounters')

  const seen = new Set()
  for (let pages = 1; ; pages++) {
    const lines = page.locator('.cr-timeline a[href*="/entries/"]')
    for (const link of await lines.evaluateAll(all => all.map(one => new URL(one.href).pathname))) {
      assert.ok(!seen.has(link), 'an entry is shown once')
      seen.add(link)
    }
    assert.ok(pages <= CONTACTS, 'the pages have an end')
    const next = page.getByRole('link', { name: 'Older entries' })
    if (await next.count() === 0) {
      break
    }
    await next.click()
    assert.match(visitor.address, /section=encounters/, 'the section stays chosen')
  }
  assert.ok(seen.size >= CONTACTS, `${seen.size} of ${CONTACTS} contacts were shown`)
  assert.equal(await page.getByLabel('Section').inputValue(), 'encounters')
  await visitor.looks('timeline-last-page')
  await page.getByRole('link', { name: 'Newest entries' }).click()
  await page.getByRole('link', { name: 'Older entries' }).waitFor()
})

journey('whoever goes back is told what they see, not what they chose after it', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/timeline`)
  await page.getByLabel('Section').selectOption({ label: 'Encounters' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Encounters only' }).waitFor()

  await page.goBack()

  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Timeline')
  assert.equal(await page.getByLabel('Section').inputValue(), '')
})

journey('entries stand under the dates that they are ordered by', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/timeline`)
  const headings = await page.locator('main .cr-section > h2').allInnerTexts()

  assert.ok(headings.length > 1, headings.join(', '))
  const days = headings.map(heading => Date.parse(/\d\d-\w{3}-\d{4}$/.exec(heading)[0].replaceAll('-', ' ')))
  assert.deepEqual(days, days.toSorted((one, other) => other - one), headings.join(', '))
  const metformin = page.locator('.cr-line', { hasText: 'Metformin' }).first()
  assert.match(await metformin.innerText(), /Ends \d\d-/)
})

journey('the timeline of a person of the sample', async visitor => {
  await visitor.open(`/record/${patients.sample}/timeline`)
  await visitor.looks('timeline-sample')
})
