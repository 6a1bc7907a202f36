import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

/** How long a word without an end is that a source writes. */
const LONG = 10_000

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

  await visitor.open(`/record/${patients.hostile}/results`)
  await visitor.looks('results-hostile')
  const drawn = page.getByRole('table', { name: 'Drawn' })
  const value = await drawn.getByRole('cell', { name: '1234567.25' }).innerText()
  assert.ok(value.includes("1234567.25 <script>document.title='run'</script>") && value.includes('x'.repeat(LONG)), 'a unit is text')
  assert.equal(await page.getByRole('img', { name: 'Drawn' }).count(), 1, 'the values are drawn')
  await drawn.getByRole('link').first().click()
  await visitor.looks('entry-hostile')
  const entry = await page.getByRole('main').innerText()
  assert.ok(entry.includes('${7*7} {{7*7}}') && entry.includes('x'.repeat(LONG)), 'a note is text')
  assert.doesNotMatch(await page.title(), /run/)
})
