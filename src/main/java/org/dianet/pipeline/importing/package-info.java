/// From a folder of media and its sheets to a project, and finding media that were moved.
@NullMarked
package org.dianet.pipeline.importing;

import org.jspecify.annotations.NullMarked;
