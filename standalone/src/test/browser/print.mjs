import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

/** How many sheets a summary may take that has something in each of its sections, thirteen contacts among it. */
const SHEETS = 6

/** How many sheets results may take: one test, its chart and eight values, and one value of each other section. */
const RESULT_SHEETS = 3

/** Nine points, in the pixels of style sheets. */
const LEGIBLE = 12

/** A sheet of A4 within its margins, in the pixels of style sheets. */
const SHEET = { width: 703, height: 1025 }

/** What is shown in letters smaller than legible, each once; those of a drawing are as large as it makes them. */
function tooSmall(legible) {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const small = new Set()
  while (words.nextNode()) {
    const { parentElement: holder, data } = words.currentNode
    const size = parseFloat(getComputedStyle(holder).fontSize) * (holder.getScreenCTM?.()?.a ?? 1)
    if (/\S/.test(data) && holder.checkVisibility() && holder.getClientRects().length > 0 && size < legible) {
      small.add(`${holder.tagName} ${holder.getAttribute('class')} ${data.trim().slice(0, 20)}: ${size}`)
    }
  }
  return [...small]
}

/** What may not break over two sheets although it takes more than half of one, each with its height. */
function unbreakable(half) {
  return [...document.querySelectorAll('body *')]
    .filter(element => getComputedStyle(element).breakInside.startsWith('avoid'))
    .map(element => [element.getAttribute('class'), Math.round(element.getBoundingClientRect().height)])
    .filter(([, height]) => height > half)
}

/** Shows a page as it is printed. */
async function openOnPaper(visitor, path) {
  await visitor.open(path)
  await visitor.resize(SHEET)
  await visitor.page.emulateMedia({ media: 'print' })
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
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/results`)
  const sheets = await visitor.prints('results')
  assert.ok(sheets <= RESULT_SHEETS, `${sheets} sheets`)

  await openOnPaper(visitor, `/record/${patients.everything}/results`)
  assert.deepEqual(await page.evaluate(tooSmall, LEGIBLE), [])
  assert.ok(await page.locator('.cr-chart__range').first().isVisible(), 'the chart is printed')
  await visitor.pictures('results-on-paper')
})

journey('a table stays a table on paper, however narrow it is', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}/results`)
  await page.emulateMedia({ media: 'print' })
  const display = shown => shown.first().evaluate(element => getComputedStyle(element).display)
  const table = page.getByRole('table', { name: 'Haemoglobin A1c level' })
  assert.equal(await display(table.locator('thead')), 'table-header-group')
  assert.ok(await table.locator('thead th').first().evaluate(head => head.getBoundingClientRect().width > 20), 'it has a head')
  assert.equal(await display(table.locator('tbody tr')), 'table-row')
  assert.equal(await display(table.locator('tbody td')), 'table-cell')
  assert.equal(await display(table.locator('.nhsuk-table__heading')), 'none')
})

journey('nothing longer than half a sheet is kept from breaking', async visitor => {
  for (const name of ['everything', 'hostile', 'manyAllergies']) {
    for (const tail of ['', '/results', '/timeline']) {
      await openOnPaper(visitor, `/record/${patients[name]}${tail}`)
      assert.deepEqual(await visitor.page.evaluate(unbreakable, SHEET.height / 2), [], `${name}${tail}`)
    }
  }
})

journey('a past record on A4 says that it is past', async visitor => {
  const { page } = visitor
  await visitor.open(`/record/${patients.everything}?asOf=${encodeURIComponent(patients.past)}`)
  const sheets = await visitor.prints('past')
  assert.ok(sheets <= SHEETS, `${sheets} sheets`)
  await page.emulateMedia({ media: 'print' })
  assert.ok(await page.getByText('This is a past record').isVisible())
})
