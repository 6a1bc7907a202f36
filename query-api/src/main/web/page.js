// What scripts add to pages that work without them: nothing here is needed to read the record.
import { createAll, ErrorSummary, SkipLink } from './nhsuk-frontend.min.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
createAll(ErrorSummary)
createAll(SkipLink)

// On paper nothing can be opened: the sources are printed with their lines.
const opened = new Set()
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true
    opened.add(details)
  }
})
addEventListener('afterprint', () => {
  for (const details of opened) {
    details.open = false
  }
  opened.clear()
})

// All sources of a page at once.
const details = [...document.querySelectorAll('details.cr-source')]
const place = document.querySelector('[data-sources]')
if (place && details.length > 1) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'nhsuk-button nhsuk-button--secondary nhsuk-button--small'
  const name = () => {
    button.textContent = details.every((one) => one.open) ? 'Hide all sources' : 'Show all sources'
  }
  button.addEventListener('click', () => {
    const open = !details.every((one) => one.open)
    details.forEach((one) => {
      one.open = open
    })
    name()
  })
  details.forEach((one) => one.addEventListener('toggle', name))
  name()
  place.append(button)
}
