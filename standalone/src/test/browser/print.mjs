import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

/** How many sheets a summary may take that has something in each of its sections, thirteen contacts among it. */
const SHEETS = 6

/** Nine points, in the pixels of style sheets. */
const LEGIBLE = 12

/** What is shown in letters smaller than legible, each once. */
function tooSmall(legible) {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const small = new Set()
  while (words.nextNode()) {
    const { parentElement: holder, data } = words.currentNode
    if (/\S/.test(data) && holder.checkVisibility() && parseFloat(getComputedStyle(holder).fontSize) < legible) {
      small.add(`${holder.tagName}.${holder.className}: ${getComputedStyle(holder).fontSize}`)
    }
  }
  return [...small]
}

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
  assert.deepEqual(await page.evaluate(tooSmall, LEGIBLE), [])
})

journey('each sheet says whose record it is, and the first what they do not tolerate', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}`)
  await page.emulateMedia({ media: 'print' })

  const head = page.locator('.cr-sheet')
  const number = patients.everything.replace(/(...)(...)(....)/, '$1 $2 $3')
  for (const words of ['MADE-UP, Grace (Mrs)', `NHS No. ${number}`, 'As of ']) {
    assert.ok((await head.innerText()).includes(words), `each sheet tells ${words}`)
  }
  assert.equal(await head.evaluate(element => getComputedStyle(element).display), 'table-header-group')
  const banner = await page.locator('.cr-banner').boundingBox()
  assert.ok(banner.y + banner.height < 200, 'the banner is on the first sheet')
  assert.match(await page.locator('.cr-banner').innerText(), /penicillin/)
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
