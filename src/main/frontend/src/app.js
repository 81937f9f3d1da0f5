// What the pages gain where scripts run. Every page works without it.
import {
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  SkipLink,
  Tabs,
  createAll,
} from "govuk-frontend";
import htmx from "htmx.org";
import { inbox } from "./inbox.js";
import { session } from "./session.js";

// The content security policy allows no inline style, no inline script and no eval.
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
});
window.htmx = htmx;

// A form that was refused (400, 409, 413, 422, 429) is shown like one that was taken.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([400, 409, 413, 422, 429].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

function enhance(scope) {
  [ErrorSummary, NotificationBanner, PasswordInput, CharacterCount, SkipLink, Tabs].forEach((component) =>
    createAll(component, {}, scope),
  );
  createAll(Button, { preventDoubleClick: true }, scope);
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");
enhance(document);
inbox(document, htmx);
session(document);
document.addEventListener("htmx:load", (event) => {
  if (event.detail.elt !== document.body) {
    enhance(event.detail.elt);
  }
});
