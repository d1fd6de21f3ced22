/// Spotting: candidates for expressions over whole recordings, how well they agree with what was coded, and what
/// people decided about them.
@NullMarked
package org.dianet.pipeline.spotting;

import org.jspecify.annotations.NullMarked;
