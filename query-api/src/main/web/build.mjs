// Builds what the pages ask for beside themselves: one style sheet, the scripts and an icon. Each
// file is named by its content, so that a browser may keep it for ever; assets.properties says
// which name each one has.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { compile } from 'sass'

const target = process.argv[2]
if (!target) {
  console.error('Expected the folder to build into, but there is none: node build.mjs FOLDER')
  process.exit(64)
}

const names = new Map()

function publish(name, content) {
  const bytes = Buffer.from(content)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const extension = extname(name)
  const published = `${basename(name, extension)}-${digest}${extension}`
  names.set(name, published)
  writeFileSync(join(target, published), bytes)
}

function read(path) {
  return readFileSync(path, 'utf8')
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

const house = 'node_modules/nhsuk-frontend/dist/nhsuk'
const styles = compile('page.scss', {
  style: 'compressed',
  loadPaths: ['node_modules'],
  quietDeps: true
}).css.replace(/url\("?\/assets\/images\/([\w.-]+)"?\)/g, (_, image) => {
  if (!names.has(image)) {
    publish(image, readFileSync(join(house, 'assets', 'images', image)))
  }
  return `url("${names.get(image)}")`
})
if (/\/\/|@import|@font-face/.test(styles)) {
  console.error('Expected styles that ask no other host for anything, but they do: see page.scss')
  process.exit(65)
}
publish('page.css', styles)
publish('icon.svg', read('icon.svg'))

const library = 'nhsuk-frontend.min.js'
publish(library, read(join(house, library)).replace(/\n?\/\/# sourceMappingURL=.*/, ''))
publish('page.js', read('page.js').replaceAll(`./${library}`, `./${names.get(library)}`))

const lines = [...names].map(([name, published]) => `${name}=${published}\n`).sort()
writeFileSync(join(target, 'assets.properties'), lines.join(''))
