import assert from 'node:assert/strict'
import { broken } from './accessibility.mjs'
import { journey } from './journey.mjs'

/** Puts on a page what nobody could read: pale words, words on a changing ground, and a picture without words. */
function addFaults() {
  const add = (kind, words, style) => {
    const added = document.createElement(kind)
    added.textContent = words
    Object.assign(added.style, style)
    document.querySelector('main').append(added)
  }
  add('p', 'Words that are pale', { color: '#ccc' })
  add('p', 'Words on a changing ground', { background: 'linear-gradient(#fff, #000)' })
  add('img', '', { width: '20px', height: '20px' })
}

journey('a page that is hard to read is found', async visitor => {
  await visitor.open('/')
  assert.deepEqual(await broken(visitor.page, visitor.scripts), [])
  await visitor.page.evaluate(addFaults)

  const found = await broken(visitor.page, visitor.scripts)
  for (const fault of [/^color-contrast: .* Element has insufficient/s, /^color-contrast: .* gradient/s, /^image-alt: /]) {
    assert.ok(found.some(one => fault.test(one)), `${fault} is not among ${found}`)
  }
})
