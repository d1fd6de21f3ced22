/// Emotion, action units, note and dispute of the selected clip, and who said so.
@NullMarked
package org.dianet.ui.labels;

import org.jspecify.annotations.NullMarked;
