
// Draws what the page's data block holds with vis-network; `network` is left for those who script it.
const data = JSON.parse(document.getElementById("data").textContent);
const box = document.getElementById("network");
Object.assign(box.style, { height: data.height, width: data.width, background: data.background });
const network = new vis.Network(box, { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) }, data.options);
document.documentElement.dataset.ready = "true";
