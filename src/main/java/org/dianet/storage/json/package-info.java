/// Projects, runs and settings as JSON files. The only package that knows Gson.
@NullMarked
package org.dianet.storage.json;

import org.jspecify.annotations.NullMarked;
