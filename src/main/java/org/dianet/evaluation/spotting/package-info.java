/// How well candidates of a spotter agree with coded events: the field's rule of matching, and its scores.
@NullMarked
package org.dianet.evaluation.spotting;

import org.jspecify.annotations.NullMarked;
