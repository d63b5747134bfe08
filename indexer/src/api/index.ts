import { db } from "ponder:api";
import schema from "ponder:schema";
import { Hono } from "hono";
import { graphql } from "ponder";

const app = new Hono();

// Introspection as tools send it counts 21 levels here, fragments included; less would break GraphiQL and code generators.
app.use(
  "/graphql",
  graphql({ db, schema }, { maxOperationTokens: 2000, maxOperationDepth: 21, maxOperationAliases: 10 }),
);

app.get("/", (c) => c.json({ service: "surety-index", graphql: "/graphql", ready: "/ready", status: "/status" }));

export default app;
