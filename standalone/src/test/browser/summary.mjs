import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

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
  await visitor.open(`/record/${patients.everything}`)
  const sources = page.locator('details.cr-source')
  const open = page.locator('details.cr-source[open]')
  const all = await sources.count()
  assert.ok(all > 1, `${all} sources`)
  assert.equal(await open.count(), 0)
  const show = page.getByRole('button', { name: 'Show all sources' })
  if (!visitor.scripts) {
    assert.equal(await show.count(), 0, 'what needs scripts is not offered without')
    await sources.first().locator('summary').click()
    assert.equal(await open.count(), 1)
    return
  }
  await show.click()
  assert.equal(await open.count(), all)
  await visitor.looks('summary-all-sources')
  await page.getByRole('button', { name: 'Hide all sources' }).click()
  assert.equal(await open.count(), 0)
  await show.waitFor()
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
