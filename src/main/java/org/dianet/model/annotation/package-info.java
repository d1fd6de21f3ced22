/// A coder's data about a clip: onset, apex and offset, emotion, action units, note, review state.
@NullMarked
package org.dianet.model.annotation;

import org.jspecify.annotations.NullMarked;
