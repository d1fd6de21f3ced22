/// Ports to what is kept on disk: projects, their journal, settings and run folders.
@NullMarked
package org.dianet.storage;

import org.jspecify.annotations.NullMarked;
