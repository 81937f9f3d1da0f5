// The editor of a service's diagram. What is edited stands in the form's text field, so that saving, refusing and going back work as for any form.
import Modeler from "camunda-bpmn-js/lib/camunda-platform/Modeler";
import diagram from "bpmn-js-i18n/translations/zn.js";
import panel from "./panel.zh.json";

const chinese = { ...diagram, ...panel };
const translation = {
  translate: ["value", (text, values = {}) => (chinese[text] || text).replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole)],
};

const form = document.querySelector("form[data-editor]");
if (form) {
  edit(form);
}

function additions() {
  return document.documentElement.lang.startsWith("zh") ? [translation] : [];
}

async function edit(form) {
  const field = form.querySelector("textarea[name=content]");
  const canvas = form.querySelector("[data-canvas]");
  const panel = form.querySelector("[data-panel]");
  const modeler = new Modeler({ container: canvas, propertiesPanel: { parent: panel }, additionalModules: additions() });
  try {
    canvas.hidden = panel.hidden = false;
    if (form.dataset.templates) {
      const answer = await fetch(form.dataset.templates, { headers: { Accept: "application/json" } });
      if (answer.ok) modeler.get("elementTemplatesLoader").setTemplates(await answer.json());
    }
    await modeler.importXML(field.value);
    modeler.get("canvas").zoom("fit-viewport", "auto");
  } catch (failure) {
    // The text can still be put right by hand.
    canvas.hidden = panel.hidden = true;
    return;
  }
  const source = form.querySelector("[data-source]");
  source.open = false;
  let changed = false;
  modeler.on("commandStack.changed", async () => {
    changed = true;
    field.value = (await modeler.saveXML({ format: true })).xml;
  });
  field.addEventListener("change", async () => {
    changed = true;
    try {
      await modeler.importXML(field.value);
      modeler.get("canvas").zoom("fit-viewport", "auto");
    } catch (failure) {
      // Told when it is saved.
    }
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (leaving) => {
    if (changed) leaving.preventDefault();
  });
}
