// One tab stop for the whole grid; arrow keys move to the nearest tile in that direction (the roving-tabindex pattern).
export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".tiles")
  const focusedArea = parentElement.activeElement?.dataset?.area
  const grid = document.createElement("div")
  grid.className = "grid"
  grid.setAttribute("role", "group")
  grid.setAttribute("aria-label", data.label)
  grid.setAttribute("aria-describedby", "help")
  const help = document.createElement("span")
  help.className = "help"
  help.id = "help"
  help.textContent = data.help
  const line = document.createElement("p")
  line.setAttribute("aria-hidden", "true")
  line.textContent = data.hint

  const buttons = data.tiles.map((tile) => {
    const button = document.createElement("button")
    button.type = "button"
    button.dataset.area = tile.area
    button.style.gridColumn = tile.column + 1
    button.style.gridRow = tile.row + 1
    button.style.backgroundColor = tile.fill
    button.style.color = tile.ink
    button.classList.toggle("empty", tile.is_empty)
    button.classList.toggle("zero", tile.is_zero)
    button.setAttribute("aria-pressed", tile.selected)
    button.setAttribute("aria-label", tile.label)
    const code = document.createElement("span")
    code.textContent = tile.code
    const value = document.createElement("span")
    value.className = "value"
    value.textContent = tile.value
    button.append(code, value)
    const tell = () => { line.textContent = tile.label }
    button.addEventListener("mouseenter", tell)
    button.addEventListener("focus", () => { tell(); rove(button) })
    button.addEventListener("click", () => setTriggerValue("chosen", tile.area))
    grid.append(button)
    return button
  })

  function rove(to) {
    buttons.forEach((button) => { button.tabIndex = button === to ? 0 : -1 })
  }

  function neighbour(from, dx, dy) {
    const place = (button) => button.getBoundingClientRect()
    const here = place(from)
    const ahead = buttons
      .map((button) => {
        const there = place(button)
        const along = dx ? (there.x - here.x) * dx : (there.y - here.y) * dy
        const aside = dx ? Math.abs(there.y - here.y) : Math.abs(there.x - here.x)
        return { button, along, cost: along + 3 * aside }
      })
      .filter(({ along }) => along > 1)
    return ahead.sort((a, b) => a.cost - b.cost)[0]?.button
  }

  const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }
  grid.addEventListener("keydown", (event) => {
    const from = event.target.closest("button")
    const to = event.key === "Home" ? buttons[0]
      : event.key === "End" ? buttons.at(-1)
      : moves[event.key] && neighbour(from, ...moves[event.key])
    if (to) { event.preventDefault(); to.focus() }
    else if (event.key === "Enter" || event.key === " ") { event.preventDefault(); from.click() }
  })

  root.replaceChildren(help, grid, line)
  const selected = data.tiles.find((tile) => tile.selected)
  const first = buttons.find((button) => button.dataset.area === (focusedArea ?? selected?.area)) ?? buttons[0]
  if (first) {
    rove(first)
    if (focusedArea) first.focus()
    else if (selected) line.textContent = selected.label
  }
}
