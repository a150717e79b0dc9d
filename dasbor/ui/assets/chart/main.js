// A drawing that the server made: shown in the page's colours, told where it is pointed at, saved with its title.
const declared = (paints) => Object.entries(paints).map(([name, colour]) => `--d-${name}:${colour};`).join("")

export default function (component) {
  const { data, parentElement } = component
  const find = (selector) => parentElement.querySelector(selector)
  const figure = find("figure")
  const tip = find(".tip")
  const drawing = find(".drawing")

  function showTip(one, event) {
    tip.replaceChildren(...one.dataset.said.split("\n").map((words, i) => {
      const line = document.createElement(i ? "span" : "b")
      line.textContent = words
      return line
    }))
    tip.hidden = false
    const box = figure.getBoundingClientRect()
    const room = box.width - tip.offsetWidth - 4
    const x = event.clientX - box.x + 14
    const beside = x > room ? event.clientX - box.x - tip.offsetWidth - 14 : x
    tip.style.translate = `${Math.min(Math.max(beside, 0), Math.max(room, 0))}px ${event.clientY - box.y + 16}px`
  }

  function light(one) {
    drawing.querySelectorAll(".lit").forEach((lit) => lit.classList.remove("lit"))
    one?.classList.add("lit")
    if (!one) tip.hidden = true
  }

  function point(event) {
    const one = event.target.closest?.("[data-said]")
    light(one)
    if (one) showTip(one, event)
  }

  parentElement.querySelector("style.paints")?.remove()
  const style = document.createElement("style")
  style.className = "paints"
  style.textContent = `figure{${declared(data.paints)}}@media print{figure{${declared(data.sheet.paints)}}}`
  parentElement.append(style)
  tip.hidden = true
  drawing.setAttribute("aria-label", data.alt)
  drawing.innerHTML = data.wide + data.narrow // made by the server, its words escaped
  drawing.firstElementChild.classList.add("wide")
  drawing.lastElementChild.classList.add("narrow")
  drawing.classList.toggle("short", drawing.firstElementChild.viewBox.baseVal.height < 450)
  drawing.onpointermove = drawing.onpointerdown = point
  drawing.onpointerleave = (event) => { if (event.pointerType !== "touch") light(null) } // a finger leaves when it is lifted
  find(".tag").textContent = data.tag
  find(".what").textContent = data.caption[0]
  find(".source").textContent = data.caption[1]
  savers(find(".tools"), data, () => fileOf(data))
}
