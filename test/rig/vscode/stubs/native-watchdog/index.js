// Stands for a native module that ends the extension host when its parent is gone. VS Code also polls the parent itself.
exports.start = () => {
  /* nothing */
};
