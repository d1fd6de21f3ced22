/// Every change to a project as a value with an exact inverse, and the history that undoes and redoes them.
@NullMarked
package org.dianet.model.edit;

import org.jspecify.annotations.NullMarked;
