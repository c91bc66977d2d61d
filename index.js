// n8n reads the nodes and credentials from package.json ("n8n"); nothing is loaded through this file.
module.exports = {};
