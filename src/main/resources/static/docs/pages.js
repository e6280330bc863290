"use strict";

/** Shows responses of the API in place. Without this script, the same links open the responses. */
(() => {
  const LONGEST = 20000;

  const isPlainClick = event => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

  /** The text to show, and a line about the response. */
  const load = async address => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) {
      throw new Error("only requests to this server can be sent here");
    }
    const start = performance.now();
    const response = await fetch(url, { credentials: "omit", headers: { Accept: "application/json, text/plain" } });
    const body = await response.text();
    const milliseconds = Math.round(performance.now() - start);
    const status = [response.status, response.headers.get("Content-Type"), `${milliseconds} ms`, `${body.length} characters`];
    return { text: shown(body), status: status.filter(Boolean).join(" · ") };
  };

  const shown = body => {
    let text = body;
    try {
      text = JSON.stringify(JSON.parse(body), null, 2);
    } catch {
      // Not JSON.
    }
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}\n…` : text;
  };

  const form = document.querySelector("form.request");
  const output = document.querySelector("pre.response");
  const status = document.querySelector("output.status");

  const send = async address => {
    if (form) {
      form.elements.request.value = address;
    }
    status.textContent = `GET ${address} …`;
    try {
      const response = await load(address);
      status.textContent = `GET ${address} · ${response.status}`;
      output.textContent = response.text;
      output.scrollTop = 0;
      output.hidden = false;
    } catch (error) {
      status.textContent = `GET ${address}: ${error.message}`;
      output.hidden = true;
    }
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("submit", event => {
      event.preventDefault();
      send(form.elements.request.value.trim());
    });
  }

  document.querySelectorAll("a[data-request]").forEach(link => link.addEventListener("click", event => {
    if (isPlainClick(event)) {
      event.preventDefault();
      send(link.getAttribute("href"));
    }
  }));

  document.querySelectorAll("a[data-json]").forEach(link => {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", async event => {
      if (!isPlainClick(event)) {
        return;
      }
      event.preventDefault();
      const heading = link.parentElement;
      if (heading.nextElementSibling?.matches("pre.json")) {
        heading.nextElementSibling.remove();
        link.setAttribute("aria-expanded", "false");
        return;
      }
      const json = document.createElement("pre");
      json.className = "json";
      json.dir = "ltr";
      json.tabIndex = 0;
      json.textContent = "…";
      heading.after(json);
      link.setAttribute("aria-expanded", "true");
      try {
        json.textContent = (await load(link.href)).text;
      } catch (error) {
        json.textContent = error.message;
      }
    });
  });

  for (const link of document.querySelectorAll("header nav a")) {
    if (link.pathname === location.pathname) {
      link.setAttribute("aria-current", "page");
    }
  }
})();
