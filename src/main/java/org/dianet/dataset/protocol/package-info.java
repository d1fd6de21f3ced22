/// The class protocols under which papers report their numbers, as named and versioned presets with the clips they
/// leave out, the reasons, and the counts they were published with.
@NullMarked
package org.dianet.dataset.protocol;

import org.jspecify.annotations.NullMarked;
