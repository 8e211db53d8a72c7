// The page from its data to its first picture.

import { finishPicture, startCanvas } from "./canvas.js";
import { block, load, readEdgeIds } from "./data.js";
import { openDrawer, startDrawer } from "./drawer.js";
import { startFilterPanel } from "./filterpanel.js";
import { startFilters } from "./filters.js";
import { startMap } from "./mapview.js";
import { startNear } from "./near.js";
import { startNearView } from "./nearview.js";
import { frame, rest } from "./pauses.js";
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
  startTools(graph);
  await frame();
  await rest(); // who already clicks is answered first, here and after each part
  openDrawer();
  await rest();
  startFilters(graph);
  startFilterPanel();
  await rest();
  startTable(graph);
  startPrint(graph);
  startTimeView(graph);
  startNearView(graph);
  startMap(graph);
  finishPicture();
  await rest();
  await readEdgeIds(graph);
  if (state.edge >= 0) change({ edge: state.edge }); // now the address can name it
  document.documentElement.dataset.ready = "true";
  await rest(); // what is decoded now can wait until the reader's first click is answered
  await block("words");
  await startPublishers(graph);
}

start();
