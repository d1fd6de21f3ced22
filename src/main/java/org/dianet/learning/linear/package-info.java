/// The baseline that every network must beat: a regularised logistic regression on pooled motion images. It needs no
/// engine.
@NullMarked
package org.dianet.learning.linear;

import org.jspecify.annotations.NullMarked;
