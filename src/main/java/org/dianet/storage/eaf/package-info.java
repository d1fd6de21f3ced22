/// Annotation files of ELAN, format 3.0: what they hold as values, read from XML and written to it.
@NullMarked
package org.dianet.storage.eaf;

import org.jspecify.annotations.NullMarked;
