/// The motion curve with the onset, apex and offset markers and the playhead.
@NullMarked
package org.dianet.ui.timeline;

import org.jspecify.annotations.NullMarked;
