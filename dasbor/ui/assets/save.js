// Saving a figure: the sheet around it comes from the server, its colours are set where its paints stood.
const POINTED_AT = /<g class="reach".*?<\/g>| data-said="[^"]*"/gs // as in `drawing/sheet.py`
const painted = (svg, paints) => svg.replace(/var\(--d-([a-z0-9-]+)\)/g, (_, name) => paints[name])

function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

// The same file that `Drawing.standalone` makes; `fill` puts in what only the browser knows.
const fileOf = ({ sheet, wide }, fill = (body) => body) => {
  const body = wide.slice(wide.indexOf(">") + 1, wide.lastIndexOf("<")).replace(POINTED_AT, "")
  return new Blob([sheet.before + fill(painted(body, sheet.paints)) + sheet.after], { type: "image/svg+xml" })
}

async function pictureOf(file, { width, height }, scale = 2) {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done) => canvas.toBlob(done, "image/png"))
  } finally {
    URL.revokeObjectURL(address)
  }
}

// Two quiet buttons in `place`; `file` makes the drawing when it is asked for.
function savers(place, data, file) {
  const tool = (words, label, press) => {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "save"
    button.textContent = words
    button.setAttribute("aria-label", label)
    button.onclick = press
    return button
  }
  place.setAttribute("aria-label", data.words.tools)
  place.replaceChildren(
    tool("SVG", data.words.svg, async () => save(await file(), `${data.name}.svg`)),
    tool("PNG", data.words.png, async () => save(await pictureOf(await file(), data.sheet), `${data.name}.png`)),
  )
}
