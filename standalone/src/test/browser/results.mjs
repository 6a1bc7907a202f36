import assert from 'node:assert/strict'
import { journey, patients } from './journey.mjs'

const HBA1C = 'Haemoglobin A1c level'

/** How high the letters of a chart are at least, in pixels of the screen. */
const READABLE = 12

/** The words of charts as they are drawn: how large, and where. */
function drawn() {
  return [...document.querySelectorAll('.cr-chart > svg text')]
    .filter(text => text.checkVisibility())
    .map(text => {
      const { left, right, top, bottom } = text.getBoundingClientRect()
      const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a
      return { words: text.textContent, size, left, right, top, bottom }
    })
}

function touch(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** Words of one line that are broken within. */
function broken() {
  const range = document.createRange()
  const words = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  const found = []
  while (words.nextNode()) {
    const { data, parentElement: holder } = words.currentNode
    for (const { index, 0: word } of holder.checkVisibility() ? data.matchAll(/[\p{L}\p{N}]+/gu) : []) {
      range.setStart(words.currentNode, index)
      range.setEnd(words.currentNode, index + word.length)
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) {
        found.push(word)
      }
    }
  }
  return found
}

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

journey('the words of charts are large enough to read, and none hides another', async visitor => {
  const { page } = visitor
  const { everything, disputed, hostile } = patients
  for (const place of [`${everything}/results`, `${everything}/results/999791000000106`, `${disputed}/results`, `${hostile}/results`]) {
    await visitor.open(`/record/${place}`)
    const words = await page.evaluate(drawn)
    assert.ok(words.length > 4, 'the axes are marked')
    for (const one of words) {
      assert.ok(one.size >= READABLE, `${one.words} is ${one.size} high`)
      assert.ok(one.left >= 0 && one.right <= visitor.width, `${one.words} is cut at ${one.left} or ${one.right}`)
      const hidden = words.filter(other => other !== one && touch(one, other)).map(other => other.words)
      assert.deepEqual(hidden, [], `${one.words} is hidden`)
    }
  }
})

journey('no word is broken that fits the screen', async visitor => {
  for (const tail of ['', '/results', '/timeline']) {
    await visitor.open(`/record/${patients.everything}${tail}`)
    assert.deepEqual(await visitor.page.evaluate(broken), [], tail)
  }
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
