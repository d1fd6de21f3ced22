/// What a network says of why it answered so: kinds of maps, the arrays they are made of, and the logit that they add
/// up to. Knows no engine.
@NullMarked
package org.dianet.learning.explanation;

import org.jspecify.annotations.NullMarked;
