// Says where Chromium is. Where there is none, installs Debian's if this machine lets it; where it does not, says
// what is missing and fails: a page that no browser has shown is not tested.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const INSTALL = [
  ['apt-get', 'update', '-q'],
  ['apt-get', 'install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'chromium'],
]
const LIMIT_MS = 5 * 60 * 1000

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram)
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function fail(but) {
  console.error(
    `Expected ${NAMES.join(' or ')} on the PATH, or CHROMIUM to name one, but ${but}: `
      + 'install it, with "apt-get install chromium" on Debian.',
  )
  process.exit(1)
}

function install() {
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) {
    fail('there is none, and only root on Debian can be helped to one')
  }
  for (const [program, ...words] of INSTALL) {
    const ended = spawnSync(program, words, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', process.stderr, process.stderr],
      timeout: LIMIT_MS,
    })
    if (ended.status !== 0) {
      fail(`"${[program, ...words].join(' ')}" failed`)
    }
  }
  return onPath(NAMES) ?? fail('there is none after its installation')
}

function named(file) {
  return isProgram(file) ? file : fail('CHROMIUM names no program')
}

console.log(process.env.CHROMIUM ? named(process.env.CHROMIUM) : (onPath(NAMES) ?? install()))
