/// The data of the program, as plain values: clips, codings, projects and edits. No input or output, no
/// toolkit.
@NullMarked
package org.dianet.model;

import org.jspecify.annotations.NullMarked;
