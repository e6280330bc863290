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
window.onload = () => SwaggerUIBundle({
  url: "../openapi?format=json",
  ...(location.search === "?api=preview" && { url: "../openapi/preview?format=json" }),
  dom_id: "#swagger-ui",
  deepLinking: true,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [PlainLines],
  layout: "BaseLayout"
});
