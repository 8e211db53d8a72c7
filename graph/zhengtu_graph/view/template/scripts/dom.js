// Elements made without any HTML text: children are text nodes or elements, so no name can become markup.

const SVG = "http://www.w3.org/2000/svg";

export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

export const $ = (id) => document.getElementById(id);

// A link out of the page, or plain text where the address is none of the web.
export function outward(address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return h("bdi", {}, address);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return h("bdi", {}, address);
  return h("a", { href: url.href, target: "_blank", rel: "noreferrer noopener" }, h("bdi", {}, address));
}

// A name for a place of one line: no control characters or marks of direction, not longer than `most` characters.
export function short(name, most = 60) {
  const clean = name.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "");
  const characters = Array.from(clean.length > 4 * most ? clean.slice(0, 4 * most) : clean);
  return characters.length > most ? characters.slice(0, most - 1).join("") + "…" : characters.join("");
}
