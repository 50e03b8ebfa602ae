// Makes a drawing by Observable Plot fit for every reader: one image with one
// name. Plot labels its inner groups for screen readers without giving them a
// role, which assistive technology rejects; the name on the image and the
// table beside the chart say what those labels would.
export function asNamedImage(
  drawing: Element,
  name: string,
): SVGSVGElement | HTMLElement {
  const svg =
    drawing instanceof SVGSVGElement ? drawing : drawing.querySelector("svg");
  if (svg === null) {
    return drawing as HTMLElement;
  }
  for (const group of svg.querySelectorAll("[aria-label]")) {
    group.removeAttribute("aria-label");
  }
  for (const part of svg.querySelectorAll("[aria-description]")) {
    part.removeAttribute("aria-description");
  }
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", name);
  return drawing as SVGSVGElement;
}
