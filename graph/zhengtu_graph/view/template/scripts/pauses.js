// When work that can wait is done, so that the reader is answered first.

// Until the next frame is drawn; a hidden page has none.
export const frame = () => new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done))));

// Until nothing else has been to do for a moment, in which a click can come. Safari has no requestIdleCallback.
export async function rest() {
  await new Promise((done) => setTimeout(done, 40));
  if (window.requestIdleCallback) await new Promise((done) => requestIdleCallback(done, { timeout: 1000 }));
}
