// Map and tiles together: what is pointed at in one is lit in the other, and pressing either chooses the province.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const find = (selector) => parentElement.querySelector(selector)
  const figure = find("figure")
  const tip = find(".tip")
  const detail = find(".detail")
  const told = (tile) => `${tile.name}, ${tile.said.join(", ")}`

  const light = (area, on) =>
    figure.querySelectorAll(`[data-area="${area}"]`).forEach((one) => one.classList.toggle("lit", on))

  function showTip(tile, event) {
    const box = figure.getBoundingClientRect()
    tip.replaceChildren(...[tile.name, ...tile.said].map((words, i) => {
      const line = document.createElement(i ? "span" : "b")
      line.textContent = words
      return line
    }))
    tip.hidden = false
    const x = Math.min(event.clientX - box.x + 14, box.width - tip.offsetWidth - 4)
    tip.style.translate = `${Math.max(x, 0)}px ${event.clientY - box.y + 16}px`
  }

  const reach = (isOnMap) => (tile, one) => {
    one.addEventListener("pointerenter", () => { light(tile.area, true); detail.textContent = told(tile) })
    one.addEventListener("pointerleave", () => { light(tile.area, false); tip.hidden = true })
    one.addEventListener("click", () => setTriggerValue("chosen", tile.area))
    if (isOnMap) one.addEventListener("pointermove", (event) => { if (event.pointerType !== "touch") showTip(tile, event) })
    else {
      one.addEventListener("focus", () => { light(tile.area, true); detail.textContent = told(tile) })
      one.addEventListener("blur", () => light(tile.area, false))
    }
  }

  function legendEntry(entry) {
    const item = document.createElement("li")
    const swatch = document.createElement("span")
    swatch.className = "swatch"
    swatch.classList.toggle("empty", entry.is_empty)
    swatch.classList.toggle("zero", entry.is_zero)
    coloured(swatch, entry.fill, entry.ink, data)
    swatch.textContent = entry.mark
    item.append(swatch, entry.label)
    return item
  }

  const selected = data.tiles.find((tile) => tile.selected)
  tip.hidden = true
  find(".help").textContent = data.help
  find(".grid").setAttribute("aria-label", data.label)
  detail.textContent = selected ? told(selected) : data.hint
  find(".legend").replaceChildren(...data.legend.map(legendEntry))
  find(".what").textContent = data.caption[0]
  find(".source").textContent = data.caption[1]
  figure.style.setProperty("--tag", data.warn)
  find(".tag").textContent = data.tag
  find(".tag").hidden = !data.tag
  savers(find(".tools"), data.file, async () => {
    const outlines = await mapMarkup(data, data.file.width)
    return fileOf(data.file, (body) => body.replace('<g class="map"></g>', () => outlines))
  })
  drawTiles(find(".grid"), data, reach(false))
  drawMap(find(".map"), data, reach(true)).catch(() => find(".map").replaceChildren()) // the tiles tell the same
}
