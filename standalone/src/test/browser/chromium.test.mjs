import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const CHROMIUM = fileURLToPath(new URL('chromium.mjs', import.meta.url))

describe('where there is no Chromium', () => {
  let empty

  before(() => {
    empty = mkdtempSync(join(tmpdir(), 'care-record-'))
  })
  after(() => rmSync(empty, { recursive: true }))

  const looked = environment => spawnSync(process.execPath, [CHROMIUM], { env: environment, encoding: 'utf8' })

  test('one that is named wrongly is told of', () => {
    const { status, stdout, stderr } = looked({ PATH: process.env.PATH, CHROMIUM: join(empty, 'chromium') })
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /^Expected chromium or .* on the PATH, .* but CHROMIUM names no program: install it/)
  })

  test('and nothing to install it with, that is told of', () => {
    const { status, stdout, stderr } = looked({ PATH: empty })
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, /but there is none, and only root on Debian can be helped to one: install it, with "apt-get install/)
  })
})
