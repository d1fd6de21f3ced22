/// Ports of the learning engine: what is trained, on which samples, and what a trained network answers.
@NullMarked
package org.dianet.learning;

import org.jspecify.annotations.NullMarked;
