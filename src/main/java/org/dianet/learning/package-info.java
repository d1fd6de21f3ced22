/// Ports of the learning engine: what is to be trained, on which samples, and what a trained network answers.
@NullMarked
package org.dianet.learning;

import org.jspecify.annotations.NullMarked;
