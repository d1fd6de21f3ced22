/// Finding expressions in a long recording of a face: what the facial regions do over time, and the stretches in which
/// they leave their rest and come back. Computes only; frames come in from outside, one after the other.
@NullMarked
package org.dianet.face.spotting;

import org.jspecify.annotations.NullMarked;
