/// Ports to data on disk: projects, their journal, settings and run folders.
@NullMarked
package org.dianet.storage;

import org.jspecify.annotations.NullMarked;
