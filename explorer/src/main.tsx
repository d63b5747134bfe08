import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Router } from "wouter";
import { App } from "./App.tsx";
import { LiveProvider } from "./live/LiveProvider.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/parts.css";
import "./styles/acting.css";
import { applyTheme } from "./theme/applyTheme.ts";
import { WalletProvider } from "./wallet/WalletProvider.tsx";

applyTheme(localStorage, document.documentElement);

// What the stream does not refresh is asked again when the reader comes back to the page.
const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 1_000, retry: 1 } } });

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Router base={import.meta.env.BASE_URL.replace(/\/$/, "")}>
        <LiveProvider>
          <WalletProvider>
            <App />
          </WalletProvider>
        </LiveProvider>
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
