/// Use cases. What a command or a button does, by subject.
@NullMarked
package org.dianet.pipeline;

import org.jspecify.annotations.NullMarked;
