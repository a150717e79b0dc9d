// The geographic map: outlines fetched once for each address, kept as paths of a Mercator map as wide as 1000.
const SVG = "http://www.w3.org/2000/svg"
const WIDTH = 1000
const outlines = new Map()

const mercator = (latitude) => Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))

function projection([west, south, east, north]) {
  const scale = WIDTH / (((east - west) * Math.PI) / 180)
  const top = mercator(north)
  return {
    height: (top - mercator(south)) * scale,
    place: ([longitude, latitude]) => [
      (((longitude - west) * Math.PI) / 180) * scale,
      (top - mercator(latitude)) * scale,
    ],
  }
}

function centre(ring) {
  let area = 0, x = 0, y = 0
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length]
    const cross = x0 * y1 - x1 * y0
    area += cross
    x += (x0 + x1) * cross
    y += (y0 + y1) * cross
  })
  return { size: Math.abs(area), at: [x / (3 * area), y / (3 * area)] }
}

function shape(feature, place) {
  const { type, coordinates } = feature.geometry
  const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((rings) => rings.map((ring) => ring.map(place)))
  const outer = polygons.map(([ring]) => centre(ring)).sort((a, b) => b.size - a.size)
  const line = (ring) => "M" + ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L") + "Z"
  return { path: polygons.flat().map(line).join(""), label: outer[0].at }
}

function outlinesOf(url, bounds) {
  if (!outlines.has(url)) {
    const { place } = projection(bounds)
    const fetched = fetch(url)
      .then((answer) => answer.json())
      .then(({ features }) => new Map(features.map((feature) => [feature.id, shape(feature, place)])))
    fetched.catch(() => outlines.delete(url))
    outlines.set(url, fetched)
  }
  return outlines.get(url)
}

function element(name, attributes, parent) {
  const made = document.createElementNS(SVG, name)
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value))
  parent?.append(made)
  return made
}

function pattern(svg) {
  const hatch = element("pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, element("defs", {}, svg))
  element("rect", { width: 7, height: 7, class: "hatch-ground" }, hatch)
  element("line", { y2: 7, class: "hatch-line" }, hatch)
}

// The colours of an element on the screen and on paper, which the stylesheet chooses from.
function coloured(one, fill, ink, data) {
  const [paperFill, paperInk] = data.on_paper[fill] ?? [fill, ink]
  for (const [name, colour] of Object.entries({ screen: fill, "screen-ink": ink, paper: paperFill, "paper-ink": paperInk }))
    one.style.setProperty(`--on-${name}`, colour)
}

// Draws the provinces into `place`; `reach(tile, area)` ties an area to what a reader does with it.
async function drawMap(place, data, reach) {
  const height = projection(data.bounds).height.toFixed(0)
  place.style.aspectRatio = `${WIDTH} / ${height}` // holds the place while the outlines are on their way
  const turn = (place.turn = Symbol("turn"))
  const shapes = await outlinesOf(data.geometry, data.bounds)
  if (place.turn !== turn) return // a later answer is already on its way
  const svg = element("svg", { role: "img", "aria-label": data.description, viewBox: `0 0 ${WIDTH} ${height}` })
  pattern(svg)
  const areas = data.tiles.filter((tile) => shapes.has(tile.area))
  const ordered = [...areas].sort((a, b) => a.selected - b.selected)
  ordered.forEach((tile) => {
    if (tile.selected) element("path", { d: shapes.get(tile.area).path, class: "halo", "vector-effect": "non-scaling-stroke" }, svg)
    const area = element("path", { d: shapes.get(tile.area).path, "data-area": tile.area, "vector-effect": "non-scaling-stroke" }, svg)
    area.classList.toggle("zero", tile.is_zero)
    area.classList.toggle("chosen", tile.selected)
    area.style.fill = tile.is_empty ? "url(#hatch)" : "var(--fill)"
    coloured(area, tile.fill, tile.ink, data)
    reach(tile, area)
  })
  areas.filter((tile) => tile.is_empty).forEach((tile) => {
    const [x, y] = shapes.get(tile.area).label
    element("text", { x, y, class: "mark" }, svg).textContent = tile.value
  })
  place.replaceChildren(svg)
}

// The provinces as a file holds them, `width` wide and in the colours of paper.
async function mapMarkup(data, width) {
  const shapes = await outlinesOf(data.geometry, data.bounds)
  const areas = data.tiles.filter((tile) => shapes.has(tile.area)).sort((a, b) => a.selected - b.selected)
  const outline = (tile) => {
    const fill = tile.is_empty ? "url(#hatch)" : (data.on_paper[tile.fill] ?? [tile.fill])[0]
    const edge = tile.selected ? 'stroke="#1b2127" stroke-width="3"' : `stroke="${tile.is_zero ? "#5b6168" : "#ffffff"}" stroke-width="1"`
    return `<path d="${shapes.get(tile.area).path}" fill="${fill}" ${edge}/>`
  }
  const mark = ({ area, value }) => {
    const [x, y] = shapes.get(area).label
    return `<text x="${x.toFixed(1)}" y="${(y + 7).toFixed(1)}" font-size="20" font-weight="600" text-anchor="middle" fill="#1b2127">${value}</text>`
  }
  const hatch = '<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    + '<rect width="7" height="7" fill="#f5f4f0"/><line y2="7" stroke="#8b9096" stroke-width="1.4"/></pattern>'
  const drawn = areas.map(outline).join("") + areas.filter((tile) => tile.is_empty).map(mark).join("")
  return `<defs>${hatch}</defs><g transform="scale(${width / WIDTH})">${drawn}</g>`
}
