/// Media that have moved: what would be found where, and one step that points the project there.
@NullMarked
package org.dianet.ui.relink;

import org.jspecify.annotations.NullMarked;
