/// What is missing, unreadable or contradictory in a project, and the fixes that can be accepted.
@NullMarked
package org.dianet.pipeline.doctor;

import org.jspecify.annotations.NullMarked;
