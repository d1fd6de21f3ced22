/// The events of a study as a list, and how often and how long they are.
@NullMarked
package org.dianet.pipeline.event;

import org.jspecify.annotations.NullMarked;
