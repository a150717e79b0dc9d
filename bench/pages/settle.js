// Remembers when the page last changed, so that "finished" is the last change and not the moment someone looked, and when
// a reader last pressed a key or a button, so that the way from the test to the browser does not count.
(() => {
  const QUIET_MS = 400;
  const CHROME = '[data-testid="stHeader"], [data-testid="stStatusWidget"]';
  const STATE = "data-test-script-state";
  const count = (selector) => document.querySelectorAll(selector).length;
  let last = 0;
  let pressed = 0;
  let runs = 0;

  window.settle = {
    restart() {
      runs = 0;
    },
    isFinished() {
      const app = document.querySelector('[data-testid="stApp"]');
      return (
        app?.getAttribute("data-test-connection-state") === "CONNECTED" &&
        app.getAttribute(STATE) === "notRunning" &&
        count('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]') === 0 &&
        count('[data-testid="stPlotlyChart"]:not(:has(.main-svg))') === 0 &&
        runs > 0 &&
        performance.now() - last > QUIET_MS
      );
    },
    read: () => ({ last, pressed, errors: count('[data-testid="stException"]') }),
  };

  const note = (mutations) => {
    if (mutations.every((one) => one.target.closest?.(CHROME))) return;
    last = performance.now();
    if (mutations.some((one) => one.attributeName === STATE)) runs += 1;
  };
  const press = () => {
    pressed = performance.now();
  };
  for (const event of ["keydown", "pointerdown"]) window.addEventListener(event, press, { capture: true });
  const watch = (root) =>
    new MutationObserver(note).observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options); // drawings appear in shadow roots, which a document does not tell of
    watch(root);
    return root;
  };
  if (document.body) watch(document.body);
  else document.addEventListener("DOMContentLoaded", () => watch(document.body));
})();
