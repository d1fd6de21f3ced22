/// Files of weights, read without trusting them: nothing in a file is ever run, and no more is read than it may hold.
@NullMarked
package org.dianet.learning.weights;

import org.jspecify.annotations.NullMarked;
