/// The events of the recording that is shown: their list, and the keys that go through them and add to them.
@NullMarked
package org.dianet.ui.events;

import org.jspecify.annotations.NullMarked;
