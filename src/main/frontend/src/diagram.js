// A diagram of a service with what is known of its steps drawn on it.
import Viewer from "camunda-bpmn-js/lib/camunda-platform/NavigatedViewer";

for (const place of document.querySelectorAll("[data-diagram]")) {
  draw(place);
}

async function draw(place) {
  place.hidden = false;
  try {
    const viewer = new Viewer({ container: place });
    const [xml, marks] = await Promise.all([
      fetch(place.dataset.diagram).then((answer) => text(answer)),
      place.dataset.marks ? fetch(place.dataset.marks, { headers: { Accept: "application/json" } }).then((answer) => json(answer)) : [],
    ]);
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    place.append(zooming(canvas, place.dataset));
    marks.forEach((mark) => show(viewer, canvas, mark));
  } catch (failure) {
    place.textContent = place.dataset.failed;
    place.classList.add("yi-diagram--failed");
  }
}

/** Buttons for those who have no wheel. */
function zooming(canvas, words) {
  const bar = document.createElement("div");
  bar.className = "yi-diagram__zoom";
  const button = (sign, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", act);
    bar.append(made);
  };
  button("+", words.closer, () => canvas.zoom(canvas.zoom() * 1.4));
  button("−", words.farther, () => canvas.zoom(canvas.zoom() / 1.4));
  button("⤢", words.whole, () => canvas.zoom("fit-viewport", "auto"));
  return bar;
}

function text(answer) {
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

function json(answer) {
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function show(viewer, canvas, mark) {
  const element = viewer.get("elementRegistry").get(mark.id);
  if (!element) return;
  const tone = mark.tone.toLowerCase();
  canvas.addMarker(element, `yi-mark-${tone}`);
  if (element.waypoints) return;
  const note = document.createElement("div");
  note.className = `yi-note yi-note--${tone}`;
  note.textContent = mark.notes.join("；");
  note.title = note.textContent;
  viewer.get("overlays").add(element, { position: { bottom: -4, left: 0 }, html: note });
}
