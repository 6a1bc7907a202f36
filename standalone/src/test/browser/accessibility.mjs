// What axe-core finds amiss on a page, and that it has looked at all.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The least page holds more than so many things that a rule can judge; where fewer were, axe has not looked. */
const LEAST_JUDGED = 20

/**
 * Where axe cannot tell the colours of a word for these reasons, another word or another state of the page tells them; for
 * the last of them it is a word of a drawing, which has the colours of its own style sheet.
 */
const COVERED = new Set(['bgOverlap', 'elmPartiallyObscured', 'elmPartiallyObscuring', 'shortTextContent', 'imgNode'])

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Where a page may run no script it has no timers either, and axe pauses with them. */
function runAtOnce() {
  window.setTimeout = (run, after, ...words) => {
    if (!(after > 0)) {
      Promise.resolve().then(() => run(...words))
    }
    return 0
  }
}

/** Judges a page as it is now: the rules that it breaks, each in words; empty where it breaks none. */
export async function broken(page, scripts) {
  if (!scripts) {
    await page.evaluate(runAtOnce)
  }
  await page.evaluate(axe)
  const { violations, incomplete, judged } = await page.evaluate(async runOnly => {
    const { passes, ...found } = await window.axe.run(document, {
      runOnly,
      preload: false,
      resultTypes: ['violations', 'incomplete'],
    })
    return { ...found, judged: passes.map(({ id }) => id) }
  }, RULES)
  const unseen = judged.length < LEAST_JUDGED || !judged.includes('color-contrast')
  return [
    ...violations.map(told),
    ...incomplete.map(unjudged).filter(({ nodes }) => nodes.length > 0).map(told),
    ...unseen ? [`axe has judged no more than ${judged}`] : [],
  ]
}

/** Of what axe could not judge: words whose colours it could not tell. */
function unjudged(rule) {
  const nodes = rule.id === 'color-contrast'
    ? rule.nodes.filter(({ any }) => any.some(({ data }) => !COVERED.has(data?.messageKey)))
    : []
  return { ...rule, nodes }
}

function told({ id, help, nodes }) {
  return `${id}: ${help}: ${nodes.slice(0, 3).map(node => `${node.target} ${node.failureSummary}`).join(' | ')}`
}
