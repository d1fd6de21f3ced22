/// Bundles, what was submitted of them, and clusters as JSON.
@NullMarked
package org.dianet.storage.json.cluster;

import org.jspecify.annotations.NullMarked;
