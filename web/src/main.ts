import { mount } from "svelte";
import AccountApp from "./AccountApp.svelte";
import App from "./App.svelte";
import SimulationApp from "./SimulationApp.svelte";
import Notice from "./Notice.svelte";
import { readDocument } from "./document/read";
import "./styles/report.scss";

const found = document.getElementById("report");
if (found === null) {
  throw new Error("report.html has no element #report");
}
const place = found;

// The first words of report.html are painted before the page is drawn.
requestAnimationFrame(() => setTimeout(draw));

function draw() {
  const json = document.getElementById("report-document")?.textContent;
  const result = readDocument(json);
  place.replaceChildren();
  if (result.kind === "report") {
    mount(App, { target: place, props: { report: result.report } });
    performance.mark("report drawn");
  } else if (result.kind === "account") {
    mount(AccountApp, { target: place, props: { account: result.account } });
  } else if (result.kind === "simulation") {
    mount(SimulationApp, {
      target: place,
      props: { simulation: result.simulation },
    });
  } else if (result.kind === "empty") {
    mount(Notice, {
      target: place,
      props: {
        title: "No report in this page",
        children:
          "This is the empty page that reports are drawn with. The program " +
          "puts a report’s figures into it and writes the result as a new " +
          "file: open that file instead.",
      },
    });
  } else {
    mount(Notice, {
      target: place,
      props: { title: "This report cannot be read", children: result.why },
    });
  }
}
