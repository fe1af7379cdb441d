// The client's names, from titles as they are found.

import { expect, test } from "vitest";
import { clientNames } from "../../generator/transform/names/client-name.js";

const rows: readonly [title: string, className: string, packageName: string, envPrefix: string][] = [
  ["OpenAI API", "OpenAI", "openai", "OPENAI"],
  ["GitHub v3 REST API", "GitHub", "github", "GITHUB"],
  ["Swagger Petstore - OpenAPI 3.0", "Petstore", "petstore", "PETSTORE"],
  ["Adyen Checkout API", "AdyenCheckout", "adyen-checkout", "ADYEN_CHECKOUT"],
  ["Public documentation of the pets API", "Pets", "pets", "PETS"],
  ["Netlify's API documentation", "Netlify", "netlify", "NETLIFY"],
  ["The Developers’ and Acme’s API", "DevelopersAcme", "developers-acme", "DEVELOPERS_ACME"],
  ["O'Reilly API", "OReilly", "o-reilly", "O_REILLY"],
  ["pet store", "PetStore", "pet-store", "PET_STORE"],
  ["api.example.com", "ExampleCom", "example-com", "EXAMPLE_COM"],
  ["3Scale API", "Client3Scale", "3scale", "CLIENT_3SCALE"],
  ["Café API", "Café", "cafe", "CAFE"],
  ["予約 API", "予約", "client", "CLIENT"],
  ["Events API", "Events", "events-client", "EVENTS"],
  ["Promise API", "PromiseClient", "promise", "PROMISE"],
  ["REST API", "Client", "client", "CLIENT"],
  ["", "Client", "client", "CLIENT"],
  ['"); alert(1) //', "Alert", "alert", "ALERT"],
];
test.each(rows)("%j → %s, %s, %s", (title, className, packageName, envPrefix) => {
  expect(clientNames(title)).toEqual({ className, packageName, envPrefix });
});
