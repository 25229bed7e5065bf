"use strict";

const place = document.getElementById("openapi");

window.SwaggerUIBundle({
  domNode: place,
  urls: JSON.parse(place.dataset.documents),
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
