// The address is the view: to share it is to copy it, to keep it is to print it.
const SAID_FOR = 2500

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    // Without https a page has no clipboard, but a selected field can still be copied.
    const field = document.createElement("textarea")
    field.value = words
    field.setAttribute("readonly", "")
    field.style.cssText = "position:fixed;opacity:0"
    document.body.append(field)
    field.select()
    const done = document.execCommand("copy")
    field.remove()
    return done
  }
}

export default function (component) {
  const { data, parentElement } = component
  const find = (selector) => parentElement.querySelector(selector)
  const said = find(".said")
  const link = find(".link")
  const paper = find(".paper")
  find(".share").setAttribute("aria-label", data.share)
  link.textContent = data.copy
  paper.textContent = data.print
  link.onclick = async () => {
    said.textContent = (await copy(window.location.href)) ? data.copied : data.failed
    link.focus()
    clearTimeout(said.timer)
    said.timer = setTimeout(() => { said.textContent = "" }, SAID_FOR)
  }
  paper.onclick = () => window.print()
}
