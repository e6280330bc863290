"use strict";

// Swagger UI quotes texts of every media type with "json" in its name, also those that are lines of JSON.
const PlainLines = () => ({
  afterLoad() {
    const sample = this.fn.getSampleSchema;
    this.fn.getSampleSchema = (schema, mediaType, ...more) => {
      const text = sample(schema, mediaType, ...more);
      return mediaType === "application/x-ndjson" ? JSON.parse(text) : text;
    };
  }
});
const isPreview = location.search === "?api=preview";
for (const link of document.querySelectorAll("header nav a")) {
  if (link.href === new URL(isPreview ? "./?api=preview" : "./", location.href).href) {
    link.setAttribute("aria-current", "page");
  }
}
window.onload = () => SwaggerUIBundle({
  url: isPreview ? "../openapi/preview?format=json" : "../openapi?format=json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [PlainLines],
  layout: "BaseLayout"
});
