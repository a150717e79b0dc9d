// A drawing that the server made: shown in the page's colours, told where it is pointed at, saved with its title.
const painted = (svg, paints) => svg.replace(/var\(--d-([a-z0-9-]+)\)/g, (_, name) => paints[name])
const declared = (paints) => Object.entries(paints).map(([name, colour]) => `--d-${name}:${colour};`).join("")

function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

// The same file that `Drawing.standalone` makes.
const fileOf = ({ sheet, wide }) => {
  const body = wide.slice(wide.indexOf(">") + 1, wide.lastIndexOf("<")).replace(/ data-said="[^"]*"/g, "")
  return new Blob([sheet.before + painted(body, sheet.paints) + sheet.after], { type: "image/svg+xml" })
}

async function pictureOf(data, scale = 2) {
  const address = URL.createObjectURL(fileOf(data))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(data.sheet.width * scale)
    canvas.height = Math.round(data.sheet.height * scale)
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob(done, "image/png"))
  } finally {
    URL.revokeObjectURL(address)
  }
}

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

  function tool(words, label, press) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = words
    button.setAttribute("aria-label", label)
    button.onclick = press
    return button
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
  drawing.onpointermove = drawing.onpointerdown = point
  drawing.onpointerleave = () => light(null)
  find(".tag").textContent = data.tag
  find(".what").textContent = data.caption[0]
  find(".source").textContent = data.caption[1]
  find(".tools").setAttribute("aria-label", data.words.tools)
  find(".tools").replaceChildren(
    tool("SVG", data.words.svg, () => save(fileOf(data), `${data.name}.svg`)),
    tool("PNG", data.words.png, async () => save(await pictureOf(data), `${data.name}.png`)),
  )
}
