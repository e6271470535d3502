// Loaded into the web server: it must not outlive the command that started it, even one killed.
process.on("disconnect", () => process.exit());
