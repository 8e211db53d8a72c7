// vis-network, which draws neighbourhoods: 469 kB that most readers of the overview never need.

import { blockText } from "./data.js";
import { h } from "./dom.js";

let loading = null;

// The library, run when first asked for. The page's policy allows this very text, and no other, by its hash.
export function visNetwork() {
  loading ??= blockText("library-vis").then((text) => {
    document.head.append(h("script", {}, text));
    return globalThis.vis;
  });
  return loading;
}
