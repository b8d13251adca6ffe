// User settings for the VS Code of scripts and tests.

/** A quiet workbench: nothing opens by itself, nothing is sent or fetched. */
export const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off', // false is migrated: VS Code rewrites the file
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // on the web it is afterDelay
  'files.hotExit': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.autoDetectColorScheme': false, // otherwise workbench.colorTheme gives way to the browser's preference
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Enough of VS Code's own extensions for mocha in an extension host; it starts 2 to 3 s sooner than with all of them.
 * Not for the workbench: with these alone the web worker host complains of built-ins that are not there.
 */
export const FEW_BUILTINS = ['theme-defaults', 'theme-seti', 'markdown-basics', 'json', 'configuration-editing'];

/** One theme of each kind, VS Code's defaults: as the setting names them. */
export const THEMES = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

/** What the list of themes calls those whose label differs. */
export const THEME_LABELS = {
  'Default High Contrast': 'Dark High Contrast',
  'Default High Contrast Light': 'Light High Contrast',
};
