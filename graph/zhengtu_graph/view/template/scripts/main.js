// The page from its data to its first picture.

import { startCanvas } from "./canvas.js";
import { block, load } from "./data.js";
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
import { startViews } from "./views.js";
import { watchFilters } from "./visible.js";

async function start() {
  const graph = await load();
  watchFilters(graph);
  startRoute(graph);
  startNear(graph);
  startPlay(graph);
  startPermalink(graph);
  startViews();
  startCanvas(graph);
  startPointer(graph);
  startDrawer(graph);
  await turn(); // who already clicks is answered now
  startTools(graph);
  startFilters(graph);
  startFilterPanel();
  startTable(graph);
  startPrint(graph);
  startTimeView(graph);
  startNearView(graph);
  startMap(graph);
  document.documentElement.dataset.ready = "true";
  await rest(); // what is decoded now can wait until the reader's first click is answered
  await block("words");
  await startPublishers(graph);
}

// Safari has no requestIdleCallback.
const rest = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done, { timeout: 1000 }) : setTimeout(done, 300)));
const turn = () => new Promise((done) => setTimeout(done));

start();
