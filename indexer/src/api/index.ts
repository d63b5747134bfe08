import { db } from "ponder:api";
import schema from "ponder:schema";
import { Hono } from "hono";
import { graphql } from "ponder";

const app = new Hono();

// The standard introspection query is 15 deep; less would break GraphiQL and code generators.
app.use(
  "/graphql",
  graphql({ db, schema }, { maxOperationTokens: 2000, maxOperationDepth: 16, maxOperationAliases: 10 }),
);

app.get("/", (c) => c.json({ service: "surety-index", graphql: "/graphql", ready: "/ready", status: "/status" }));

export default app;
