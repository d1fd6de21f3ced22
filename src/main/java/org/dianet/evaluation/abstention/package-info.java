/// When not to answer: confidence that means what it says, the least with which an answer is given, and what that is
/// worth.
@NullMarked
package org.dianet.evaluation.abstention;

import org.jspecify.annotations.NullMarked;
