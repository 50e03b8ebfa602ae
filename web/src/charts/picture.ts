// Makes a picture file of a drawn chart, with its title and its source, all in
// the browser: nothing leaves the page.

export interface PictureWords {
  title: string;
  subtitle: string;
  source: string;
}

/** What the page's style sheet says about a part of a drawing; a picture has
    no style sheet, so each part takes it along. */
const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "stroke-linecap",
  "paint-order",
  "font-size",
  "font-weight",
  "opacity",
];

const pixelsPerPoint = 2;
const around = 24;
const lineHeight = 1.35;

/** A PNG of the chart under its title, above its source. */
export async function pictureOf(
  svg: SVGSVGElement,
  words: PictureWords,
): Promise<Blob> {
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  const drawn = await loaded(standingAlone(svg));
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  if (pen === null) {
    throw new Error("this browser cannot draw pictures");
  }
  const paint = getComputedStyle(document.documentElement);
  const paragraphs = [
    { text: words.title, size: 20, weight: 700, ink: "--ink" },
    { text: words.subtitle, size: 14, weight: 400, ink: "--ink-soft" },
    { text: words.source, size: 12, weight: 400, ink: "--ink-soft" },
  ].map((paragraph) => {
    const font = `${paragraph.weight} ${paragraph.size}px Arial, sans-serif`;
    pen.font = font;
    const lines = wrapped(paragraph.text, (text) =>
      pen.measureText(text).width <= width ? "fits" : "too wide",
    );
    return {
      lines,
      font,
      ink: paint.getPropertyValue(paragraph.ink),
      step: paragraph.size * lineHeight,
    };
  });
  const [title, subtitle, source] = paragraphs;
  const tall = paragraphs.reduce(
    (sum, { lines, step }) => sum + lines.length * step,
    0,
  );
  canvas.width = (width + 2 * around) * pixelsPerPoint;
  canvas.height = (height + tall + 2 * around + 20) * pixelsPerPoint;
  pen.scale(pixelsPerPoint, pixelsPerPoint);
  pen.fillStyle = paint.getPropertyValue("--paper");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "top";
  let y = around;
  const write = (paragraph: (typeof paragraphs)[number] | undefined) => {
    if (paragraph === undefined) {
      return;
    }
    pen.font = paragraph.font;
    pen.fillStyle = paragraph.ink;
    for (const line of paragraph.lines) {
      pen.fillText(line, around, y);
      y += paragraph.step;
    }
  };
  write(title);
  write(subtitle);
  y += 10;
  pen.drawImage(drawn, around, y, width, height);
  y += height + 10;
  write(source);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) =>
      blob === null
        ? failed(new Error("the picture could not be made"))
        : done(blob),
    ),
  );
}

/** Lines of words, each as long as fits. */
export function wrapped(
  text: string,
  check: (line: string) => "fits" | "too wide",
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && check(`${last} ${word}`) === "fits") {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A copy of the drawing with all that the style sheet gave it. */
function standingAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const mine = copies[i]?.style;
    for (const property of carried) {
      mine?.setProperty(property, style.getPropertyValue(property));
    }
    mine?.setProperty("font-family", "Arial, sans-serif");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => failed(new Error("the drawing could not be read"));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
