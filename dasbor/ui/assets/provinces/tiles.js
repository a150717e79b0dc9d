// The tile grid: one tab stop; arrow keys move to the nearest tile in that direction (the roving-tabindex pattern).
const MOVES = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }

function tileButton(tile, data) {
  const button = document.createElement("button")
  button.type = "button"
  button.classList.add("tile")
  button.dataset.area = tile.area
  button.style.setProperty("--column", tile.column + 1)
  button.style.setProperty("--row", tile.row + 1)
  coloured(button, tile.fill, tile.ink, data)
  button.classList.toggle("empty", tile.is_empty)
  button.classList.toggle("zero", tile.is_zero)
  button.setAttribute("aria-pressed", tile.selected)
  button.setAttribute("aria-label", [tile.name, ...tile.said].join(", "))
  for (const [name, words] of [["code", tile.code], ["value", tile.value]]) {
    const part = document.createElement("span")
    part.className = name
    part.textContent = words
    button.append(part)
  }
  return button
}

function rove(buttons, to) {
  buttons.forEach((button) => { button.tabIndex = button === to ? 0 : -1 })
}

function neighbour(buttons, from, [dx, dy]) {
  const here = from.getBoundingClientRect()
  return buttons
    .map((button) => {
      const there = button.getBoundingClientRect()
      const along = dx ? (there.x - here.x) * dx : (there.y - here.y) * dy
      const aside = dx ? Math.abs(there.y - here.y) : Math.abs(there.x - here.x)
      return { button, along, cost: along + 3 * aside }
    })
    .filter(({ along }) => along > 1)
    .sort((a, b) => a.cost - b.cost)[0]?.button
}

// Draws the tiles into `grid`; `reach(tile, button)` ties a tile to what a reader does with it.
function drawTiles(grid, data, reach) {
  const focused = grid.getRootNode().activeElement?.dataset?.area
  const buttons = data.tiles.map((tile) => {
    const button = tileButton(tile, data)
    button.addEventListener("focus", () => rove(buttons, button))
    reach(tile, button)
    return button
  })
  grid.onkeydown = (event) => {
    const from = event.target.closest("button")
    const to = event.key === "Home" ? buttons[0]
      : event.key === "End" ? buttons.at(-1)
      : MOVES[event.key] && neighbour(buttons, from, MOVES[event.key])
    if (to) {
      event.preventDefault()
      to.focus()
    }
  }
  grid.replaceChildren(...buttons)
  const stop = buttons.find((button) => button.dataset.area === focused)
  rove(buttons, stop ?? buttons.find((button) => button.ariaPressed === "true") ?? buttons[0])
  stop?.focus()
}
