// Preloaded into Ponder: PGlite hands the path of the running program to PostgreSQL, which crashes at its first start on some paths that hold
// a "=" (a user's folder, or pnpm's name for a patched package). Ponder makes no use of the path.
process.argv[1] = "ponder";
