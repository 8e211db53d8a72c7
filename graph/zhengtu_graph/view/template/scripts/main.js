// The page from its data to its first picture.

import { finishPicture, startCanvas } from "./canvas.js";
import { block, load, readEdgeIds } from "./data.js";
import { startDrawer } from "./drawer.js";
import { startFilterPanel } from "./filterpanel.js";
import { startFilters } from "./filters.js";
import { startMap } from "./mapview.js";
import { startNear } from "./near.js";
import { startNearView } from "./nearview.js";
import { startPermalink } from "./permalink.js";
import { startPlay } from "./play.js";
import { startPointer } from "./pointer.js";
import { startPrint } from "./print.js";
import { startPublishers } from "./publishers.js";
import { startRoute } from "./route.js";
import { startTable } from "./table.js";
import { startTimeView } from "./timeview.js";
import { startTools } from "./tools.js";
import { change, state } from "./state.js";
import { startViews } from "./views.js";
import { watchFilters } from "./visible.js";

async function start() {
  const graph = await load();
  if (location.hash.includes("edge=")) await readEdgeIds(graph);
  watchFilters(graph);
  startRoute(graph);
  startNear(graph);
  startPlay(graph);
  startPermalink(graph);
  startViews();
  startCanvas(graph);
  startPointer(graph);
  startDrawer(graph);
  await frame(); // who already clicks is answered now, and after each part
  await readEdgeIds(graph);
  if (state.edge >= 0) change({ edge: state.edge }); // now the address can name it
  startTools(graph);
  await frame();
  startFilters(graph);
  startFilterPanel();
  await frame();
  startTable(graph);
  startPrint(graph);
  startTimeView(graph);
  startNearView(graph);
  startMap(graph);
  finishPicture();
  document.documentElement.dataset.ready = "true";
  await rest(); // what is decoded now can wait until the reader's first click is answered
  await block("words");
  await startPublishers(graph);
}

// Safari has no requestIdleCallback.
const rest = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 1000 }) : setTimeout(done, 300)));
// A hidden page has no frames.
const frame = () => new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done))));

start();
