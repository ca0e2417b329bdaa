// Runs before the first paint, so that a page chosen dark does not flash light. A file of its own: inline scripts are forbidden.
try {
  const theme = localStorage.getItem('bellwether.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage refused: the system's choice holds
}
